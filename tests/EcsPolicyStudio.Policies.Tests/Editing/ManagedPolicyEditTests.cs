using System.Text.Json;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Policies.Tests.Documents;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>Every managed policy as blocks: nothing changes without an edit, and after one edit that statement alone, which then says what its block says.</summary>
public sealed class ManagedPolicyEditTests
{
    private static readonly (string Name, Func<PermissionBlock, PermissionBlock> Edit)[] Edits =
    [
        ("add an action", b => b.WithActionPattern("ecs:AnAction*")),
        ("remove an action", b => b.WithoutActionPattern(b.Actions[b.Actions.Length / 2])),
        ("switch the effect", b => b.WithEffect(b.Effect == Effect.Allow ? Effect.Deny : Effect.Allow)),
        ("add a condition", b => b.WithCondition(new("aws:PrincipalTag/a", "StringLike", ["x\"y", "é"], ConditionQualifier.ForAnyValue, IfExists: true))),
        ("add a value", b => b.Conditions.IsEmpty ? b.WithMfa(true) : b.WithCondition(b.Conditions[^1] with { Values = ["a new value"] })),
        ("remove a condition", b => b.Conditions.IsEmpty ? b with { Sid = "New" } : b.WithoutCondition(b.Conditions[0])),
        ("add an ARN", b => b.WithArns(["arn:aws:ecs:*:*:cluster/x", "arn:aws:ecs:*:*:cluster/y"])),
        ("all resources", b => b.WithResourceMode(ResourceMode.All)),
        ("turn the actions round", b => b.WithNotAction(!b.IsNotAction)),
        ("turn the resources round", b => b.WithNotResource(!b.IsNotResource) with { Arns = b.Arns.IsEmpty ? ["*"] : b.Arns }),
        ("a Sid", b => b with { Sid = b.Sid is null ? "New" : null }),
    ];

    [Fact]
    public void Write_NothingEdited_IsTheSameInEveryLayout()
    {
        foreach (var (name, text) in ManagedPolicies.InAllStyles().Where((_, i) => i % 2 == 0))
            Assert.True(text == Write(Read(text)), name);
    }

    [Fact]
    public void Write_OneEdit_KeepsTheOtherStatementsAndSaysWhatTheBlockSays()
    {
        var number = 0;
        var made = new Dictionary<string, int>();
        foreach (var ((name, text), policy) in ManagedPolicies.All.Select((p, i) => (p, i)))
        {
            var layout = ManagedPolicies.Styles[number % ManagedPolicies.Styles.Length].Format(text);
            var draft = Read(layout);
            var before = Parse(layout);
            foreach (var (edit, change) in Edits.Where((_, i) => (i + policy) % 3 == 0))
            {
                var at = number++ % draft.Blocks.Length;
                var edited = draft.Update(at + 1, change);
                if (edited == draft)
                    continue;
                made[edit] = made.GetValueOrDefault(edit) + 1;
                var after = Parse(Write(edited));

                Assert.True(after.SyntaxErrors.IsEmpty, $"{name}: {edit}");
                Assert.Equal(layout[..before.Statements[at].Span.Start], after.Text[..after.Statements[at].Span.Start]);
                Assert.Equal(layout[before.Statements[at].Span.End..], after.Text[after.Statements[at].Span.End..]);
                AssertSays(edited.Blocks[at], after, at, $"{name}: {edit}");
            }
        }

        // Only a block that allows all resources already cannot be made to.
        Assert.All(Edits, e => Assert.InRange(made[e.Name], e.Name == "all resources" ? 100 : 500, 600));
    }

    [Fact]
    public void Write_EveryBlockEditedAndTakenBack_IsTheSource()
    {
        foreach (var (name, text) in ManagedPolicies.All.Where((_, i) => i % 5 == 0))
        {
            var draft = Read(text);
            var session = new EditingSession(draft, ServiceCatalog.Default, Sample.Account);
            foreach (var block in draft.Blocks)
                session.Update(block.Id, b => b.WithMfa(true).WithActionPattern("ecs:X"));
            Assert.NotEqual(text, PolicyWriter.Write(session.Draft, ServiceCatalog.Default));
            while (session.CanUndo)
                session.Undo();
            Assert.True(text == PolicyWriter.Write(session.Draft, ServiceCatalog.Default), name);
        }
    }

    // Read again, the statement is the block; conditions in any order, and JSON readers see what our reader sees.
    private static void AssertSays(PermissionBlock expected, PolicyDocument document, int index, string what)
    {
        var actual = PolicyReader.Read(document)!.Blocks[index];
        Assert.True(expected.Actions.SequenceEqual(actual.Actions), what);
        Assert.True(Resources(expected).SequenceEqual(Resources(actual)), what);
        Assert.Equal((expected.Sid, expected.Effect, expected.IsNotAction, expected.IsNotResource), (actual.Sid, actual.Effect, actual.IsNotAction, actual.IsNotResource));
        Assert.Equal(
            expected.Conditions.Select(c => (c.WrittenOperator, c.Key, string.Join('\n', c.Values))).Order(),
            actual.Conditions.Select(c => (c.WrittenOperator, c.Key, string.Join('\n', c.Values))).Order());
        Assert.True(expected.Others.SequenceEqual(actual.Others), what);
        using var json = JsonDocument.Parse(document.Statements[index].Span.Of(document.Text).ToString());
        Assert.Equal(expected.Effect.ToString(), json.RootElement.GetProperty("Effect").GetString());
        Assert.Equal(expected.Actions.Length, Count(json.RootElement.GetProperty(expected.IsNotAction ? "NotAction" : "Action")));
    }

    private static IEnumerable<string> Resources(PermissionBlock block) => block.ResourceMode == ResourceMode.All ? ["*"] : block.Arns;

    private static int Count(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 1;

    private static PolicyDocument Parse(string text) => PolicyDocument.Parse(text, SyntaxLimits.Stored);

    private static PolicyDraft Read(string text) => PolicyReader.Read(Parse(text))!;

    private static string Write(PolicyDraft draft) => PolicyWriter.Write(draft, ServiceCatalog.Default);
}
