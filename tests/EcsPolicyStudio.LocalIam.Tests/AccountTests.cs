using System.Xml.Linq;
using EcsPolicyStudio.LocalIam.Documents;

namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class AccountTests
{
    [Fact]
    public async Task Summary_CountsAndShowsTheQuotas()
    {
        await using var sandbox = await Sandbox.OpenAsync(("Quotas:Groups", "77"));
        var map = (await sandbox.CallAsync("GetAccountSummary")).Members("SummaryMap").ToDictionary(e => e.Value("key")!, e => e.Value("value"));
        Assert.Equal(("9", "5", "8", "5", "6", "77", "6144"),
            (map["Users"], map["Groups"], map["Roles"], map["Policies"], map["PolicyVersionsInUse"], map["GroupsQuota"], map["PolicySizeQuota"]));
        Assert.Equal(("0", "0"), (map["AccountPasswordPresent"], map["AccountMFAEnabled"]));
    }

    [Fact]
    public async Task GroupsOfAUser_AreListedAndLimited()
    {
        await using var sandbox = await Sandbox.OpenAsync(("Quotas:GroupsPerUser", "2"));
        Assert.Equal(["platform-engineers", "release-managers"],
            await sandbox.PagesAsync("ListGroupsForUser", "Groups", g => g.Value("GroupName")!, 1, ("UserName", "alice.martin")));
        Assert.Equal("Cannot exceed quota for GroupsPerUser: 2",
            await sandbox.RefusedAsync(409, "LimitExceeded", "AddUserToGroup", ("UserName", "alice.martin"), ("GroupName", "finance")));
        await sandbox.CallAsync("AddUserToGroup", ("UserName", "alice.martin"), ("GroupName", "release-managers"));
        await sandbox.CallAsync("RemoveUserFromGroup", ("UserName", "alice.martin"), ("GroupName", "finance"));
        (string, string)[] nobody = [("UserName", "nobody"), ("GroupName", "nowhere")];
        Assert.Equal("The user with name nobody cannot be found.", await sandbox.RefusedAsync(404, "NoSuchEntity", "AddUserToGroup", nobody));
        Assert.Equal("The user with name nobody cannot be found.", await sandbox.RefusedAsync(404, "NoSuchEntity", "RemoveUserFromGroup", nobody));
        Assert.Equal("The group with name nowhere cannot be found.",
            await sandbox.RefusedAsync(404, "NoSuchEntity", "RemoveUserFromGroup", ("UserName", "alice.martin"), ("GroupName", "nowhere")));
        Assert.Equal(["ben.okafor", "carla.nguyen", "grace.lindqvist"],
            await sandbox.PagesAsync("GetGroup", "Users", u => u.Value("UserName")!, 2, ("GroupName", "developers")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(1000)]
    public async Task AuthorizationDetails_InPages_GiveEverythingOnce(int size)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var whole = Texts(await sandbox.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000")));
        var paged = new List<string>();
        string? marker = null;
        do
        {
            var page = await sandbox.CallAsync("GetAccountAuthorizationDetails", [("MaxItems", $"{size}"), .. marker is null ? [] : new[] { ("Marker", marker) }]);
            var texts = Texts(page);
            Assert.True(texts.Count <= size);
            paged.AddRange(texts);
            marker = page.Value("Marker");
        }
        while (marker is not null);
        Assert.Equal(whole, paged);
        // 9 users, 5 groups, 8 roles, 5 policies and the AWS managed policies in use.
        Assert.Equal(27 + 12, whole.Count);
    }

    [Fact]
    public async Task AuthorizationDetails_ShowWhatEachIdentityHas()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var details = await sandbox.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"));
        var role = details.Members("RoleDetailList").Single(r => r.Value("RoleName") == "orders-api-task-role");
        Assert.Equal("ReadOrdersSecret", Assert.Single(role.Members("RolePolicyList")).Value("PolicyName"));
        Assert.Equal("OrdersApiTaskPermissions", Assert.Single(role.Members("AttachedManagedPolicies")).Value("PolicyName"));
        Assert.Equal(Sandbox.PolicyArn("DeveloperBoundary", "/boundaries/"), role.Child("PermissionsBoundary").Value("PermissionsBoundaryArn"));
        Assert.Equal("team", Assert.Single(role.Members("Tags")).Value("Key"));
        var user = details.Members("UserDetailList").Single(u => u.Value("UserName") == "alice.martin");
        Assert.Equal(["platform-engineers", "release-managers"], user.Members("GroupList").Select(g => g.Value));
        var policy = details.Members("Policies").Single(p => p.Value("PolicyName") == "EcsOrdersDeployment");
        Assert.Equal(["v2:true", "v1:false"], policy.Members("PolicyVersionList").Select(v => $"{v.Value("VersionId")}:{v.Value("IsDefaultVersion")}"));
    }

    [Fact]
    public async Task AuthorizationDetails_Filtered_GiveTheKindsAskedFor()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var details = await sandbox.CallAsync("GetAccountAuthorizationDetails", ("Filter.member.1", "Group"), ("Filter.member.2", "AWSManagedPolicy"));
        Assert.Equal((0, 5, 0, 12), (details.Members("UserDetailList").Count(), details.Members("GroupDetailList").Count(), details.Members("RoleDetailList").Count(), details.Members("Policies").Count()));
        Assert.All(details.Members("Policies"), policy => Assert.StartsWith("arn:aws:iam::aws:policy/", policy.Value("Arn"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryDocumentOfTheSandbox_WouldBeSavedByIam()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var details = await sandbox.CallAsync("GetAccountAuthorizationDetails", ("MaxItems", "1000"));
        var validator = new IamPolicyDocumentValidator();
        var documents = details.Descendants().Where(e => e.Name.LocalName is "Document" or "PolicyDocument" or "AssumeRolePolicyDocument").ToList();
        Assert.Equal(6 + 12 + 4 + 8, documents.Count);
        foreach (var element in documents)
        {
            var kind = element.Name.LocalName switch
            {
                "Document" => PolicyDocumentKind.Managed,
                "PolicyDocument" => PolicyDocumentKind.Inline,
                _ => PolicyDocumentKind.Trust,
            };
            var text = Uri.UnescapeDataString(element.Value);
            Assert.True(validator.Validate(text, kind) is null, text);
            Assert.DoesNotContain("{account}", text, StringComparison.Ordinal);
        }
    }

    private static List<string> Texts(XElement details) =>
        [.. ((string[])["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"]).SelectMany(details.Members).Select(e => e.ToString(SaveOptions.DisableFormatting))];
}
