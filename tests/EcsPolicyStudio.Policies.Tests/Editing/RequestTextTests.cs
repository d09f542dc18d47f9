using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>One action and one resource, as typed for a request.</summary>
public sealed class RequestTextTests
{
    [Theory]
    [InlineData("ecs:RunTask", "ecs:RunTask")]
    [InlineData(" ECS:runtask ", "ecs:RunTask")]
    [InlineData("iam:passrole", "iam:PassRole")]
    public void Action_OfTheCatalogue_IsTakenInItsSpelling(string typed, string expected)
    {
        var reading = RequestText.Action(ServiceCatalog.Default, typed);
        Assert.Equal((expected, null), (reading.Value, reading.Problem));
    }

    [Theory]
    [InlineData("ecs:RunTsk", "Did you mean ecs:RunTask?")]
    [InlineData("esc:RunTask", "Did you mean ecs:RunTask?")]
    [InlineData("RunTask", "Did you mean ecs:RunTask?")]
    [InlineData("ecs:", "an action is written prefix:Name")]
    [InlineData("ecs:Blahblahblah", "has no action Blahblahblah.")]
    [InlineData("nosuchservice:Act", "There is no service with the prefix nosuchservice.")]
    [InlineData("s3:ListObjectsV2", "its permission is s3:ListBucket")]
    [InlineData("ecs:*", "stands for many actions")]
    [InlineData("ecs:Describe?lusters", "such as ecs:DescribeClusters")]
    [InlineData("*", "stands for many actions")]
    public void Action_ThatIsNone_IsRefusedWithWhatToType(string typed, string words)
    {
        var reading = RequestText.Action(ServiceCatalog.Default, typed);
        Assert.Null(reading.Value);
        Assert.Contains(words, reading.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:ecs:eu-central-1:111122223333:cluster/orders")]
    [InlineData("arn:aws:s3:::bucket/key with space", false)]
    [InlineData("arn:aws:s3:::bucket/${aws:username}", false)]
    [InlineData("cluster/orders", false)]
    [InlineData("arn:aws:ecs:eu-central-1:cluster/orders", false)]
    public void Resource_IsAnArnOrEverything(string typed, bool taken = true)
    {
        var reading = RequestText.Resource(typed);
        Assert.Equal(taken ? typed : null, reading.Value);
        Assert.Equal(taken, reading.Problem is null);
    }

    [Theory]
    [InlineData("aws:sourceip", ConditionKeyType.IpAddress)]
    [InlineData("aws:ResourceTag/team", ConditionKeyType.String)]
    [InlineData("ecs:cluster", ConditionKeyType.Arn)]
    [InlineData("aws:TagKeys", ConditionKeyType.ArrayOfString)]
    public void ConditionKey_AsWritten_HasItsDefinition(string key, ConditionKeyType type) =>
        Assert.Equal(type, ServiceCatalog.Default.FindConditionKey(key)?.Type);

    [Fact]
    public void ConditionKey_ThatNoServiceHas_IsNotFound() => Assert.Null(ServiceCatalog.Default.FindConditionKey("ecs:nosuchkey"));
}
