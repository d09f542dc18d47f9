namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class PolicyTests
{
    [Fact]
    public async Task CreatePolicy_GivesBackWhatIamGives()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var policy = (await sandbox.CallAsync("CreatePolicy", ("PolicyName", "P"), ("Path", "/team/"), ("Description", "d"),
            ("PolicyDocument", Sandbox.AllowListClusters), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"))).Child("Policy");

        Assert.Equal(
            ["PolicyName", "PolicyId", "Arn", "Path", "DefaultVersionId", "AttachmentCount", "PermissionsBoundaryUsageCount", "IsAttachable", "CreateDate", "UpdateDate", "Tags"],
            policy.Names());
        Assert.Matches("^ANPA[A-Z2-7]{17}$", policy.Value("PolicyId")!);
        Assert.Equal(Sandbox.PolicyArn("P", "/team/"), policy.Value("Arn"));
        Assert.Equal("v1", policy.Value("DefaultVersionId"));
        Assert.Equal("d", (await sandbox.CallAsync("GetPolicy", ("PolicyArn", policy.Value("Arn")!))).Child("Policy").Value("Description"));
    }

    [Theory]
    [InlineData("Same", "/")]
    [InlineData("SAME", "/other/")]
    public async Task CreatePolicy_WithATakenName_IsRefusedWhateverCaseAndPath(string name, string path)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.CreatePolicyAsync("same");
        Assert.Equal($"A policy called {name} already exists. Duplicate names are not allowed.", await sandbox.RefusedAsync(
            409, "EntityAlreadyExists", "CreatePolicy", ("PolicyName", name), ("Path", path), ("PolicyDocument", Sandbox.AllowListClusters)));
    }

    [Fact]
    public async Task CreatePolicy_OverTheSizeQuota_IsRefused_ButWhiteSpaceDoesNotCount()
    {
        await using var sandbox = await Sandbox.OpenAsync(("Quotas:PolicySize", $"{Sandbox.AllowListClusters.Length}"));
        await sandbox.CallAsync("CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Sandbox.AllowListClusters.Replace(",", ", \r\n\t", StringComparison.Ordinal)));
        var message = await sandbox.RefusedAsync(409, "LimitExceeded", "CreatePolicy",
            ("PolicyName", "q"), ("PolicyDocument", Sandbox.AllowListClusters.Replace("ListClusters", "ListClusters*", StringComparison.Ordinal)));
        Assert.Equal($"Cannot exceed quota for PolicySize: {Sandbox.AllowListClusters.Length}", message);
    }

    [Fact]
    public async Task CreatePolicy_ThatIsRefused_LeavesNothing()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(400, "InvalidInput", "CreatePolicy", ("PolicyName", "p"), ("PolicyDocument", Sandbox.AllowListClusters),
            ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "k"), ("Tags.member.2.Value", "2"));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GetPolicy", ("PolicyArn", Sandbox.PolicyArn("p")));
        await sandbox.CreatePolicyAsync("p");
    }

    [Fact]
    public async Task DeletePolicy_Attached_IsAConflictUntilDetached()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = await sandbox.CreatePolicyAsync("p");
        await sandbox.CallAsync("AttachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", arn));
        Assert.Equal("Cannot delete a policy attached to entities.", await sandbox.RefusedAsync(409, "DeleteConflict", "DeletePolicy", ("PolicyArn", arn)));
        await sandbox.CallAsync("DetachGroupPolicy", ("GroupName", "finance"), ("PolicyArn", arn));
        await sandbox.CallAsync("PutUserPermissionsBoundary", ("UserName", "admin"), ("PermissionsBoundary", arn));
        await sandbox.RefusedAsync(409, "DeleteConflict", "DeletePolicy", ("PolicyArn", arn));
        await sandbox.CallAsync("DeleteUserPermissionsBoundary", ("UserName", "admin"));
        await sandbox.CallAsync("DeletePolicy", ("PolicyArn", arn));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "GetPolicy", ("PolicyArn", arn));
        await sandbox.RefusedAsync(404, "NoSuchEntity", "DeletePolicy", ("PolicyArn", arn));
    }

    [Theory]
    [InlineData("DeletePolicy")]
    [InlineData("CreatePolicyVersion")]
    [InlineData("SetDefaultPolicyVersion")]
    [InlineData("TagPolicy")]
    public async Task AwsManagedPolicy_CannotBeChanged(string action)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var message = await sandbox.RefusedAsync(403, "AccessDenied", action, ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"),
            ("VersionId", "v1"), ("PolicyDocument", Sandbox.AllowListClusters), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
        Assert.Equal($"User: arn:aws:iam::111122223333:user/admin is not authorized to perform: iam:{action} on resource: policy arn:aws:iam::aws:policy/AdministratorAccess", message);
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:user/admin")]
    [InlineData("arn:aws:s3:::some-bucket-name")]
    public async Task GetPolicy_WithAnArnOfSomethingElse_IsInvalid(string arn)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal($"ARN {arn} is not valid.", await sandbox.RefusedAsync(400, "ValidationError", "GetPolicy", ("PolicyArn", arn)));
    }

    [Theory]
    [InlineData("GetPolicy", "was not found.")]
    [InlineData("DeletePolicy", "was not found.")]
    [InlineData("ListEntitiesForPolicy", "does not exist or is not attachable.")]
    [InlineData("GetPolicyVersion", "version v1 does not exist or is not attachable.")]
    [InlineData("DeletePolicyVersion", "version v1 does not exist or is not attachable.")]
    [InlineData("SetDefaultPolicyVersion", "version v1 does not exist or is not attachable.")]
    public async Task Policy_ThatIsNotThere_IsMissedInTheWordsOfTheOperation(string action, string words)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = Sandbox.PolicyArn("absent");
        Assert.Equal($"Policy {arn} {words}", await sandbox.RefusedAsync(404, "NoSuchEntity", action, ("PolicyArn", arn), ("VersionId", "v1")));
    }

    [Fact]
    public async Task Versions_AreNeverNumberedTwiceAndAtMostFive()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = await sandbox.CreatePolicyAsync("p");
        for (var i = 2; i <= 5; i++)
            Assert.Equal(($"v{i}", "false"), await CreateVersionAsync(sandbox, arn, false));
        await sandbox.RefusedAsync(409, "LimitExceeded", "CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", Sandbox.AllowListClusters));
        await sandbox.CallAsync("DeletePolicyVersion", ("PolicyArn", arn), ("VersionId", "v5"));
        Assert.Equal(("v6", "true"), await CreateVersionAsync(sandbox, arn, true));

        var versions = (await sandbox.CallAsync("ListPolicyVersions", ("PolicyArn", arn))).Members("Versions").ToList();
        Assert.Equal(["v6", "v4", "v3", "v2", "v1"], versions.Select(version => version.Value("VersionId")));
        Assert.Equal(["v6"], versions.Where(version => version.Value("IsDefaultVersion") == "true").Select(version => version.Value("VersionId")));
        Assert.All(versions, version => Assert.Null(version.Value("Document")));
        Assert.Equal(["v6", "v4", "v3", "v2", "v1"], await sandbox.PagesAsync("ListPolicyVersions", "Versions", v => v.Value("VersionId")!, 2, ("PolicyArn", arn)));
        Assert.Equal("v6", (await sandbox.CallAsync("GetPolicy", ("PolicyArn", arn))).Child("Policy").Value("DefaultVersionId"));
    }

    [Fact]
    public async Task DefaultVersion_CanBeChangedAndNotDeleted()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var arn = await sandbox.CreatePolicyAsync("p");
        await CreateVersionAsync(sandbox, arn, true);
        Assert.Equal("Cannot delete the default version of a policy.",
            await sandbox.RefusedAsync(409, "DeleteConflict", "DeletePolicyVersion", ("PolicyArn", arn), ("VersionId", "v2")));
        await sandbox.CallAsync("SetDefaultPolicyVersion", ("PolicyArn", arn), ("VersionId", "v1"));
        await sandbox.CallAsync("DeletePolicyVersion", ("PolicyArn", arn), ("VersionId", "v2"));
        foreach (var action in (string[])["GetPolicyVersion", "SetDefaultPolicyVersion", "DeletePolicyVersion"])
        {
            Assert.Equal($"Policy {arn} version v2 does not exist or is not attachable.",
                await sandbox.RefusedAsync(404, "NoSuchEntity", action, ("PolicyArn", arn), ("VersionId", "v2")));
        }
    }

    private static async Task<(string?, string?)> CreateVersionAsync(Sandbox sandbox, string arn, bool isDefault)
    {
        var version = (await sandbox.CallAsync("CreatePolicyVersion", ("PolicyArn", arn), ("PolicyDocument", Sandbox.AllowListClusters),
            ("SetAsDefault", isDefault ? "true" : "false"))).Child("PolicyVersion");
        Assert.Null(version.Value("Document"));
        return (version.Value("VersionId"), version.Value("IsDefaultVersion"));
    }
}
