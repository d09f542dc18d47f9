namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class AttachmentTests
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task Attach_Twice_IsOneAttachment(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await IdentityTests.CreateAsync(sandbox, kind, "x");
        var arn = await sandbox.CreatePolicyAsync("p", "/team/");
        (string, string) name = (kind + "Name", "x");
        await sandbox.CallAsync($"Attach{kind}Policy", name, ("PolicyArn", arn));
        await sandbox.CallAsync($"Attach{kind}Policy", name, ("PolicyArn", arn));
        await sandbox.CallAsync($"Attach{kind}Policy", name, ("PolicyArn", ReadOnly));

        Assert.Equal(["p", "ReadOnlyAccess"], await sandbox.PagesAsync($"ListAttached{kind}Policies", "AttachedPolicies", a => a.Value("PolicyName")!, 1, name));
        Assert.Equal([arn], (await sandbox.CallAsync($"ListAttached{kind}Policies", name, ("PathPrefix", "/team/"))).Members("AttachedPolicies").Select(a => a.Value("PolicyArn")));
        Assert.Equal("1", (await sandbox.CallAsync("GetPolicy", ("PolicyArn", arn))).Child("Policy").Value("AttachmentCount"));
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task Attach_OverTheQuota_IsRefused(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync(($"Quotas:AttachedPoliciesPer{kind}", "1"));
        await IdentityTests.CreateAsync(sandbox, kind, "x");
        await sandbox.CallAsync($"Attach{kind}Policy", (kind + "Name", "x"), ("PolicyArn", ReadOnly));
        Assert.Equal($"Cannot exceed quota for PoliciesPer{kind}: 1", await sandbox.RefusedAsync(
            409, "LimitExceeded", $"Attach{kind}Policy", (kind + "Name", "x"), ("PolicyArn", "arn:aws:iam::aws:policy/SecurityAudit")));
        await sandbox.CallAsync($"Attach{kind}Policy", (kind + "Name", "x"), ("PolicyArn", ReadOnly));
    }

    [Fact]
    public async Task Attach_OfAPolicyForServices_IsNotAttachable()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("Cannot attach a Service Role Policy to a Customer Role.", await sandbox.RefusedAsync(400, "PolicyNotAttachable", "AttachRolePolicy",
            ("RoleName", "ecsInstanceRole"), ("PolicyArn", "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy")));
    }

    [Fact]
    public async Task Attach_OfAnAbsentPolicy_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        foreach (var arn in (string[])["arn:aws:iam::aws:policy/NoSuchPolicy", Sandbox.PolicyArn("absent"), "arn:aws:iam::999999999999:policy/theirs"])
        {
            Assert.Equal($"Policy {arn} does not exist or is not attachable.",
                await sandbox.RefusedAsync(404, "NoSuchEntity", "AttachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", arn)));
        }
    }

    [Fact]
    public async Task Detach_OfWhatIsNotAttached_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal($"Policy {ReadOnly} was not found.", await sandbox.RefusedAsync(404, "NoSuchEntity", "DetachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", ReadOnly)));
    }

    [Fact]
    public async Task ListEntitiesForPolicy_GivesAllThatUseIt()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = await sandbox.CreatePolicyAsync("p");
        await sandbox.CallAsync("AttachUserPolicy", ("UserName", "admin"), ("PolicyArn", arn));
        await sandbox.CallAsync("AttachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", arn));
        await sandbox.CallAsync("AttachRolePolicy", ("RoleName", "ci-deployer"), ("PolicyArn", arn));
        await sandbox.CallAsync("PutUserPermissionsBoundary", ("UserName", "ben.okafor"), ("PermissionsBoundary", arn));
        (string, string) policy = ("PolicyArn", arn);

        async Task<string> ListAsync(params (string, string)[] filter)
        {
            var result = await sandbox.CallAsync("ListEntitiesForPolicy", [policy, .. filter]);
            return string.Join(';', result.Members("PolicyGroups").Select(g => g.Value("GroupName"))
                .Concat(result.Members("PolicyUsers").Select(u => u.Value("UserName"))).Concat(result.Members("PolicyRoles").Select(r => r.Value("RoleName"))));
        }
        Assert.Equal("finance;admin;ben.okafor;ci-deployer", await ListAsync());
        Assert.Equal("finance;admin;ci-deployer", await ListAsync(("PolicyUsageFilter", "PermissionsPolicy")));
        Assert.Equal("ben.okafor", await ListAsync(("PolicyUsageFilter", "PermissionsBoundary")));
        Assert.Equal("ci-deployer", await ListAsync(("PathPrefix", "/ci/")));
        Assert.Equal("admin;ben.okafor", await ListAsync(("EntityFilter", "User")));

        var first = await sandbox.CallAsync("ListEntitiesForPolicy", policy, ("MaxItems", "2"));
        Assert.Equal("true", first.Value("IsTruncated"));
        Assert.Equal("ben.okafor;ci-deployer", await ListAsync(("MaxItems", "2"), ("Marker", first.Value("Marker")!)));
    }
}
