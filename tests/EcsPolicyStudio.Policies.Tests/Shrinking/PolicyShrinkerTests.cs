using CsCheck;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Shrinking;

namespace EcsPolicyStudio.Policies.Tests.Shrinking;

public sealed class PolicyShrinkerTests
{
    [Fact]
    public void Shrink_AnyPolicy_DecidesEveryRequestAsBefore() => RandomPolicies.Documents(5).Sample(
        text =>
        {
            var document = PolicyDocument.Parse(text);
            var result = PolicyShrinker.Shrink(document, new() { RemoveSids = true });
            Assert.Empty(result.After.SyntaxErrors);
            Assert.Equal(RandomPolicies.Decisions(document), RandomPolicies.Decisions(result.After));
            Assert.Equal(result.Saved, result.Steps.Sum(s => s.Saved));
            Assert.All(result.Steps, s => Assert.True(s.Saved >= 0, s.ToString()));
            // What was shrunk once has nothing left.
            Assert.Equal(0, PolicyShrinker.Shrink(result.After).Saved);
        },
        iter: 1_500);

    [Theory]
    [InlineData("""["ecs:RunTask","ECS:runtask","ecs:StopTask"]""", """["ecs:RunTask","ecs:StopTask"]""")]
    [InlineData("""["ecs:RunTask","ecs:*","ecs:?*"]""", "\"ecs:*\"")]
    [InlineData("""["ecs:?*","ecs:*?"]""", "\"ecs:?*\"")]
    [InlineData("""["ecs:Run*","ecs:*Task"]""", """["ecs:Run*","ecs:*Task"]""")]
    [InlineData("""["ecs:RunTask"]""", "\"ecs:RunTask\"")]
    public void Shrink_ActionList_LosesWhatIsCovered(string before, string after) => Assert.Equal(
        Of($$"""{"Effect":"Allow","Action":{{after}},"Resource":"*"}""", list: false), PolicyShrinker.Shrink(PolicyDocument.Parse(Of($$"""{"Effect":"Allow","Action":{{before}},"Resource":"*"}"""))).After.Text);

    [Theory]
    // An asterisk of the first five fields does not reach further.
    [InlineData("""["arn:aws:ecs:*:task/a","arn:aws:ecs:eu:1:task/a"]""", """["arn:aws:ecs:*:task/a","arn:aws:ecs:eu:1:task/a"]""")]
    [InlineData("""["arn:aws:sqs:*:*:q","arn:aws:sqs"]""", "\"arn:aws:sqs\"")]
    [InlineData("""["arn:aws:s3:::b/${aws:username}","arn:aws:s3:::b/*"]""", "\"arn:aws:s3:::b/*\"")]
    [InlineData("""["arn:aws:s3:::B/x","arn:aws:s3:::b/*"]""", """["arn:aws:s3:::B/x","arn:aws:s3:::b/*"]""")]
    public void Shrink_ResourceList_LosesWhatIsCovered(string before, string after) => Assert.Equal(
        Of($$"""{"Effect":"Allow","Action":"*","Resource":{{after}}}""", list: false), PolicyShrinker.Shrink(PolicyDocument.Parse(Of($$"""{"Effect":"Allow","Action":"*","Resource":{{before}}}"""))).After.Text);

    [Theory]
    // Same resources and conditions: one statement with all actions, the first one's Sid.
    [InlineData(
        """{"Sid":"A","Effect":"Allow","Action":"ecs:RunTask","Resource":"*"},{"Sid":"B","Effect":"Allow","Action":"ecs:StopTask","Resource":["*"]}""",
        """{"Sid":"A","Effect":"Allow","Action":["ecs:RunTask","ecs:StopTask"],"Resource":"*"}""", ShrinkMove.MergedActions)]
    [InlineData(
        """{"Effect":"Allow","NotAction":"ecs:*","Resource":"arn:aws:s3:::a"},{"Effect":"Allow","NotAction":"ecs:*","Resource":"arn:aws:s3:::b"}""",
        """{"Effect":"Allow","NotAction":"ecs:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::b"]}""", ShrinkMove.MergedResources)]
    [InlineData(
        """{"Effect":"Allow","Action":["ecs:List*","ecs:RunTask"],"Resource":"*"},{"Effect":"Allow","Action":["ecs:ListTasks","ecs:StopTask"],"Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""",
        """[{"Effect":"Allow","Action":["ecs:List*","ecs:RunTask"],"Resource":"*"},{"Effect":"Allow","Action":"ecs:StopTask","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]""",
        ShrinkMove.CoveredByOtherStatement)]
    [InlineData(
        """{"Effect":"Deny","Action":"ecs:*","Resource":"*"},{"Effect":"Deny","Action":"ecs:RunTask","Resource":"arn:aws:ecs:*:*:task/*"}""",
        """{"Effect":"Deny","Action":"ecs:*","Resource":"*"}""", ShrinkMove.RedundantStatement)]
    [InlineData(
        """{"Effect":"Deny","Action":"ecs:*","Resource":"*"},{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}""",
        """[{"Effect":"Deny","Action":"ecs:*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*"}]""", ShrinkMove.DeniedStatement)]
    [InlineData(
        """{"Effect":"Deny","Action":"ecs:*","Resource":"*"},{"Effect":"Allow","Action":"ecs:RunTask","Resource":"arn:aws:ecs"}""",
        """{"Effect":"Deny","Action":"ecs:*","Resource":"*"}""", ShrinkMove.DeniedStatement)]
    public void Shrink_Statements_AreMergedOrLeftOut(string before, string after, ShrinkMove move)
    {
        var result = PolicyShrinker.Shrink(PolicyDocument.Parse(Of(before)));
        Assert.Equal($$"""{"Version":"2012-10-17","Statement":{{after}}}""", result.After.Text);
        Assert.Contains(move, result.SavedByMove.Keys);
        Assert.True(result.IsExactForEveryAction);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"},{"Effect":"Deny","Action":"ecs:StopTask","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","NotAction":"ecs:RunTask","Resource":"*"},{"Effect":"Allow","NotAction":"ecs:StopTask","NotResource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:A","NotResource":"arn:aws:s3:::a"},{"Effect":"Allow","Action":"ecs:A","NotResource":"arn:aws:s3:::b"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:A","Resource":"*","Condition":{"Bool":{"k":"true"}}},{"Effect":"Allow","Action":"ecs:B","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":["a:b","a:b"],"Resource":"*"},{"Effect":"Allow","Principal":"*","Action":"a:b","Resource":"*"}""")]
    public void Shrink_StatementsThatDiffer_StayAsTheyAre(string statements)
    {
        var document = PolicyDocument.Parse(Of(statements));
        Assert.Same(document, PolicyShrinker.Shrink(document).After);
    }

    [Fact]
    public void Shrink_Statement_LeavesTheOthersByteForByte()
    {
        const string Kept = """{ "Sid" : "K",  "Effect":"Deny", "Action" :"s3:*"  ,"Resource": "*" }""";
        var text = $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {{Kept}},
                {
                  "Effect": "Allow",
                  "Action": [
                    "ecs:RunTask",
                    "ecs:StopTask",
                    "ecs:RunTask"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;
        var after = PolicyShrinker.Shrink(PolicyDocument.Parse(text)).After.Text;
        Assert.Equal(text.Replace("\"ecs:StopTask\",\n        \"ecs:RunTask\"", "\"ecs:StopTask\"", StringComparison.Ordinal), after);
    }

    [Fact]
    public void Shrink_WithWildcardsOfToday_CoversTheSameAndSaysSo()
    {
        var lists = string.Join(',', ServiceCatalog.Default.Find("ecs")!.Actions.Where(a => a.Name.StartsWith("List", StringComparison.Ordinal)).Select(a => $"\"ecs:{a.Name}\""));
        var document = PolicyDocument.Parse(Of($$"""{"Effect":"Allow","Action":["s3:NoSuchAction",{{lists}},"ecs:RunTask"],"Resource":"*"}"""));
        var result = PolicyShrinker.Shrink(document, new() { UseWildcardsOfToday = true });
        Assert.False(result.IsExactForEveryAction);
        Assert.Equal(Of("""{"Effect":"Allow","Action":["s3:NoSuchAction","ecs:List*","ecs:RunTask"],"Resource":"*"}""", list: false), result.After.Text);
        Assert.DoesNotContain("ecs:List*", PolicyShrinker.Shrink(document).After.Text, StringComparison.Ordinal);
        Assert.Equal(ShrinkProof.Actions(document), ShrinkProof.Actions(result.After));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":["a:b","a:b"],"Resource":"*","resource":"x"}]}""")]
    public void Shrink_DocumentOfWrongForm_IsRefused(string text)
    {
        var result = PolicyShrinker.Shrink(PolicyDocument.Parse(text));
        Assert.NotNull(result.Refusal);
        Assert.Equal(text, result.After.Text);
    }

    private static string Of(string statements, bool list = true) => $$"""{"Version":"2012-10-17","Statement":{{(list ? $"[{statements}]" : statements)}}}""";
}
