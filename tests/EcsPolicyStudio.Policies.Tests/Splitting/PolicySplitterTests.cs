using CsCheck;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Sizing;
using EcsPolicyStudio.Policies.Splitting;

namespace EcsPolicyStudio.Policies.Tests.Splitting;

public sealed class PolicySplitterTests
{
    [Fact]
    public void Split_AnyPolicy_GivesPartsThatFitAndDecideTogetherAsBefore() => Gen.Select(RandomPolicies.Documents(5), Gen.Int[120, 400]).Sample(
        (text, limit) =>
        {
            var document = PolicyDocument.Parse(text);
            var result = PolicySplitter.Split(document, limit);
            if (!result.IsComplete)
            {
                Assert.Empty(result.Documents);
                Assert.All(result.Problems, p => Assert.StartsWith("cannot split because ", p.Reason, StringComparison.Ordinal));
                return;
            }

            Assert.All(result.Documents, d => Assert.InRange(PolicySize.Count(d.Text), 1, limit));
            Assert.All(result.Documents, d => Assert.Empty(d.SyntaxErrors));
            Assert.Equal(RandomPolicies.Decisions(document), RandomPolicies.Decisions(result.Documents));
            Assert.Equal(result.Documents.Select(d => d.Text), PolicySplitter.Split(document, limit).Documents.Select(d => d.Text));
        },
        iter: 1_000);

    [Fact]
    public void Split_ManagedPolicies_HoldTogetherEveryStatementUnaltered()
    {
        var split = 0;
        foreach (var (name, text) in ManagedPolicyDocuments.All.Where(p => p.Document.Length > 6_144))
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            var result = PolicySplitter.Split(document);
            // A boundary of AWS has more exceptions than fit one document; exceptions are one whole.
            if (!result.IsComplete)
            {
                Assert.All(result.Problems, p => Assert.True(document.Statements[p.StatementIndex].IsNotAction || document.Statements[p.StatementIndex].IsNotResource, name));
                continue;
            }

            Assert.All(result.Documents, d => Assert.InRange(PolicySize.Count(d.Text), 1, 6_144));
            Assert.All(result.Documents, d => Assert.Equal(d.Statements.Length, d.Statements.Select((s, i) => s.Sid ?? $"{i}").Distinct().Count()));
            Assert.Equal(Sentences(document).Order(), result.Documents.SelectMany(Sentences).Order());
            var whole = document.Statements.Where(s => !result.DividedStatements.Contains(s.Index)).Select(s => s.Span.Of(text).ToString()).Order();
            var found = result.Documents.SelectMany(d => d.Statements.Select(s => s.Span.Of(d.Text).ToString())).ToHashSet();
            Assert.All(whole, w => Assert.Contains(w, found));
            split += result.Documents.Length > 1 ? 1 : 0;
        }

        Assert.True(split > 70, $"{split}");
    }

    [Fact]
    public void Split_DocumentThatFits_IsTheDocument()
    {
        var document = PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        Assert.Same(document, Assert.Single(PolicySplitter.Split(document).Documents));
    }

    [Fact]
    public void Split_DividedStatement_KeepsItsSidOnceInADocument()
    {
        var actions = string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"ecs:Action{i}\""));
        var document = PolicyDocument.Parse($$$"""{"Version":"2012-10-17","Id":"x","Statement":{"Sid":"One","Effect":"Deny","Action":[{{{actions}}}],"Resource":"*"}}""");
        var result = PolicySplitter.Split(document, 200);
        Assert.Equal([0], result.DividedStatements);
        Assert.All(result.Documents, d => Assert.Equal(("x", "One"), (d.Id, Assert.Single(d.Statements).Sid)));
        Assert.Equal(document.Statements[0].Actions.Select(a => a.Text), result.Documents.SelectMany(d => d.Statements[0].Actions).Select(a => a.Text));
    }

    [Theory]
    [InlineData("NotAction", "Resource", "NotAction")]
    [InlineData("Action", "NotResource", "NotResource")]
    public void Split_ExceptionsThatDoNotFit_SaysWhy(string action, string resource, string culprit)
    {
        var many = string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"arn:aws:ecs:{i}\""));
        string ValueOf(string element) => element == culprit ? $"[{many}]" : "\"*\"";
        var statement = $$"""{"Sid":"S","{{action}}":{{ValueOf(action)}},"{{resource}}":{{ValueOf(resource)}},"Effect":"Allow"}""";
        var result = PolicySplitter.Split(PolicyDocument.Parse($$"""{"Statement":[{{statement}}]}"""), 200);
        var problem = Assert.Single(result.Problems);
        Assert.Equal((0, "S"), (problem.StatementIndex, problem.Sid));
        Assert.Contains(culprit, problem.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Documents);
    }

    // Each statement taken apart into one sentence for every action and resource.
    private static IEnumerable<string> Sentences(PolicyDocument document) =>
        from statement in document.Statements
        let condition = statement.ConditionElement?.ValueSpan.Of(document.Text).ToString()
        from action in statement.IsNotAction ? [string.Join(' ', statement.Actions.Select(a => a.Text))] : statement.Actions.Select(a => a.Text)
        from resource in statement.IsNotResource ? [string.Join(' ', statement.Resources.Select(r => r.Text))] : statement.Resources.Select(r => r.Text)
        select $"{statement.Sid} {statement.Effect} {statement.IsNotAction} {action} {statement.IsNotResource} {resource} {condition}";
}
