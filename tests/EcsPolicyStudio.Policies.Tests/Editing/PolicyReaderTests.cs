using System.Text.Json;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Editing;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>A document read into blocks and written again.</summary>
public sealed class PolicyReaderTests
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };

    [Fact]
    public void Write_NothingEdited_GivesEveryManagedPolicyBack()
    {
        foreach (var (name, document) in ManagedPolicyDocuments.All)
        {
            Assert.Equal(document, Write(Read(document)));
            var pretty = JsonSerializer.Serialize(JsonDocument.Parse(document), Pretty);
            Assert.True(pretty == Write(Read(pretty)), name);
        }
    }

    [Fact]
    public void Write_OneBlockEdited_TouchesItsStatementOnly()
    {
        foreach (var (name, text) in ManagedPolicyDocuments.All)
        {
            var draft = Read(text);
            var edited = Parse(Write(draft.Update(1, b => b with { Effect = b.Effect == Effect.Allow ? Effect.Deny : Effect.Allow })));
            var original = Parse(text);
            Assert.Equal(original.Statements.Length, edited.Statements.Length);
            Assert.NotEqual(original.Statements[0].Effect, edited.Statements[0].Effect);
            Assert.Equal(original.Statements[0].Actions.Select(a => a.Text), edited.Statements[0].Actions.Select(a => a.Text));
            for (var i = 1; i < original.Statements.Length; i++)
                Assert.True(TextOf(original, i) == TextOf(edited, i), $"{name}, statement {i}");
        }
    }

    [Fact]
    public void Write_EditTakenBackByHand_GivesTheSourceBack()
    {
        const string text = """{ "Statement" : {"Effect":"Allow","Action":["ecs:*"],"Resource":"*"} , "Version":"2012-10-17"}""";
        var draft = Read(text).Update(1, b => b.WithActionPattern("ecs:RunTask")).Update(1, b => b.WithoutActionPattern("ecs:RunTask"));
        Assert.Equal(text, Write(draft));
    }

    [Fact]
    public void Write_UnusualStatement_KeepsWhatBlocksDoNotKnow()
    {
        const string text = """
            {"Version":"2012-10-17","Statement":[{"Sid":"a","Principal":{"AWS":"*"},"Effect":"Allow","NotAction":"iam:*","NotResource":["arn:aws:s3:::a"],"Condition":{"Bool":{"aws:SecureTransport":true}}}]}
            """;
        var draft = Read(text);
        Assert.True(draft.Blocks[0].IsNotAction && draft.Blocks[0].IsNotResource);

        var written = Write(draft.Update(1, b => b with { Sid = "b" }));

        Assert.Equal(text.Replace("\"a\",\"Pri", "\"b\",\"Pri", StringComparison.Ordinal), written);
    }

    [Fact]
    public void Write_BlocksAddedAndRemoved_KeepsTheOthers()
    {
        const string text = """{"Version":"2012-10-17","Statement":[{"Sid":"one","Effect":"Allow","Action":"ecs:A","Resource":"*"},{"Sid":"two","Effect":"Deny","Action":"ecs:B","Resource":"*"}]}""";
        var draft = Read(text).RemoveBlock(1).AddBlock();
        draft = draft.Update(draft.Blocks[^1].Id, b => b.WithService("ecs").WithAllActions(true) with { ResourceMode = ResourceMode.All });

        var written = PolicyDocument.Parse(Write(draft));

        Assert.Empty(written.SyntaxErrors);
        Assert.Equal(["two", "VisualEditor0"], written.Statements.Select(s => s.Sid));
        Assert.Contains("""{"Sid":"two","Effect":"Deny","Action":"ecs:B","Resource":"*"}""", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenText_GivesNoDraft()
    {
        Assert.Null(PolicyReader.Read(PolicyDocument.Parse("{\"Statement\": [")));
        Assert.Null(PolicyReader.Read(PolicyDocument.Parse("{\"Statement\": [1]}")));
    }

    [Theory]
    [InlineData("""["ecs:RunTask","ECS:StopTask"]""", "ecs")]
    [InlineData("""["ecs:RunTask","iam:PassRole"]""", null)]
    [InlineData("""["e*:RunTask"]""", null)]
    [InlineData("""["*"]""", null)]
    public void Read_Actions_FindsTheOneService(string actions, string? service)
    {
        var draft = Read("""{"Statement":{"Effect":"Allow","Resource":"*","Action":""" + actions + "}}");
        Assert.Equal(service, draft.Blocks[0].Service);
    }

    private static PolicyDraft Read(string text) => PolicyReader.Read(Parse(text)) ?? throw new InvalidOperationException("not read");

    private static PolicyDocument Parse(string text) => PolicyDocument.Parse(text, SyntaxLimits.Stored);

    private static string Write(PolicyDraft draft) => PolicyWriter.Write(draft, ServiceCatalog.Default);

    private static string TextOf(PolicyDocument document, int index) => document.Statements[index].Span.Of(document.Text).ToString();
}
