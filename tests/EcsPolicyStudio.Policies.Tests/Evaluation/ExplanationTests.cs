using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class ExplanationTests
{
    private const string RunInProd =
        "{\"Sid\":\"Run\",\"Effect\":\"Allow\",\"Action\":[\"ecs:Stop*\",\"ecs:Run*\"],\"Resource\":[\"arn:aws:s3:::b\",\"arn:aws:ecs:*:*:cluster/${aws:username}\"],"
        + "\"Condition\":{\"StringLike\":{\"aws:PrincipalTag/team\":[\"red\",\"bl*\"]},\"NotIpAddress\":{\"aws:SourceIp\":[\"here\",\"10.0.0.0/8\"]}}}";

    [Fact]
    public void Explain_StatementApplies_NamesTheEntriesAndTheValues()
    {
        var explanation = Explain(
            Policy(RunInProd), context: [One("prod", "aws:username"), One("blue", "AWS:principaltag/Team"), One("192.0.2.1", "aws:SourceIp")]);

        Assert.Equal(Decision.Allowed, explanation.Decision);
        Assert.Equal(DecisionReason.Allowed, explanation.Reason);
        var statement = Assert.Single(explanation.Statements);
        Assert.True(statement.Applies);
        Assert.Equal(statement.Statement, Assert.Single(explanation.Deciding));
        Assert.Equal("ecs:Run*", statement.Action.Pattern);
        Assert.Equal("arn:aws:ecs:*:*:cluster/${aws:username}", statement.Resource.Pattern);
        Assert.Equal("arn:aws:ecs:*:*:cluster/prod", statement.Resource.Resolved);
        Assert.Equal("bl*", Assert.Single(statement.Conditions[0].Seen).MatchedBy!.Value.Text);
        Assert.Equal([false, true], statement.Conditions[1].Expected.Select(e => e.IsReadable));
        Assert.True(Assert.Single(statement.Conditions[1].Seen).Fulfils);
        Assert.Empty(explanation.MissingKeys);
        Assert.Equal("Allowed by statement Run of Policy 1.", ExplanationText.Of(explanation));
    }

    [Fact]
    public void Explain_VariableWithoutValue_SaysWhichEntryMatchesNothingAndWhichKeyIsNeeded()
    {
        var explanation = Explain(Policy(RunInProd), context: One("blue", "aws:PrincipalTag/team"));

        var statement = Assert.Single(explanation.Statements);
        var entry = Assert.Single(statement.Resource.WithoutValue);
        Assert.Equal(["aws:username"], entry.Keys);
        Assert.Equal(["aws:username"], explanation.MissingKeys.Select(k => k.Key));
        Assert.Equal(DecisionReason.NoAllow, explanation.Reason);
        Assert.Equal(
            $"No Resource matches {Cluster}. arn:aws:ecs:*:*:cluster/${{aws:username}} matches nothing: aws:username has no value in the request.",
            ExplanationText.Of(statement, explanation.Request));
    }

    [Fact]
    public void Explain_OtherAction_SaysSoAndNeedsNoKey()
    {
        var explanation = Explain(Policy(RunInProd), "ecs:DeleteCluster");

        Assert.Null(explanation.Statements[0].Action.Pattern);
        Assert.Empty(explanation.MissingKeys);
        Assert.Equal("No Action matches ecs:DeleteCluster.", ExplanationText.Of(explanation.Statements[0], explanation.Request));
    }

    [Fact]
    public void Explain_NotElements_NameWhatExcludes()
    {
        var explanation = Explain(Policy("{\"Effect\":\"Deny\",\"NotAction\":[\"iam:*\",\"ecs:*\"],\"NotResource\":\"arn:aws:ecs:*:*:cluster/*\"}"));

        var statement = explanation.Statements[0];
        Assert.False(statement.Action.Matches);
        Assert.Equal("ecs:*", statement.Action.Pattern);
        Assert.False(statement.Resource.Matches);
        Assert.Equal("NotAction ecs:* excludes ecs:RunTask.", ExplanationText.Of(statement, explanation.Request));
    }

    [Theory]
    [InlineData("StringEquals", "\"a\"", null, ConditionRule.MissingKey, "StringEquals example:Key does not hold: the request lacks the key.")]
    [InlineData("StringNotEquals", "\"a\"", null, ConditionRule.MissingKey, "StringNotEquals example:Key holds: the request lacks the key.")]
    [InlineData("StringEquals", "\"a\"", "b", ConditionRule.Comparison, "StringEquals example:Key does not hold: \"b\" matches no value of the policy.")]
    [InlineData("StringNotEquals", "\"a\"", "a", ConditionRule.Comparison, "StringNotEquals example:Key does not hold: \"a\" matches \"a\".")]
    [InlineData("StringEquals", "\"${aws:username}\"", "b", ConditionRule.Comparison, "StringEquals example:Key does not hold: \"b\" matches no value of the policy, and aws:username has no value in the request.")]
    [InlineData("NumericLessThan", "\"1\"", "b", ConditionRule.Comparison, "NumericLessThan example:Key does not hold: \"b\" is not of the operator's type.")]
    [InlineData("Null", "true", "b", ConditionRule.KeyPresence, "Null example:Key does not hold: the request has the key.")]
    [InlineData("StringLooksLike", "true", "b", ConditionRule.UnknownOperator, "StringLooksLike example:Key does not hold: IAM knows no such operator.")]
    public void Explain_Condition_GivesTheRuleAndASentence(string name, string value, string? seen, ConditionRule rule, string sentence)
    {
        var explanation = Explain(Policy(AllowIf(name, "example:Key", value)), context: seen is null ? [] : [One(seen)]);

        var condition = Assert.Single(explanation.Statements[0].Conditions);
        Assert.Equal(rule, condition.Rule);
        Assert.Equal(sentence, ExplanationText.Of(condition));
    }

    [Fact]
    public void Explain_MultivaluedKeys_GiveTheRuleAndTheDecidingValue()
    {
        ConditionExplanation Of(string name, params string[] seen) => Explain(Policy(AllowIf(name, "example:Key", "[\"a\",\"b\"]")), context: Many(seen)).Statements[0].Conditions[0];

        Assert.Equal("ForAllValues:StringEquals example:Key does not hold: \"c\" matches no value of the policy.", ExplanationText.Of(Of("ForAllValues:StringEquals", "a", "c")));
        Assert.Equal("ForAllValues:StringEquals example:Key holds: \"a\", \"b\" are as it demands.", ExplanationText.Of(Of("ForAllValues:StringEquals", "a", "b")));
        Assert.Equal("ForAnyValue:StringEquals example:Key holds: \"b\" matches \"b\".", ExplanationText.Of(Of("ForAnyValue:StringEquals", "c", "b")));
        Assert.Equal("ForAnyValue:StringNotEquals example:Key does not hold: none of \"a\", \"b\" is as it demands.", ExplanationText.Of(Of("ForAnyValue:StringNotEquals", "a", "b")));
        Assert.Equal(ConditionRule.NoValues, Of("ForAnyValue:StringEquals").Rule);
        Assert.Equal(ConditionRule.SetOperatorRequired, Of("StringEquals", "a").Rule);
    }

    [Fact]
    public void Explain_ExplicitDeny_NamesEveryDenyAndNoAllow()
    {
        var explanation = Explain(Policy(Allow(), Deny("ecs:*"), Deny("s3:*"), Deny()));

        Assert.Equal(DecisionReason.ExplicitDeny, explanation.Reason);
        Assert.Equal([1, 3], explanation.Deciding.Select(d => d.Statement.Index));
        Assert.Equal("Explicitly denied by statement 2 of Policy 1, statement 4 of Policy 1.", ExplanationText.Of(explanation));
    }

    [Fact]
    public void Explain_BoundaryDoesNotAllow_SaysSo()
    {
        var explanation = Compile(Policy(Allow()), Policy(Allow("s3:*"))).Explain(new("ecs:RunTask", Cluster));

        Assert.Equal(DecisionReason.NotInBoundary, explanation.Reason);
        Assert.Empty(explanation.Deciding);
        Assert.Equal(2, explanation.Statements.Length);
        Assert.Equal("Implicitly denied: the permissions boundary does not allow it.", ExplanationText.Of(explanation));
    }

    [Theory]
    [InlineData("StringEquals", "\"a\"", true)]
    [InlineData("StringNotEquals", "\"a\"", true)]
    [InlineData("StringEqualsIfExists", "\"a\"", true)]
    [InlineData("ForAllValues:StringEquals", "\"a\"", true)]
    [InlineData("ForAnyValue:StringNotEquals", "\"a\"", true)]
    [InlineData("Null", "true", true)]
    [InlineData("StringLikeIfExists", "\"*\"", false)]
    [InlineData("ForAnyValue:StringNotLike", "\"*\"", false)]
    [InlineData("NumericEquals", "\"ten\"", false)]
    [InlineData("StringNotEquals", "[]", false)]
    [InlineData("Null", "[true,false]", false)]
    public void MissingKeys_AKeyIsListedWhereAValueCouldChangeTheStatement(string name, string value, bool expected)
    {
        var explanation = Explain(Policy(AllowIf(name, "example:Key", value)));

        Assert.Equal(expected ? ["example:Key"] : [], explanation.MissingKeys.Select(k => k.Key));
    }

    [Fact]
    public void MissingKeys_StatementFailsAnyway_AreNotListed()
    {
        const string Statement = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"a:a\":\"1\",\"a:b\":\"1\"}}}";

        Assert.Empty(Explain(Policy(Statement), context: One("2", "a:a")).MissingKeys);
        Assert.Equal(["a:b"], Explain(Policy(Statement), context: One("1", "a:a")).MissingKeys.Select(k => k.Key));
        Assert.Equal(["a:a", "a:b"], Explain(Policy(Statement)).MissingKeys.Select(k => k.Key));
    }

    [Theory]
    [InlineData("{\"Effect\":\"Permit\",\"Action\":\"*\",\"Resource\":\"*\"}", StatementDefect.NoEffect)]
    [InlineData("{\"Effect\":\"Allow\",\"Resource\":\"*\"}", StatementDefect.NoActions)]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"NotResource\":\"*\"}", StatementDefect.NoResources)]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Principal\":\"*\"}", StatementDefect.HasPrincipal)]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":[]}", StatementDefect.MalformedCondition)]
    [InlineData("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"", StatementDefect.BrokenDocument)]
    [InlineData("\"ecs:RunTask\"", StatementDefect.NoEffect)]
    public void Explain_StatementThatIamRefuses_SaysWhyItNeverApplies(string statement, StatementDefect defect)
    {
        var explained = Explain(Policy(statement));

        Assert.Equal(defect, explained.Statements[0].Defect);
        Assert.False(explained.Statements[0].Applies);
        Assert.StartsWith("Never applies: ", ExplanationText.Of(explained.Statements[0], explained.Request), StringComparison.Ordinal);
    }
}
