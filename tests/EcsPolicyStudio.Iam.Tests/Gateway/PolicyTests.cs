using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using NSubstitute;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

public class PolicyTests
{
    private const string Arn = "arn:aws:iam::123456789012:policy/P";

    private readonly IAmazonIdentityManagementService _iam = Substitute.For<IAmazonIdentityManagementService>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListPolicies_OverShortAndEmptyPages_ReadsUntilIsTruncatedIsFalse()
    {
        Pages(
            new ListPoliciesResponse { Policies = [Policy("A")], IsTruncated = true, Marker = "m1" },
            new ListPoliciesResponse { Policies = null, IsTruncated = true, Marker = "m2" },
            new ListPoliciesResponse { Policies = [Policy("B"), Policy("C")], IsTruncated = false, Marker = "stale" });

        var names = (await TestGateway.Over(_iam).ListPoliciesAsync(PolicyScope.CustomerManaged, Token).ReadAsync(Token)).Select(p => p.PolicyName);

        Assert.Equal(["A", "B", "C"], names);
        var requests = _iam.ReceivedCalls().Select(call => (ListPoliciesRequest)call.GetArguments()[0]!).ToList();
        Assert.Equal([null, "m1", "m2"], requests.Select(request => request.Marker));
        Assert.All(requests, request => Assert.Equal(PolicyScopeType.Local, request.Scope));
        Assert.All(requests, request => Assert.Equal(1000, request.MaxItems));
    }

    [Fact]
    public async Task ListPolicies_AskedForTheFirstRow_AsksForOnePage()
    {
        Pages(
            new ListPoliciesResponse { Policies = [Policy("A")], IsTruncated = true, Marker = "m1" },
            new ListPoliciesResponse { Policies = [Policy("B")] });

        await foreach (var policy in TestGateway.Over(_iam).ListPoliciesAsync(PolicyScope.All, Token))
        {
            Assert.Equal("A", policy.PolicyName);
            break;
        }

        Assert.Single(_iam.ReceivedCalls());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("m1")]
    public async Task ListPolicies_WithAMarkerThatLeadsNowhere_StopsWithAFailure(string? second)
    {
        Pages(
            new ListPoliciesResponse { IsTruncated = true, Marker = "m1" },
            new ListPoliciesResponse { IsTruncated = true, Marker = second });

        await Assert.ThrowsAsync<IamUnavailableException>(
            () => TestGateway.Over(_iam).ListPoliciesAsync(PolicyScope.All, Token).ReadAsync(Token));
    }

    [Fact]
    public async Task CreatePolicy_WithoutDescriptionAndTags_SendsNeither()
    {
        _iam.CreatePolicyAsync(Arg.Any<CreatePolicyRequest>(), Arg.Any<CancellationToken>())
            .Returns(new CreatePolicyResponse { Policy = Policy("P") });

        await TestGateway.Over(_iam).CreatePolicyAsync(new NewManagedPolicy("P", "{}", "", []), Token);

        await _iam.Received().CreatePolicyAsync(
            Arg.Is<CreatePolicyRequest>(r => r.Description == null && r.Tags == null && r.Path == "/" && r.PolicyDocument == "{}"), Token);
    }

    [Fact]
    public async Task CreatePolicy_WithDescriptionAndTags_SendsBothAndKeepsTheDescription()
    {
        _iam.CreatePolicyAsync(Arg.Any<CreatePolicyRequest>(), Arg.Any<CancellationToken>())
            .Returns(new CreatePolicyResponse { Policy = Policy("P") });

        var created = await TestGateway.Over(_iam).CreatePolicyAsync(
            new NewManagedPolicy("P", "{}", "For the team", [new IamTag("owner", "")], "/team/"), Token);

        Assert.Equal("For the team", created.Description);
        await _iam.Received().CreatePolicyAsync(
            Arg.Is<CreatePolicyRequest>(r => r.Description == "For the team" && r.Tags.Single().Key == "owner" && r.Tags.Single().Value == ""
                && r.Path == "/team/"),
            Token);
    }

    [Fact]
    public async Task CreatePolicy_AnsweredWithoutAPolicy_IsAFailureNotASuccess()
    {
        _iam.CreatePolicyAsync(Arg.Any<CreatePolicyRequest>(), Arg.Any<CancellationToken>()).Returns(new CreatePolicyResponse());
        _iam.ListPoliciesAsync(Arg.Any<ListPoliciesRequest>(), Arg.Any<CancellationToken>()).Returns(new ListPoliciesResponse());

        var failure = await Assert.ThrowsAsync<IamUnavailableException>(
            () => TestGateway.Over(_iam).CreatePolicyAsync(new NewManagedPolicy("P", "{}", null, []), Token));

        Assert.Contains("may have been made", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPolicy_WithoutOptionalMembers_HasEmptyTagsAndZeroCounts()
    {
        _iam.GetPolicyAsync(Arg.Any<GetPolicyRequest>(), Arg.Any<CancellationToken>()).Returns(new GetPolicyResponse { Policy = Policy("P") });

        var details = await TestGateway.Over(_iam).GetPolicyAsync(Arn, Token);

        Assert.Empty(details.Tags);
        Assert.Equal(0, details.Summary.AttachmentCount);
        Assert.Equal(TimeSpan.Zero, details.Summary.CreateDate.Offset);
    }

    [Fact]
    public async Task ListPolicyVersions_InAnyOrder_GivesTheNewestFirst()
    {
        _iam.ListPolicyVersionsAsync(Arg.Any<ListPolicyVersionsRequest>(), Arg.Any<CancellationToken>()).Returns(
            new ListPolicyVersionsResponse { Versions = [Version("v2"), Version("v10")], IsTruncated = true, Marker = "m" },
            new ListPolicyVersionsResponse { Versions = [Version("v9")] });

        var versions = await TestGateway.Over(_iam).ListPolicyVersionsAsync(Arn, Token);

        Assert.Equal(["v10", "v9", "v2"], versions.Select(version => version.VersionId));
        Assert.All(versions, version => Assert.Null(version.Document));
    }

    [Fact]
    public async Task GetPolicyVersion_WithAnEncodedDocument_DecodesIt()
    {
        _iam.GetPolicyVersionAsync(Arg.Any<GetPolicyVersionRequest>(), Arg.Any<CancellationToken>())
            .Returns(new GetPolicyVersionResponse { PolicyVersion = Version("v1", Uri.EscapeDataString("{\"a\":\"1+1 %\"}")) });

        Assert.Equal("{\"a\":\"1+1 %\"}", (await TestGateway.Over(_iam).GetPolicyVersionAsync(Arn, "v1", Token)).Document);
    }

    [Fact]
    public async Task ListEntitiesForPolicy_ByUsage_TellsPoliciesFromBoundaries()
    {
        _iam.ListEntitiesForPolicyAsync(Arg.Is<ListEntitiesForPolicyRequest>(r => r.PolicyUsageFilter == PolicyUsageType.PermissionsPolicy), Arg.Any<CancellationToken>())
            .Returns(
                new ListEntitiesForPolicyResponse { PolicyUsers = [new PolicyUser { UserName = "u" }], IsTruncated = true, Marker = "m" },
                new ListEntitiesForPolicyResponse { PolicyGroups = [new PolicyGroup { GroupName = "g" }], PolicyRoles = [new PolicyRole { RoleName = "r" }] });
        _iam.ListEntitiesForPolicyAsync(Arg.Is<ListEntitiesForPolicyRequest>(r => r.PolicyUsageFilter == PolicyUsageType.PermissionsBoundary), Arg.Any<CancellationToken>())
            .Returns(new ListEntitiesForPolicyResponse { PolicyRoles = [new PolicyRole { RoleName = "bounded" }] });

        var entities = await TestGateway.Over(_iam).ListEntitiesForPolicyAsync(Arn, Token);

        Assert.Equal([IamEntity.User("u"), IamEntity.Group("g"), IamEntity.Role("r")], entities.AsPermissionsPolicy);
        Assert.Equal([IamEntity.Role("bounded")], entities.AsPermissionsBoundary);
    }

    private static ManagedPolicy Policy(string name) => new()
    {
        PolicyName = name, Arn = "arn:aws:iam::123456789012:policy/" + name, DefaultVersionId = "v1", CreateDate = DateTime.UtcNow,
    };

    private static PolicyVersion Version(string id, string? document = null) => new() { VersionId = id, CreateDate = DateTime.UtcNow, Document = document };

    private void Pages(ListPoliciesResponse first, params ListPoliciesResponse[] more) =>
        _iam.ListPoliciesAsync(Arg.Any<ListPoliciesRequest>(), Arg.Any<CancellationToken>()).Returns(first, more);
}
