namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData("User")]
    [InlineData("Role")]
    public async Task Boundary_IsSetShownAndRemoved(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = await sandbox.CreatePolicyAsync("b");
        var created = (await IdentityTests.CreateAsync(sandbox, kind, "x", ("PermissionsBoundary", arn))).Child(kind);
        Assert.Equal(arn, created.Child("PermissionsBoundary").Value("PermissionsBoundaryArn"));
        await sandbox.CallAsync($"Put{kind}PermissionsBoundary", (kind + "Name", "x"), ("PermissionsBoundary", "arn:aws:iam::aws:policy/PowerUserAccess"));
        var boundary = (await sandbox.CallAsync($"Get{kind}", (kind + "Name", "x"))).Child(kind).Child("PermissionsBoundary");
        Assert.Equal(("Policy", "arn:aws:iam::aws:policy/PowerUserAccess"), (boundary.Value("PermissionsBoundaryType"), boundary.Value("PermissionsBoundaryArn")));
        Assert.Equal("0", (await sandbox.CallAsync("GetPolicy", ("PolicyArn", arn))).Child("Policy").Value("PermissionsBoundaryUsageCount"));
        await sandbox.CallAsync($"Delete{kind}PermissionsBoundary", (kind + "Name", "x"));
        Assert.Null((await sandbox.CallAsync($"Get{kind}", (kind + "Name", "x"))).Child(kind).Value("PermissionsBoundary"));
        await sandbox.RefusedAsync(404, "NoSuchEntity", $"Delete{kind}PermissionsBoundary", (kind + "Name", "x"));
    }

    [Fact]
    public async Task Boundary_ThatDoesNotExist_IsRefusedAndNothingIsCreated()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = Sandbox.PolicyArn("absent");
        Assert.Equal($"Scope ARN: {arn} does not exist or is not attachable.",
            await sandbox.RefusedAsync(404, "NoSuchEntity", "CreateUser", ("UserName", "x"), ("PermissionsBoundary", arn)));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GetUser", ("UserName", "x"));
        Assert.Equal("ARN arn:aws:iam::111122223333:not_a_policy/x is not valid.",
            await sandbox.RefusedAsync(400, "InvalidInput", "PutUserPermissionsBoundary", ("UserName", "admin"), ("PermissionsBoundary", "arn:aws:iam::111122223333:not_a_policy/x")));
        await sandbox.RefusedAsync(400, "PolicyNotAttachable", "PutUserPermissionsBoundary", ("UserName", "admin"),
            ("PermissionsBoundary", "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy"));
    }
}

public sealed class TagTests
{
    [Theory]
    [InlineData("User")]
    [InlineData("Role")]
    public async Task Tags_AreSetReplacedListedAndRemoved(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var owner = await CreateOwnerAsync(sandbox, kind);
        await sandbox.CallAsync("Tag" + kind, owner, ("Tags.member.1.Key", "zone"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "Team"), ("Tags.member.2.Value", ""));
        await sandbox.CallAsync("Tag" + kind, owner, ("Tags.member.1.Key", "TEAM"), ("Tags.member.1.Value", "42 é"));
        Assert.Equal(["TEAM=42 é", "zone=1"], await ListAsync(sandbox, kind, owner));
        await sandbox.CallAsync("Untag" + kind, owner, ("TagKeys.member.1", "Zone"), ("TagKeys.member.2", "absent"));
        Assert.Equal(["TEAM=42 é"], await ListAsync(sandbox, kind, owner));
    }

    [Fact]
    public async Task TagsOfAPolicy_AreComparedWithRegardToCase_AndListedTheShorterKeysFirst()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var owner = await CreateOwnerAsync(sandbox, "Policy");
        await sandbox.CallAsync("TagPolicy", owner, ("Tags.member.1.Key", "abc"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "z"), ("Tags.member.2.Value", "2"),
            ("Tags.member.3.Key", "a"), ("Tags.member.3.Value", "3"), ("Tags.member.4.Key", "A"), ("Tags.member.4.Value", "4"));
        Assert.Equal(["A=4", "a=3", "z=2", "abc=1"], await ListAsync(sandbox, "Policy", owner));
        await sandbox.CallAsync("UntagPolicy", owner, ("TagKeys.member.1", "a"), ("TagKeys.member.2", "ABC"));
        Assert.Equal(["A=4", "z=2", "abc=1"], await ListAsync(sandbox, "Policy", owner));
        Assert.Equal("Duplicate tag keys found.", await sandbox.RefusedAsync(400, "InvalidInput", "TagPolicy", owner,
            ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "k"), ("Tags.member.2.Value", "2")));
    }

    [Fact]
    public async Task Tags_WithTheLongestKeys_CanBePaged()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var keys = Enumerable.Range(0, 3).Select(i => new string('界', 127) + i).ToList();
        await sandbox.CallAsync("TagUser",
            [("UserName", "admin"), .. keys.SelectMany((key, i) => new[] { ($"Tags.member.{i + 1}.Key", key), ($"Tags.member.{i + 1}.Value", "v") })]);
        Assert.Equal(keys, await sandbox.PagesAsync("ListUserTags", "Tags", tag => tag.Value("Key")!, 1, ("UserName", "admin")));
    }

    [Theory]
    [InlineData("a", "A", "Duplicate tag keys found. Please note that Tag keys are case insensitive.")]
    [InlineData("b", "AWS:x", "Tag keys beginning with aws: are reserved for system use.")]
    public async Task Tags_ThatClashOrAreReserved_AreRefused(string one, string other, string message)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal(message, await sandbox.RefusedAsync(400, "InvalidInput", "TagRole", ("RoleName", "ci-deployer"),
            ("Tags.member.1.Key", one), ("Tags.member.1.Value", ""), ("Tags.member.2.Key", other), ("Tags.member.2.Value", "")));
        Assert.Empty(await ListAsync(sandbox, "Role", ("RoleName", "ci-deployer")));
    }

    [Fact]
    public async Task Tags_OverFifty_AreRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        (string, string)[] Fifty(int start) =>
            [("UserName", "admin"), .. Enumerable.Range(1, 50).SelectMany(i => new[] { ($"Tags.member.{i}.Key", $"k{start + i}"), ($"Tags.member.{i}.Value", "") })];
        await sandbox.CallAsync("TagUser", Fifty(0));
        await sandbox.CallAsync("TagUser", Fifty(0));
        Assert.Equal("Cannot exceed quota for TagsPerUser: 50", await sandbox.RefusedAsync(409, "LimitExceeded", "TagUser", Fifty(1)));
        Assert.Equal(50, (await ListAsync(sandbox, "User", ("UserName", "admin"))).Count);
        Assert.EndsWith("at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
            await sandbox.RefusedAsync(400, "ValidationError", "TagUser", [.. Fifty(0), ("Tags.member.51.Key", "x"), ("Tags.member.51.Value", "")]), StringComparison.Ordinal);
    }

    private static Task<List<string>> ListAsync(Sandbox sandbox, string kind, (string, string) owner) =>
        sandbox.PagesAsync($"List{kind}Tags", "Tags", tag => $"{tag.Value("Key")}={tag.Value("Value")}", 1, owner);

    private static async Task<(string, string)> CreateOwnerAsync(Sandbox sandbox, string kind)
    {
        if (kind == "Policy")
            return ("PolicyArn", await sandbox.CreatePolicyAsync("x"));
        await IdentityTests.CreateAsync(sandbox, kind, "x");
        return (kind + "Name", "x");
    }
}
