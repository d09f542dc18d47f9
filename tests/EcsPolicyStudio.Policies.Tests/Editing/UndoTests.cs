using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>Undo and redo of a thousand edits on a policy of a thousand statements.</summary>
[Collection(nameof(Alone))]
public sealed class UndoTests
{
    private const int Many = 1_000;

    private static readonly string Large = "{\"Statement\":[" + string.Join(",\n", Enumerable.Range(0, Many).Select(i =>
        $$$"""{"Sid":"S{{{i}}}","Effect":"Allow","Action":["ecs:Run*","ecs:StopTask"],"Resource":"arn:aws:ecs:*:*:task/c{{{i}}}/*","Condition":{"Bool":{"aws:SecureTransport":true} } }""")) + "]}";

    [Fact]
    public void UndoAndRedo_AThousandEdits_GiveEachDocumentAgain()
    {
        var history = new EditHistory(Read());
        var drafts = new List<PolicyDraft> { history.Current };
        for (var i = 0; i < Many; i++)
        {
            history.Apply(Edit(i));
            drafts.Add(history.Current);
        }

        for (var i = Many; i > 0; i--)
        {
            Assert.True(history.CanUndo);
            history.Undo();
            Assert.Equal(drafts[i - 1], history.Current);
        }

        Assert.False(history.CanUndo);
        Assert.Equal(Large, PolicyWriter.Write(history.Current, Sample.Catalog));
        for (var i = 1; i <= Many; i++)
        {
            history.Redo();
            Assert.Equal(drafts[i], history.Current);
        }

        Assert.False(history.CanRedo);
    }

    // The blocks of the policy take about a megabyte; a step that copied them would take gigabytes for the thousand edits.
    [Fact]
    public void Apply_AThousandEdits_KeepsWhatChangedOnly()
    {
        var history = new EditHistory(Read());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Many; i++)
            history.Apply(d => d.Update((i % Many) + 1, b => b with { Effect = Effect.Deny }));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.True(kept < Many * 2_000, $"{kept} bytes");
        Assert.True(history.CanUndo);
    }

    [Fact]
    public void Write_AfterEachEdit_WritesTheEditedStatementAlone()
    {
        var draft = Read();
        var untouched = Allocation.Of(() => PolicyWriter.Write(draft, Sample.Catalog));
        for (var i = 0; i < 200; i++)
        {
            draft = Edit(i)(draft);
            var text = "";
            var allocated = Allocation.Of(() => text = PolicyWriter.Write(draft, Sample.Catalog));
            Assert.Equal(draft.Blocks.Length, PolicyDocument.Parse(text, SyntaxLimits.Stored).Statements.Length);
            // What was not edited is copied, not written anew.
            Assert.True(allocated < (untouched * 2) + (4 * Large.Length), $"{untouched} -> {allocated} after {i} edits");
        }
    }

    private static Func<PolicyDraft, PolicyDraft> Edit(int i) => (i % 4) switch
    {
        0 => d => d.Update(d.Blocks[i % d.Blocks.Length].Id, b => b.WithActionPattern($"ecs:A{i}")),
        1 => d => d.CloneBlock(d.Blocks[i % d.Blocks.Length].Id),
        2 => d => d.RemoveBlock(d.Blocks[i % d.Blocks.Length].Id),
        _ => d => d.Update(d.Blocks[i % d.Blocks.Length].Id, b => b.WithMfa(true)),
    };

    private static PolicyDraft Read() => PolicyReader.Read(PolicyDocument.Parse(Large, SyntaxLimits.Stored))!;
}
