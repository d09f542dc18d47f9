namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class RoleTests
{
    private const string ServiceLinked = "AWSServiceRoleForECS";

    [Fact]
    public async Task CreateRole_WithoutPrincipal_IsMalformed()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(400, "MalformedPolicyDocument", "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", Sandbox.AllowListClusters));
    }

    [Fact]
    public async Task CreateRole_AnswersWithoutDescriptionAndDuration()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var created = (await IdentityTests.CreateAsync(sandbox, "Role", "r", ("Description", "d"), ("MaxSessionDuration", "7200"))).Child("Role");
        Assert.Equal(["Path", "RoleName", "RoleId", "Arn", "CreateDate", "AssumeRolePolicyDocument"], created.Names());
        var role = (await sandbox.CallAsync("GetRole", ("RoleName", "r"))).Child("Role");
        Assert.Equal(("d", "7200"), (role.Value("Description"), role.Value("MaxSessionDuration")));
    }

    [Fact]
    public async Task Role_CanBeUpdated()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await IdentityTests.CreateAsync(sandbox, "Role", "r");
        Assert.Empty((await sandbox.CallAsync("UpdateRole", ("RoleName", "r"), ("Description", "new"), ("MaxSessionDuration", "7200"))).Elements());
        var trust = Sandbox.TrustEcsTasks.Replace("ecs-tasks", "ec2", StringComparison.Ordinal);
        await sandbox.CallAsync("UpdateAssumeRolePolicy", ("RoleName", "r"), ("PolicyDocument", trust));
        var role = (await sandbox.CallAsync("GetRole", ("RoleName", "r"))).Child("Role");
        Assert.Equal(("new", "7200", trust), (role.Value("Description"), role.Value("MaxSessionDuration"), Uri.UnescapeDataString(role.Value("AssumeRolePolicyDocument")!)));
    }

    [Fact]
    public async Task Role_IsInNoInstanceProfile()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var result = await sandbox.CallAsync("ListInstanceProfilesForRole", ("RoleName", "ecsInstanceRole"));
        Assert.Equal((0, "false"), (result.Members("InstanceProfiles").Count(), result.Value("IsTruncated")));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "ListInstanceProfilesForRole", ("RoleName", "absent"));
    }

    [Fact]
    public async Task TrustPolicy_OverTheQuota_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync(("Quotas:AssumeRolePolicySize", "50"));
        Assert.Equal("Cannot exceed quota for ACLSizePerRole: 50", await sandbox.RefusedAsync(
            409, "LimitExceeded", "CreateRole", ("RoleName", "r"), ("AssumeRolePolicyDocument", Sandbox.TrustEcsTasks)));
    }

    [Theory]
    [InlineData("DeleteRole")]
    [InlineData("AttachRolePolicy", "PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("DetachRolePolicy", "PolicyArn", "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy")]
    [InlineData("PutRolePolicy", "PolicyName", "i")]
    [InlineData("PutRolePermissionsBoundary", "PermissionsBoundary", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("UpdateRole", "Description", "d")]
    [InlineData("UpdateAssumeRolePolicy")]
    public async Task ServiceLinkedRole_CannotBeChanged(string action, string? name = null, string? value = null)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var message = await sandbox.RefusedAsync(400, "UnmodifiableEntity", action,
            [("RoleName", ServiceLinked), ("PolicyDocument", Sandbox.AllowListClusters), .. name is null ? [] : new[] { (name, value!) }]);
        Assert.Equal($"Cannot perform the operation on the protected role '{ServiceLinked}' - this role is only modifiable by AWS", message);
    }

    [Fact]
    public async Task CreateRole_UnderThePathOfServiceLinkedRoles_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(400, "InvalidInput", "CreateRole", ("RoleName", "r"), ("Path", "/aws-service-role/ecs.amazonaws.com/"),
            ("AssumeRolePolicyDocument", Sandbox.TrustEcsTasks));
    }
}
