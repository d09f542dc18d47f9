using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;

namespace EcsPolicyStudio.Iam.Tests.Simulation;

/// <summary>Context keys that follow from who asks and when.</summary>
public sealed class PrincipalFactsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 11, 20, 0, TimeSpan.FromHours(1));

    [Fact]
    public void User_IsNamed()
    {
        var facts = Of(IamEntity.User("alice"), "arn:aws:iam::123456789012:user/alice", new IamTag("team", "orders"));
        Assert.Equal("alice", facts["aws:username"]);
        Assert.Equal("ID", facts["aws:userid"]);
        Assert.Equal("arn:aws:iam::123456789012:user/alice", facts["aws:PrincipalArn"]);
        Assert.Equal("123456789012", facts["aws:PrincipalAccount"]);
        Assert.Equal("User", facts["aws:PrincipalType"]);
        Assert.Equal("orders", facts["aws:PrincipalTag/team"]);
        Assert.Equal("2026-03-04T10:20:00Z", facts["aws:CurrentTime"]);
        Assert.Equal("1772619600", facts["aws:EpochTime"]);
    }

    [Fact]
    public void Role_HasNoUserName_AndItsSessionNoId()
    {
        var facts = Of(IamEntity.Role("task"), "arn:aws:iam::123456789012:role/task");
        Assert.Equal("AssumedRole", facts["aws:PrincipalType"]);
        Assert.DoesNotContain("aws:username", facts.Keys);
        Assert.DoesNotContain("aws:userid", facts.Keys);
    }

    [Fact]
    public void Group_MakesNoRequests_SoThatOnlyTheTimeIsKnown() =>
        Assert.Equal(["aws:CurrentTime", "aws:EpochTime"], Of(IamEntity.Group("developers"), "arn:aws:iam::123456789012:group/developers").Keys.Order());

    private static Dictionary<string, string> Of(IamEntity entity, string arn, params IamTag[] tags) =>
        PrincipalFacts.Of(new(entity, "ID", arn, "/", Now, null, null, null, null, tags), Now).ToDictionary(key => key.Name, key => Assert.Single(key.Values));
}
