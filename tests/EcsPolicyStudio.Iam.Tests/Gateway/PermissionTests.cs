using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

public class PermissionTests
{
    private readonly IAmazonIdentityManagementService _iam = Substitute.For<IAmazonIdentityManagementService>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListPermissions_OfAUser_AreItsOwnThenThoseOfItsGroups()
    {
        User(attached: ["Direct"], inline: ["Own"], groups: ["devs", "ops"]);
        Group("devs", attached: ["Shared"], inline: []);
        Group("ops", attached: ["Direct"], inline: ["GroupInline"]);

        var rows = await TestGateway.Over(_iam).ListPermissionsAsync(IamEntity.User("alice"), Token);

        Assert.Equal(
            [
                new PermissionRow("Direct", "arn:Direct", AttachedVia.Directly, null, false),
                new PermissionRow("Own", null, AttachedVia.Inline, null, true),
                new PermissionRow("Shared", "arn:Shared", AttachedVia.Group, "devs", false),
                new PermissionRow("Direct", "arn:Direct", AttachedVia.Group, "ops", false),
                new PermissionRow("GroupInline", null, AttachedVia.Group, "ops", true),
            ],
            rows);
    }

    [Fact]
    public async Task ListPermissions_WithAGroupDeletedMeanwhile_LeavesItOut()
    {
        User(attached: ["Direct"], inline: [], groups: ["gone"]);
        var refusal = new NoSuchEntityException("gone", ErrorType.Sender, "NoSuchEntity", "r", System.Net.HttpStatusCode.NotFound);
        _iam.ListAttachedGroupPoliciesAsync(Arg.Any<ListAttachedGroupPoliciesRequest>(), Arg.Any<CancellationToken>()).ThrowsAsync(refusal);
        _iam.ListGroupPoliciesAsync(Arg.Any<ListGroupPoliciesRequest>(), Arg.Any<CancellationToken>()).ThrowsAsync(refusal);

        var rows = await TestGateway.Over(_iam).ListPermissionsAsync(IamEntity.User("alice"), Token);

        Assert.Equal("Direct", Assert.Single(rows).PolicyName);
    }

    [Fact]
    public async Task ListPermissions_OfAGroup_AreItsOwn()
    {
        Group("devs", attached: ["Shared"], inline: ["In"]);

        var rows = await TestGateway.Over(_iam).ListPermissionsAsync(IamEntity.Group("devs"), Token);

        Assert.Equal([AttachedVia.Directly, AttachedVia.Inline], rows.Select(row => row.Via));
    }

    [Fact]
    public async Task ListPermissions_OfARole_AreItsOwn()
    {
        _iam.ListAttachedRolePoliciesAsync(Arg.Any<ListAttachedRolePoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedRolePoliciesResponse { AttachedPolicies = Attached(["A"]) });
        _iam.ListRolePoliciesAsync(Arg.Any<ListRolePoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListRolePoliciesResponse { PolicyNames = ["B"] });

        var rows = await TestGateway.Over(_iam).ListPermissionsAsync(IamEntity.Role("app"), Token);

        Assert.Equal(["A", "B"], rows.Select(row => row.PolicyName));
    }

    [Fact]
    public async Task GetInlinePolicy_OfEachKind_IsDecoded()
    {
        _iam.GetUserPolicyAsync(Arg.Any<GetUserPolicyRequest>(), Arg.Any<CancellationToken>()).Returns(new GetUserPolicyResponse { PolicyDocument = "%7B1%7D" });
        _iam.GetGroupPolicyAsync(Arg.Any<GetGroupPolicyRequest>(), Arg.Any<CancellationToken>()).Returns(new GetGroupPolicyResponse { PolicyDocument = "%7B2%7D" });
        _iam.GetRolePolicyAsync(Arg.Any<GetRolePolicyRequest>(), Arg.Any<CancellationToken>()).Returns(new GetRolePolicyResponse { PolicyDocument = "%7B3%7D" });
        var gateway = TestGateway.Over(_iam);

        Assert.Equal("{1}", await gateway.GetInlinePolicyAsync(IamEntity.User("u"), "P", Token));
        Assert.Equal("{2}", await gateway.GetInlinePolicyAsync(IamEntity.Group("g"), "P", Token));
        Assert.Equal("{3}", await gateway.GetInlinePolicyAsync(IamEntity.Role("r"), "P", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task GetEntity_WithoutAName_IsRefused(string name)
    {
        // GetUser without a name would answer for the caller.
        await Assert.ThrowsAsync<ArgumentException>(() => TestGateway.Over(_iam).GetEntityAsync(IamEntity.User(name), Token));
        Assert.Empty(_iam.ReceivedCalls());
    }

    [Fact]
    public async Task Requests_OfAUserInManyGroups_AreEightAtATimeAtMost()
    {
        User(attached: [], inline: [], groups: [.. Enumerable.Range(0, 40).Select(number => $"g{number}")]);
        var release = new TaskCompletionSource();
        var (running, most) = (0, 0);
        async Task<T> HoldAsync<T>(T answer)
        {
            InterlockedMax(ref most, Interlocked.Increment(ref running));
            if (running == 8)
                release.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref running);
            return answer;
        }

        _iam.ListAttachedGroupPoliciesAsync(Arg.Any<ListAttachedGroupPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => HoldAsync(new ListAttachedGroupPoliciesResponse()));
        _iam.ListGroupPoliciesAsync(Arg.Any<ListGroupPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => HoldAsync(new ListGroupPoliciesResponse()));

        await TestGateway.Over(_iam).ListPermissionsAsync(IamEntity.User("alice"), Token).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal(8, most);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }

    private static List<AttachedPolicyType> Attached(string[] names) => [.. names.Select(name => new AttachedPolicyType { PolicyName = name, PolicyArn = "arn:" + name })];

    private void User(string[] attached, string[] inline, string[] groups)
    {
        _iam.ListAttachedUserPoliciesAsync(Arg.Any<ListAttachedUserPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedUserPoliciesResponse { AttachedPolicies = Attached(attached) });
        _iam.ListUserPoliciesAsync(Arg.Any<ListUserPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListUserPoliciesResponse { PolicyNames = [.. inline] });
        _iam.ListGroupsForUserAsync(Arg.Any<ListGroupsForUserRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListGroupsForUserResponse
            {
                Groups = [.. groups.Select(name => new Group { GroupName = name, Arn = "arn:" + name, CreateDate = DateTime.UtcNow })],
            });
    }

    private void Group(string name, string[] attached, string[] inline)
    {
        _iam.ListAttachedGroupPoliciesAsync(Arg.Is<ListAttachedGroupPoliciesRequest>(r => r.GroupName == name), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedGroupPoliciesResponse { AttachedPolicies = Attached(attached) });
        _iam.ListGroupPoliciesAsync(Arg.Is<ListGroupPoliciesRequest>(r => r.GroupName == name), Arg.Any<CancellationToken>())
            .Returns(new ListGroupPoliciesResponse { PolicyNames = [.. inline] });
    }
}
