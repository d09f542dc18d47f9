using System.Xml.Linq;

namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class ListPoliciesTests
{
    private const int AwsManagedCount = 1569;

    [Fact]
    public async Task ListPolicies_OfAScope_GivesThePoliciesOfThatScopeByName()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var local = await NamesAsync(sandbox, 1000, ("Scope", "Local"));
        var aws = await NamesAsync(sandbox, 1000, ("Scope", "AWS"));
        var all = await NamesAsync(sandbox, 1000);
        Assert.Equal(["DeveloperBoundary", "EcsExecDevelopment", "EcsOrdersDeployment", "EcsReadOnly", "OrdersApiTaskPermissions"], local);
        Assert.Equal(AwsManagedCount, aws.Count);
        Assert.Equal(all, local.Concat(aws).Order(Comparer<string>.Create((a, b) => string.CompareOrdinal(a.ToUpperInvariant(), b.ToUpperInvariant()))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task ListPolicies_InPages_GivesEachOnce(int size)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        // A customer's policy may have the name of one of AWS's; both must come.
        await sandbox.CreatePolicyAsync("securityaudit");
        var arns = await sandbox.PagesAsync("ListPolicies", "Policies", policy => policy.Value("Arn")!, size, ("PathPrefix", "/"), ("OnlyAttached", size < 100 ? "true" : "false"));
        Assert.Equal(arns.Count, arns.Distinct().Count());
        if (size == 100)
        {
            Assert.Equal(AwsManagedCount + 6, arns.Count);
            Assert.Contains(Sandbox.PolicyArn("securityaudit"), arns);
        }
    }

    [Fact]
    public async Task ListPolicies_WithoutMaxItems_GivesHundred()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var page = await sandbox.CallAsync("ListPolicies");
        Assert.Equal((100, "true"), (page.Members("Policies").Count(), page.Value("IsTruncated")));
    }

    [Fact]
    public async Task ListPolicies_OnTheLastFullPage_IsNotTruncated()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var page = await sandbox.CallAsync("ListPolicies", ("Scope", "Local"), ("MaxItems", "5"));
        Assert.Equal((5, "false", null), (page.Members("Policies").Count(), page.Value("IsTruncated"), page.Value("Marker")));
    }

    [Fact]
    public async Task ListPolicies_WhileOthersCreateAndDelete_NeitherRepeatsNorHides()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        for (var i = 0; i < 10; i++)
            await sandbox.CreatePolicyAsync($"p{i}", "/paged/");
        (string, string)[] filter = [("Scope", "Local"), ("PathPrefix", "/paged/"), ("MaxItems", "4")];
        var first = await sandbox.CallAsync("ListPolicies", filter);
        // The last of the page given out goes, and others come before and behind it.
        await sandbox.CallAsync("DeletePolicy", ("PolicyArn", Sandbox.PolicyArn("p3", "/paged/")));
        await sandbox.CreatePolicyAsync("p0a", "/paged/");
        await sandbox.CreatePolicyAsync("p5a", "/paged/");
        var second = await sandbox.CallAsync("ListPolicies", [.. filter, ("Marker", first.Value("Marker")!)]);
        Assert.Equal(["p0", "p1", "p2", "p3"], Names(first));
        Assert.Equal(["p4", "p5", "p5a", "p6"], Names(second));
    }

    [Fact]
    public async Task ListPolicies_OnlyAttached_GivesThoseWithAttachments()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var attached = await NamesAsync(sandbox, 3, ("OnlyAttached", "true"), ("Scope", "AWS"), ("PathPrefix", "/service-role/"));
        Assert.Equal(["AmazonEC2ContainerServiceAutoscaleRole", "AmazonEC2ContainerServiceforEC2Role", "AmazonECSInfrastructureRolePolicyForVolumes", "AmazonECSTaskExecutionRolePolicy"], attached);
        Assert.DoesNotContain("DeveloperBoundary", await NamesAsync(sandbox, 100, ("OnlyAttached", "true"), ("Scope", "Local")));
    }

    [Fact]
    public async Task ListPolicies_ByUsage_TellsAttachmentsFromBoundaries()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CallAsync("PutUserPermissionsBoundary", ("UserName", "admin"), ("PermissionsBoundary", "arn:aws:iam::aws:policy/PowerUserAccess"));
        Assert.Equal(["DeveloperBoundary", "PowerUserAccess"], await NamesAsync(sandbox, 100, ("PolicyUsageFilter", "PermissionsBoundary")));
        Assert.DoesNotContain("PowerUserAccess", await NamesAsync(sandbox, 100, ("PolicyUsageFilter", "PermissionsPolicy")));
    }

    [Fact]
    public async Task ListPolicies_CountsTheUsesInThisAccount()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var page = await sandbox.CallAsync("ListPolicies", ("PolicyUsageFilter", "PermissionsBoundary"));
        var policy = Assert.Single(page.Members("Policies"));
        Assert.Equal(("0", "2"), (policy.Value("AttachmentCount"), policy.Value("PermissionsBoundaryUsageCount")));
        Assert.Null(policy.Value("Description"));
        Assert.Null(policy.Value("Tags"));
        var aws = (await sandbox.CallAsync("GetPolicy", ("PolicyArn", "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPowerUser"))).Child("Policy");
        Assert.Equal("2", aws.Value("AttachmentCount"));
    }

    [Fact]
    public async Task AwsManagedPolicy_HasTheSameIdInEveryAccount()
    {
        await using var one = await Sandbox.OpenAsync();
        await using var other = await Sandbox.OpenAsync();
        async Task<string> IdAsync(Sandbox sandbox) =>
            (await sandbox.CallAsync("GetPolicy", ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"))).Child("Policy").Value("PolicyId")!;
        Assert.Matches("^ANPA[A-Z2-7]{17}$", await IdAsync(one));
        Assert.Equal(await IdAsync(one), await IdAsync(other));
    }

    [Fact]
    public async Task AwsManagedPolicy_HasItsDefaultVersionAndDocument()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        const string arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
        var versions = await sandbox.CallAsync("ListPolicyVersions", ("PolicyArn", arn));
        var id = Assert.Single(versions.Members("Versions")).Value("VersionId")!;
        var document = Uri.UnescapeDataString((await sandbox.CallAsync("GetPolicyVersion", ("PolicyArn", arn), ("VersionId", id))).Child("PolicyVersion").Value("Document")!);
        Assert.Contains("ecr:GetAuthorizationToken", document, StringComparison.Ordinal);
        Assert.StartsWith("{", document, StringComparison.Ordinal);
        Assert.EndsWith("}", document, StringComparison.Ordinal);
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GetPolicyVersion", ("PolicyArn", arn), ("VersionId", "v999"));
    }

    private static Task<List<string>> NamesAsync(Sandbox sandbox, int size, params (string, string)[] parameters) =>
        sandbox.PagesAsync("ListPolicies", "Policies", policy => policy.Value("PolicyName")!, size, parameters);

    private static IEnumerable<string?> Names(XElement page) => page.Members("Policies").Select(policy => policy.Value("PolicyName"));
}
