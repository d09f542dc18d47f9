using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Comparison;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Tests.Comparison;

/// <summary>One readable pair of policies for each thing a comparison can say.</summary>
public sealed class PolicyComparisonTests
{
    private const string Cluster = "arn:aws:ecs:eu-central-1:111122223333:cluster/";

    [Theory]
    // Resources.
    [InlineData("ecs:RunTask", "*", "", "ecs:RunTask", "*", "", ChangeKind.Unchanged)]
    [InlineData("ecs:DescribeClusters", Cluster + "*", "", "ecs:DescribeClusters", Cluster + "prod-*", "", ChangeKind.Narrowed)]
    [InlineData("ecs:DescribeClusters", Cluster + "prod-?", "", "ecs:DescribeClusters", Cluster + "prod-*", "", ChangeKind.Widened)]
    [InlineData("ecs:DescribeClusters", Cluster + "a", "", "ecs:DescribeClusters", Cluster + "b", "", ChangeKind.Changed)]
    [InlineData("ecs:DescribeClusters", Cluster + "*a", "", "ecs:DescribeClusters", Cluster + "a*", "", ChangeKind.Changed)]
    [InlineData("ecs:DescribeClusters", "arn:aws:ecs:*:111122223333:cluster/a", "", "ecs:DescribeClusters", "arn:aws:ecs:eu-*:111122223333:cluster/a", "", ChangeKind.Narrowed)]
    [InlineData("ecs:DescribeClusters", "arn:aws:ecs", "", "ecs:DescribeClusters", "arn:aws:ecs:*:*:*", "", ChangeKind.Unchanged)]
    // Conditions.
    [InlineData("ecs:RunTask", "*", "", "ecs:RunTask", "*", """{"Bool":{"aws:SecureTransport":"true"}}""", ChangeKind.Narrowed)]
    [InlineData("ecs:RunTask", "*", """{"StringEquals":{"aws:PrincipalTag/team":["a","b"]}}""", "ecs:RunTask", "*", """{"StringEquals":{"aws:principaltag/team":"a"}}""", ChangeKind.Narrowed)]
    [InlineData("ecs:RunTask", "*", """{"StringLike":{"aws:PrincipalTag/team":"ab*"}}""", "ecs:RunTask", "*", """{"StringLike":{"aws:PrincipalTag/team":"a*"}}""", ChangeKind.Widened)]
    [InlineData("ecs:RunTask", "*", """{"StringEquals":{"aws:PrincipalTag/team":["a","b"]}}""", "ecs:RunTask", "*", """{"StringEquals":{"aws:PrincipalTag/team":["b","a","a"]}}""", ChangeKind.Unchanged)]
    [InlineData("ecs:RunTask", "*", """{"IpAddress":{"aws:SourceIp":"203.0.112.0/23"}}""", "ecs:RunTask", "*", """{"IpAddress":{"aws:SourceIp":["203.0.112.0/24","203.0.113.0/24"]}}""", ChangeKind.Unchanged)]
    [InlineData("ecs:RunTask", "*", """{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""", "ecs:RunTask", "*", """{"IpAddress":{"aws:SourceIp":"203.0.113.0/25"}}""", ChangeKind.Narrowed)]
    [InlineData("ecs:RunTask", "*", """{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""", "ecs:RunTask", "*", """{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}""", ChangeKind.Widened)]
    [InlineData("ecs:RunTask", "*", """{"NumericLessThan":{"ecs:task-cpu":"1024"}}""", "ecs:RunTask", "*", """{"NumericLessThanEquals":{"ecs:task-cpu":"1024"}}""", ChangeKind.Widened)]
    [InlineData("ecs:RunTask", "*", """{"DateLessThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}}""", "ecs:RunTask", "*", """{"DateLessThan":{"aws:CurrentTime":"1798761600"}}""", ChangeKind.Unchanged)]
    public void Compare_OneAction_SaysWhatBecameOfIt(
        string action, string resource, string condition, string actionAfter, string resourceAfter, string conditionAfter, ChangeKind kind)
    {
        var row = Row(Compare(Statement("Allow", action, resource, condition), Statement("Allow", actionAfter, resourceAfter, conditionAfter)), action);
        Assert.Equal(kind, row.Kind);
        AssertShown(row);
    }

    [Fact]
    public void Compare_ActionAddedAndOneTaken_AreGainedAndLost()
    {
        var comparison = Compare(Statement("Allow", "ecs:RunTask"), Statement("Allow", "ecs:StopTask"));
        Assert.Equal(ChangeKind.Lost, Row(comparison, "ecs:RunTask").Kind);
        Assert.Equal(ChangeKind.Gained, Row(comparison, "ecs:StopTask").Kind);
        Assert.Equal((Answer.Yes, Answer.Yes, Answer.No), (comparison.Gains.Answer, comparison.Losses.Answer, comparison.IsSame));
    }

    [Fact]
    public void Compare_WildcardWrittenOut_LosesOnlyWhatTheCatalogueDoesNotHave()
    {
        var comparison = Compare(Statement("Allow", "ecs:RunT*"), Statement("Allow", "ecs:RunTask"));
        Assert.Equal(ChangeKind.Unchanged, Row(comparison, "ecs:RunTask").Kind);
        var others = Assert.Single(comparison.Services.SelectMany(s => s.Actions), a => !a.IsInCatalog);
        Assert.Equal((ChangeKind.Lost, "ecs:RunT*"), (others.Kind, Assert.Single(others.Actions)));
    }

    [Fact]
    public void Compare_DenyAdded_TakesAwayAndGrantsNothing()
    {
        var comparison = Compare(Statement("Allow", "ecs:*"), $"{Statement("Allow", "ecs:*")},{Statement("Deny", "ecs:DeleteCluster")}");
        Assert.Equal(ChangeKind.Lost, Row(comparison, "ecs:DeleteCluster").Kind);
        Assert.Equal(ChangeKind.Unchanged, Row(comparison, "ecs:RunTask").Kind);
        Assert.Equal((Answer.No, Answer.Yes), (comparison.Gains.Answer, comparison.Losses.Answer));
    }

    [Fact]
    public void Compare_DenyAloneAdded_ChangesNothing() =>
        Assert.Equal(Answer.Yes, Compare(Statement("Allow", "ecs:RunTask"), $"{Statement("Allow", "ecs:RunTask")},{Statement("Deny", "s3:*")}").IsSame);

    [Fact]
    public void Compare_NotActionAgainstTheActionsItLeaves_DiffersInUnknownOnesAlone()
    {
        var before = """{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""";
        var comparison = Compare(before, $"{Statement("Allow", "*")},{Statement("Deny", "iam:*")}");
        Assert.Equal(Answer.Yes, comparison.IsSame);
    }

    [Fact]
    public void Compare_PatternInTheUnionOfTwo_IsUnchanged()
    {
        var comparison = Compare(
            Statement("Allow", "ecs:DescribeClusters", Cluster + "a?*"), $$"""{"Effect":"Allow","Action":"ecs:DescribeClusters","Resource":["{{Cluster}}a?","{{Cluster}}a??*"]}""");
        Assert.Equal(Answer.Yes, comparison.IsSame);
    }

    [Fact]
    public void Compare_NameOfAnActionInOtherLetterCase_IsNoOtherAction()
    {
        // An action of the pattern a:?y must not be shown by one that the exception a:xy names.
        var comparison = Compare(
            """{"Effect":"Allow","NotAction":"a:xy","NotResource":"arn:aws:a:r:1:t/${aws:username}"}""",
            """{"Effect":"Allow","Action":"a:?y","Resource":"arn:aws:a:r:1:t/x","Condition":{"StringEquals":{"aws:PrincipalTag/s":"${aws:username}"}}}""");
        Assert.All(comparison.Services.SelectMany(s => s.Actions), AssertShown);
        Assert.Equal(ChangeKind.Gained, Row(comparison, "a:xy").Kind);
    }

    [Fact]
    public void Compare_ValueThatDependsOnTheRequest_IsSaidNotGuessed()
    {
        var comparison = Compare(
            Statement("Allow", "ecs:RunTask", condition: """{"StringLike":{"aws:PrincipalTag/a":"${aws:username}*"}}"""),
            Statement("Allow", "ecs:RunTask", condition: """{"StringLike":{"aws:PrincipalTag/a":"${aws:userid}*"}}"""));
        var row = Row(comparison, "ecs:RunTask");
        Assert.NotEqual(ChangeKind.Unchanged, row.Kind);
        AssertShown(row);
        Assert.All(new[] { row.Gains, row.Losses }.Where(v => v.Answer == Answer.CannotTell), v => Assert.Contains("${aws:user", string.Join(' ', v.Reasons), StringComparison.Ordinal));
    }

    // Without a set operator a condition on a key with several values never holds.
    [Theory]
    [InlineData("StringEquals", "ForAnyValue:StringEquals", ChangeKind.Gained)]
    [InlineData("ForAllValues:StringNotEquals", "StringNotEquals", ChangeKind.Narrowed)]
    public void Compare_MultivaluedKeyWithoutSetOperator_IsNotTheSameAsWithOne(string before, string after, ChangeKind kind)
    {
        var row = Row(
            Compare(
                Statement("Allow", "ecs:TagResource", condition: $"{{\"{before}\":{{\"aws:TagKeys\":\"team\"}}}}"),
                Statement("Allow", "ecs:TagResource", condition: $"{{\"{after}\":{{\"aws:TagKeys\":\"team\"}}}}")),
            "ecs:TagResource");
        Assert.Equal(kind, row.Kind);
        AssertShown(row);
    }

    // What IAM refuses with its document never applies, so it grants nothing on either side.
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","NotAction":"iam:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","Resource":"*","Condition":"x"}""")]
    [InlineData("""{"Effect":"Allow","Action":"ecs:*","Resource":"*","Principal":"*"}""")]
    public void Compare_StatementThatNeverApplies_IsNoGain(string statement)
    {
        var comparison = Compare(Statement("Allow", "ecs:RunTask"), $"{Statement("Allow", "ecs:RunTask")},{statement}");
        Assert.Equal((Answer.No, Answer.No), (comparison.Gains.Answer, comparison.Losses.Answer));
    }

    // An action without resource-level permissions is asked on * alone, so an ARN takes it away.
    [Fact]
    public void Compare_ActionWithoutResourceLevelPermissions_IsLostWithAnArn()
    {
        var action = "ecs:" + ServiceCatalog.Default.Find("ecs")!.Actions.First(a => !a.SupportsResources).Name;
        var comparison = Compare(Statement("Allow", action), Statement("Allow", action, Cluster + "*"));
        var row = Row(comparison, action);
        Assert.Equal((ChangeKind.Lost, true, "*"), (row.Kind, row.IsAskedOnAnyResource, row.Losses.Witness!.Request.Resource));
        Assert.Equal(Answer.Yes, Compare(Statement("Allow", action, Cluster + "a"), Statement("Allow", action, Cluster + "b")).IsSame);
    }

    [Fact]
    public void Compare_HostilePatterns_ComeToAnEnd()
    {
        var stars = string.Concat(Enumerable.Range(0, 40).Select(i => $"*{(char)('a' + (i % 3))}"));
        var comparison = Compare(
            Statement("Allow", "ecs:DescribeClusters", Cluster + stars + "*"),
            $$"""{"Effect":"Allow","Action":"ecs:DescribeClusters","Resource":[{{string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"{Cluster}{stars[i..]}?{i}*\""))}}]}""");
        AssertShown(Row(comparison, "ecs:DescribeClusters"));
    }

    private static PolicyComparison Compare(string before, string after) => PolicyComparison.Compare(Document(before), Document(after));

    private static PolicyDocument Document(string statements) => PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""");

    private static string Statement(string effect, string action, string resource = "*", string condition = "") =>
        $$"""{"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"{{(condition.Length == 0 ? "" : $",\"Condition\":{condition}")}}}""";

    private static ActionChange Row(PolicyComparison comparison, string action) =>
        Assert.Single(comparison.Services.SelectMany(s => s.Actions), a => a.Actions.Contains(action));

    private static void AssertShown(ActionChange row)
    {
        Assert.Equal(row.Gains.Answer == Answer.Yes, row.Gains.Witness is { Before: not Decision.Allowed, After: Decision.Allowed });
        Assert.Equal(row.Losses.Answer == Answer.Yes, row.Losses.Witness is { Before: Decision.Allowed, After: not Decision.Allowed });
    }
}
