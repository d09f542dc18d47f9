using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Expansion;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Tests.Expansion;

public sealed class ExpansionTests
{
    private static readonly Lazy<IReadOnlyList<string>> All = new(() => [.. ServiceCatalog.Default.Services.SelectMany(s => ServiceCatalog.Default.Find(s.Prefix)!.Actions.Select(a => $"{s.Prefix}:{a.Name}"))]);

    [Theory]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("ecs:*")]
    [InlineData("ECS:descri?e*")]
    [InlineData("ec*:Describe*s")]
    [InlineData("*:ListTagsForResource")]
    [InlineData("ec*RunTask")]
    [InlineData("ecs:RunTask")]
    [InlineData("ecs:NoSuchThing*")]
    [InlineData("nosuchservice:*")]
    [InlineData("ecs")]
    [InlineData("")]
    public void Matching_AnyPattern_IsWhatTheEvaluatorAllows(string pattern)
    {
        var policy = CompiledPolicySet.Compile(PolicySet.Of([Document($$"""{"Effect":"Allow","Action":"{{pattern}}","Resource":"*"}""")]));
        Assert.Equal(
            All.Value.Where(a => policy.Evaluate(new(a, "*")).Decision == Decision.Allowed), CatalogActions.Matching(ServiceCatalog.Default, pattern).Select(a => a.Name));
    }

    [Fact]
    public void Of_NotAction_IsEverythingBut()
    {
        var expansion = Assert.Single(PolicyExpansion.Of(Document("""{"Effect":"Allow","NotAction":["iam:*","ecs:RunTask","ecs:Nothing"],"Resource":"*"}""")).Statements);
        Assert.True(expansion.IsNotAction);
        Assert.Equal(All.Value.Where(a => !a.StartsWith("iam:", StringComparison.Ordinal) && a != "ecs:RunTask"), expansion.Actions.Select(a => a.Name));
        Assert.Equal([false, false, true], expansion.Patterns.Select(p => p.MatchesNothing));
    }

    [Fact]
    public void Expand_Statement_WritesItsPatternsOutAndLeavesTheRest()
    {
        const string Text = """
            { "Version": "2012-10-17", "Statement": [
              { "Effect" : "Deny",  "Action" : ["ecs:Stop*", "ecs:stoptask" , "s3:Nothing*", "ecs:StopS*"],  "Resource": "*"},
              {"Effect":"Allow","Action":"*","Resource":"*"}
            ]}
            """;
        var edit = ActionExpander.Expand(PolicyDocument.Parse(Text), 0);
        var stops = All.Value.Where(a => a.StartsWith("ecs:Stop", StringComparison.Ordinal) && a != "ecs:StopTask").Select(a => $"\"{a}\"");
        var after = edit.Change!.Value.ApplyTo(Text);
        Assert.Equal(
            Text.Replace("[\"ecs:Stop*\", \"ecs:stoptask\" , \"s3:Nothing*\", \"ecs:StopS*\"]", $"[{string.Join(", ", stops.Append("\"ecs:stoptask\"").Append("\"s3:Nothing*\""))}]", StringComparison.Ordinal),
            after);
        Assert.Equal(["s3:Nothing*"], edit.Kept);
        Assert.Equal(UnknownActionEffect.NoLongerCovered, edit.UnknownActions);
        Assert.Equal(PolicySize.Count(after), edit.Size);
    }

    [Fact]
    public void Expand_NotAction_StaysNotAction()
    {
        var document = Document("""{"Effect":"Allow","NotAction":"ecs:List*","Resource":"*"}""");
        var edit = ActionExpander.Expand(document, 0);
        var after = document.Apply(edit.Change!.Value);
        Assert.True(after.Statements[0].IsNotAction);
        Assert.Equal(PolicyExpansion.Of(document).Statements[0].Actions, PolicyExpansion.Of(after).Statements[0].Actions);
        Assert.Equal(UnknownActionEffect.NowCovered, edit.UnknownActions);
    }

    [Fact]
    public void ReplaceNotAction_Statement_NamesEverythingElse()
    {
        var allButEcr = string.Join(',', ServiceCatalog.Default.Services.Where(s => s.Prefix != "ecr").Select(s => $"\"{s.Prefix}:*\""));
        var document = Document($$"""{"Effect":"Allow","NotAction":[{{allButEcr}}],"Resource":"*"}""");
        var edit = ActionExpander.ReplaceNotAction(document, 0);
        var after = document.Apply(edit.Change!.Value);
        Assert.False(after.Statements[0].IsNotAction);
        Assert.Equal(All.Value.Where(a => a.StartsWith("ecr:", StringComparison.Ordinal)), after.Statements[0].Actions.Select(a => a.Text));
        Assert.Equal(PolicySize.Count(after.Text), edit.Size);
    }

    [Fact]
    public void Expand_WithoutWildcards_ChangesNothing()
    {
        var edit = ActionExpander.Expand(Document("""{"Effect":"Allow","Action":["ecs:RunTask","ecs:Nothing"],"Resource":"*"}"""), 0);
        Assert.Null(edit.Change);
        Assert.Equal(["ecs:Nothing"], edit.Kept);
        Assert.Equal(UnknownActionEffect.Same, edit.UnknownActions);
    }

    private static PolicyDocument Document(string statement) => PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":{{statement}}}""");
}
