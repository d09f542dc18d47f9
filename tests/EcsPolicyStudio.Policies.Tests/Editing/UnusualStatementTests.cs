using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>Statement shapes that a block shows as they are.</summary>
public sealed class UnusualStatementTests
{
    [Theory]
    [InlineData("\"deny\"", Effect.Deny, "deny")]
    [InlineData("\"Permit\"", Effect.Allow, "Permit")]
    [InlineData("1", Effect.Allow, "1")]
    [InlineData("\"Deny\"", Effect.Deny, null)]
    public void Read_Effect_ADenialIsNeverShownAsAGrant(string json, Effect effect, string? wrong)
    {
        var block = Block($$"""{"Effect":{{json}},"Action":"ecs:*","Resource":"*"}""");
        Assert.Equal((effect, wrong), (block.Effect, block.WrongEffect));
    }

    [Fact]
    public void Read_NoEffect_IsAProblemAndChoosingOneMendsIt()
    {
        const string text = """{"Statement":[{"Action":"ecs:*","Resource":"*"}]}""";
        var session = new EditingSession(SurgicalEditTests.Read(text), Sample.Catalog, Sample.Account);
        Assert.Equal("", session.Blocks[0].Block.WrongEffect);
        Assert.False(session.CanReview);
        Assert.Equal(text, session.Document);

        session.Update(1, b => b.WithEffect(Effect.Allow));

        Assert.True(session.CanReview);
        Assert.Equal("""{"Statement":[{"Action":"ecs:*","Resource":"*","Effect":"Allow"}]}""", session.Document);
    }

    [Fact]
    public void Read_Principal_IsShownAndEdited()
    {
        const string text = """{"Statement":[{"Effect":"Allow","Principal":{ "AWS":["111122223333", "arn:aws:iam::444455556666:root"],"Service" : "ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        var draft = SurgicalEditTests.Read(text);
        var principal = draft.Blocks[0].Principal!;
        Assert.Equal(["AWS", "Service"], principal.Groups.Select(g => g.Kind));
        Assert.Equal(["111122223333", "arn:aws:iam::444455556666:root"], principal.Groups[0].Values);

        Assert.Equal(
            text.Replace("\"ecs-tasks.amazonaws.com\"", "[\"ecs-tasks.amazonaws.com\",\"ecs.amazonaws.com\"]", StringComparison.Ordinal),
            SurgicalEditTests.Write(draft.Update(1, b => b.WithPrincipals("Service", ["ecs.amazonaws.com", "ecs-tasks.amazonaws.com"]))));
        Assert.Equal(
            text.Replace("[\"111122223333\", \"arn:aws:iam::444455556666:root\"]", "[\"arn:aws:iam::444455556666:root\"]", StringComparison.Ordinal),
            SurgicalEditTests.Write(draft.Update(1, b => b.WithoutPrincipal("AWS", "111122223333"))));
        Assert.Equal(
            text.Replace("\"Principal\":{ \"AWS\":[\"111122223333\", \"arn:aws:iam::444455556666:root\"],\"Service\" : \"ecs-tasks.amazonaws.com\"}", "\"NotPrincipal\":\"*\"", StringComparison.Ordinal),
            SurgicalEditTests.Write(draft.Update(1, b => b with { Principal = new(true, true, []) })));
    }

    [Fact]
    public void Read_MembersThatAreNoPart_AreListedAndStay()
    {
        var block = Block("""{"Sid":1,"Effect":"Allow","Effect":"Deny","NotAction":"a:b","Action":"ecs:*","Resources":"x","Resource":"*","Condition":"none","Principal":["*"]}""");
        Assert.Equal(
            [("Sid", "1"), ("Effect", "\"Allow\""), ("Action", "\"ecs:*\""), ("Resources", "\"x\""), ("Condition", "\"none\""), ("Principal", "[\"*\"]")],
            block.Others.Select(o => (o.Name, o.Json)));
        Assert.Equal(Effect.Deny, block.Effect);
        Assert.True(block.IsNotAction);
        Assert.Equal(["a:b"], block.Actions);
    }

    [Fact]
    public void Read_ValuesThatAreNoText_AreShownAsWritten()
    {
        var block = Block("""{"Effect":"Allow","Action":["ecs:*",5,{"a":1}],"Resource":[null,"*"]}""");
        Assert.Equal(["ecs:*", "5", "{\"a\":1}"], block.Actions);
        Assert.Equal(["null", "*"], block.Arns);
    }

    [Theory]
    [InlineData("""["ecs:RunTask","IAM:PassRole","nosuch:X","Code*:Get*","NoColon"]""")]
    public void Services_OfAMixedStatement_AreToldApart(string actions)
    {
        var session = new EditingSession(
            SurgicalEditTests.Read("""{"Statement":{"Effect":"Allow","Resource":"*","Action":""" + actions + "}}"), Sample.Catalog, Sample.Account);
        var view = session.Blocks[0];
        Assert.Null(view.Service);
        Assert.Equal(["ecs", "iam"], view.Services.Named.Select(s => s.Prefix));
        Assert.Equal(["nosuch", "NoColon"], view.Services.Unknown);
        var wildcard = Assert.Single(view.Services.Wildcards);
        Assert.Equal("Code*", wildcard.Pattern);
        Assert.Contains(wildcard.Covered, s => s.Prefix == "codebuild");
        Assert.Equal([["RunTask"], ["PassRole"]], view.Parts.Select(p => p.Actions.Selected.Select(a => a.Name)));
        Assert.All(view.Parts, p => Assert.Empty(p.Actions.Unknown));
        Assert.True(session.CanReview);
    }

    [Fact]
    public void Problems_OfAMixedStatement_KnowTheOtherServicesArns()
    {
        var session = new EditingSession(
            SurgicalEditTests.Read("""{"Statement":{"Effect":"Allow","Action":["ecs:StopTask","iam:GetRole"],"Resource":["arn:aws:ecs:*:*:task/a/*","arn:aws:iam::*:role/x","arn:aws:sqs:*:*:q"]}}"""), Sample.Catalog, Sample.Account);
        var problem = Assert.Single(session.Problems);
        Assert.StartsWith("arn:aws:sqs:*:*:q fits no resource type", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_OfNotActionAndNotResource_TakeTheListForWhatItIs()
    {
        var session = new EditingSession(
            SurgicalEditTests.Read("""{"Statement":[{"Effect":"Deny","NotAction":"iam:GetUser","Resource":"arn:aws:ecs:*:*:cluster/x"},{"Effect":"Allow","Action":"ecs:ListClusters","NotResource":"arn:aws:ecs:*:*:cluster/x"}]}"""),
            Sample.Catalog, Sample.Account);
        Assert.Empty(session.Problems);
    }

    [Fact]
    public void CloneBlock_OfAReadStatement_IsNotTakenApart()
    {
        var draft = SurgicalEditTests.Read("""{"Statement":[{"Effect":"Allow","Action":["ecs:RunTask","ecs:ListClusters"],"Resource":"arn:aws:ecs:*:*:task-definition/web:*","Note":1}]}""").CloneBlock(1);
        var written = PolicyDocument.Parse(SurgicalEditTests.Write(draft));
        Assert.Equal(2, written.Statements.Length);
        Assert.Equal(["ecs:RunTask", "ecs:ListClusters"], written.Statements[1].Actions.Select(a => a.Text));
        Assert.Equal("Note", Assert.Single(written.Statements[1].UnknownMembers).Name);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"x\"")]
    public void Read_NoObject_GivesNoDraft(string text) => Assert.Null(PolicyReader.Read(PolicyDocument.Parse(text)));

    private static PermissionBlock Block(string statement)
    {
        var text = "{\"Statement\":[" + statement + "]}";
        var draft = SurgicalEditTests.Read(text);
        Assert.Equal(text, SurgicalEditTests.Write(draft));
        // An edit of one part leaves the others as they are.
        var edited = SurgicalEditTests.Write(draft.Update(1, b => b.WithCondition(new("aws:X", "Bool", ["true"]))));
        Assert.Empty(PolicyDocument.Parse(edited).SyntaxErrors);
        return draft.Blocks[0];
    }
}
