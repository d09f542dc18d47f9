namespace EcsPolicyStudio.LocalIam.Tests;

/// <summary>What users, groups and roles have in common.</summary>
public sealed class IdentityTests
{
    [Theory]
    [InlineData("User", "AIDA")]
    [InlineData("Group", "AGPA")]
    [InlineData("Role", "AROA")]
    public async Task Created_HasIdArnAndPath(string kind, string prefix)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var identity = (await CreateAsync(sandbox, kind, "New.One", ("Path", "/a/b/"))).Child(kind);
        Assert.Equal($"arn:aws:iam::111122223333:{kind.ToLowerInvariant()}/a/b/New.One", identity.Value("Arn"));
        Assert.Matches($"^{prefix}[A-Z2-7]{{17}}$", identity.Value(kind + "Id")!);
        var found = (await sandbox.CallAsync("Get" + kind, (kind + "Name", "NEW.ONE"))).Child(kind);
        Assert.Equal(("New.One", identity.Value("Arn")), (found.Value(kind + "Name"), found.Value("Arn")));
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task Name_TakenInAnotherCaseOrPath_IsRefused(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await CreateAsync(sandbox, kind, "taken");
        Assert.Equal($"{kind} with name TAKEN already exists.", await sandbox.RefusedAsync(
            409, "EntityAlreadyExists", "Create" + kind, (kind + "Name", "TAKEN"), ("Path", "/x/"), ("AssumeRolePolicyDocument", Sandbox.TrustEcsTasks)));
    }

    [Fact]
    public async Task Name_OfAnotherKind_IsFree()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        foreach (var kind in (string[])["User", "Group", "Role"])
            await CreateAsync(sandbox, kind, "same");
        await sandbox.CreatePolicyAsync("same");
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task Absent_IsNamedInTheRefusal(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var message = $"The {kind.ToLowerInvariant()} with name nobody cannot be found.";
        foreach (var action in (string[])[$"Get{kind}", $"Delete{kind}", $"List{kind}Policies", $"ListAttached{kind}Policies"])
            Assert.Equal(message, await sandbox.RefusedAsync(404, "NoSuchEntity", action, (kind + "Name", "nobody")));
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task Delete_WithSomethingLeft_IsAConflictThatSaysWhat(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await CreateAsync(sandbox, kind, "x");
        (string, string) name = (kind + "Name", "x");
        (string, string) aws = ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess");
        await sandbox.CallAsync($"Attach{kind}Policy", name, aws);
        await sandbox.CallAsync($"Put{kind}Policy", name, ("PolicyName", "i"), ("PolicyDocument", Sandbox.AllowListClusters));

        Assert.Equal("Cannot delete entity, must detach all policies first.", await sandbox.RefusedAsync(409, "DeleteConflict", "Delete" + kind, name));
        await sandbox.CallAsync($"Detach{kind}Policy", name, aws);
        Assert.Equal("Cannot delete entity, must delete policies first.", await sandbox.RefusedAsync(409, "DeleteConflict", "Delete" + kind, name));
        await sandbox.CallAsync($"Delete{kind}Policy", name, ("PolicyName", "i"));
        await sandbox.CallAsync("Delete" + kind, name);
        await sandbox.RefusedAsync(404, "NoSuchEntity", "Get" + kind, name);
    }

    [Fact]
    public async Task Delete_OfAMembersUserOrGroup_IsAConflict()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await CreateAsync(sandbox, "User", "u");
        await CreateAsync(sandbox, "Group", "g");
        (string, string)[] both = [("UserName", "u"), ("GroupName", "g")];
        await sandbox.CallAsync("AddUserToGroup", both);
        const string message = "Cannot delete entity, must remove users from group first.";
        Assert.Equal(message, await sandbox.RefusedAsync(409, "DeleteConflict", "DeleteUser", both[0]));
        Assert.Equal(message, await sandbox.RefusedAsync(409, "DeleteConflict", "DeleteGroup", both[1]));
        await sandbox.CallAsync("RemoveUserFromGroup", both);
        await sandbox.CallAsync("DeleteUser", both[0]);
        await sandbox.CallAsync("DeleteGroup", both[1]);
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    public async Task Update_ChangesNamePathAndArn_AndKeepsIdAndPolicies(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var id = (await CreateAsync(sandbox, kind, "old")).Child(kind).Value(kind + "Id");
        await sandbox.CallAsync($"Attach{kind}Policy", (kind + "Name", "old"), ("PolicyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
        await sandbox.CallAsync("Update" + kind, (kind + "Name", "old"), ($"New{kind}Name", "OLD"), ("NewPath", "/moved/"));

        var identity = (await sandbox.CallAsync("Get" + kind, (kind + "Name", "old"))).Child(kind);
        Assert.Equal((id, $"arn:aws:iam::111122223333:{kind.ToLowerInvariant()}/moved/OLD"), (identity.Value(kind + "Id"), identity.Value("Arn")));
        Assert.Single((await sandbox.CallAsync($"ListAttached{kind}Policies", (kind + "Name", "old"))).Members("AttachedPolicies"));
        await CreateAsync(sandbox, kind, "other");
        await sandbox.RefusedAsync(409, "EntityAlreadyExists", "Update" + kind, (kind + "Name", "old"), ($"New{kind}Name", "Other"));
    }

    [Theory]
    [InlineData("User", "Users")]
    [InlineData("Group", "Groups")]
    [InlineData("Role", "Roles")]
    public async Task List_IsByNameInPagesAndFilteredByPath(string kind, string list)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        foreach (var name in (string[])["b", "A", "c", "D", "e"])
            await CreateAsync(sandbox, kind, name, ("Path", name == "c" ? "/Listed/" : "/listed/"));
        Assert.Equal(["A", "b", "D", "e"],
            await sandbox.PagesAsync("List" + list, list, item => item.Value(kind + "Name")!, 2, ("PathPrefix", "/listed/")));
    }

    [Theory]
    [InlineData("User", "Users", 9)]
    [InlineData("Group", "Groups", 5)]
    [InlineData("Role", "Roles", 8)]
    public async Task Quota_OfTheAccount_IsKept(string kind, string list, int present)
    {
        await using var sandbox = await Sandbox.OpenAsync(($"Quotas:{list}", $"{present + 1}"));
        await CreateAsync(sandbox, kind, "last");
        Assert.Equal($"Cannot exceed quota for {list}PerAccount: {present + 1}", await sandbox.RefusedAsync(
            409, "LimitExceeded", "Create" + kind, (kind + "Name", "more"), ("AssumeRolePolicyDocument", Sandbox.TrustEcsTasks)));
    }

    [Fact]
    public async Task GetUser_WithoutName_GivesTheCaller()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("admin", (await sandbox.CallAsync("GetUser")).Child("User").Value("UserName"));
        await sandbox.CallAsync("UpdateUser", ("UserName", "admin"), ("NewUserName", "root-admin"));
        Assert.Equal("root-admin", (await sandbox.CallAsync("GetUser")).Child("User").Value("UserName"));
        await sandbox.CallAsync("DetachUserPolicy", ("UserName", "root-admin"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await sandbox.CallAsync("DeleteUser", ("UserName", "root-admin"));
        Assert.Equal("arn:aws:iam::111122223333:root", (await sandbox.CallAsync("GetCallerIdentity")).Value("Arn"));
        var root = (await sandbox.CallAsync("GetUser")).Child("User");
        Assert.Equal(("ecs-policy-studio-sandbox", "111122223333", "arn:aws:iam::111122223333:root"), (root.Value("UserName"), root.Value("UserId"), root.Value("Arn")));
    }

    [Fact]
    public async Task ListUsersAndRoles_LeaveOutTagsAndBoundary()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var user = (await sandbox.CallAsync("ListUsers")).Members("Users").Single(u => u.Value("UserName") == "grace.lindqvist");
        Assert.Equal(["Path", "UserName", "UserId", "Arn", "CreateDate"], user.Names());
        var role = (await sandbox.CallAsync("ListRoles")).Members("Roles").Single(r => r.Value("RoleName") == "orders-api-task-role");
        Assert.Equal(["Path", "RoleName", "RoleId", "Arn", "CreateDate", "AssumeRolePolicyDocument", "Description", "MaxSessionDuration"], role.Names());
    }

    internal static Task<System.Xml.Linq.XElement> CreateAsync(Sandbox sandbox, string kind, string name, params (string, string)[] more) =>
        sandbox.CallAsync("Create" + kind, [(kind + "Name", name), .. kind == "Role" ? new[] { ("AssumeRolePolicyDocument", Sandbox.TrustEcsTasks) } : [], .. more]);
}
