namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class AccessKeyTests
{
    [Fact]
    public async Task Key_IsCreatedListedUpdatedAndDeleted()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        (string, string) user = ("UserName", "Elena.Rossi");
        var key = (await sandbox.CallAsync("CreateAccessKey", user)).Child("AccessKey");
        Assert.Equal(["UserName", "AccessKeyId", "Status", "SecretAccessKey", "CreateDate"], key.Names());
        Assert.Equal(("elena.rossi", "Active"), (key.Value("UserName"), key.Value("Status")));
        Assert.Matches("^AKIA[A-Z2-7]{16}$", key.Value("AccessKeyId")!);
        Assert.Matches("^[A-Za-z0-9+/]{40}$", key.Value("SecretAccessKey")!);
        (string, string) id = ("AccessKeyId", key.Value("AccessKeyId")!);

        await sandbox.CallAsync("UpdateAccessKey", user, id, ("Status", "Inactive"));
        var listed = (await sandbox.CallAsync("ListAccessKeys", user)).Members("AccessKeyMetadata").Single();
        Assert.Equal(["UserName", "AccessKeyId", "Status", "CreateDate"], listed.Names());
        Assert.Equal(("elena.rossi", id.Item2, "Inactive"), (listed.Value("UserName"), listed.Value("AccessKeyId"), listed.Value("Status")));

        await sandbox.CallAsync("RemoveUserFromGroup", user, ("GroupName", "platform-engineers"));
        Assert.Equal("Cannot delete entity, must delete access keys first.", await sandbox.RefusedAsync(409, "DeleteConflict", "DeleteUser", user));
        Assert.Equal($"The Access Key with id {id.Item2} cannot be found.",
            await sandbox.RefusedAsync(404, "NoSuchEntity", "DeleteAccessKey", ("UserName", "admin"), id));
        await sandbox.CallAsync("DeleteAccessKey", user, id);
        await sandbox.RefusedAsync(404, "NoSuchEntity", "UpdateAccessKey", user, id, ("Status", "Active"));
        await sandbox.CallAsync("DeleteUser", user);
    }

    [Fact]
    public async Task Keys_AreTwoAUser_AndListedInPages()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        (string, string) user = ("UserName", "ben.okafor");
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
            ids.Add((await sandbox.CallAsync("CreateAccessKey", user)).Child("AccessKey").Value("AccessKeyId")!);
        Assert.Equal("Cannot exceed quota for AccessKeysPerUser: 2", await sandbox.RefusedAsync(409, "LimitExceeded", "CreateAccessKey", user));
        var listed = await sandbox.PagesAsync("ListAccessKeys", "AccessKeyMetadata", k => k.Value("AccessKeyId")!, 1, user);
        Assert.Equal(ids.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Key_WithoutAUserName_IsTheCallers()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("admin", (await sandbox.CallAsync("CreateAccessKey")).Child("AccessKey").Value("UserName"));
        Assert.Single((await sandbox.CallAsync("ListAccessKeys", ("UserName", "admin"))).Members("AccessKeyMetadata"));
    }

    [Fact]
    public async Task KeyInfo_OfAKeyThatIsNotHere_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await sandbox.RefusedAsync(400, "ValidationError", "GetAccessKeyInfo", ("AccessKeyId", "AKIAABCDEFGHIJKLMNOP"));
        Assert.Equal("1 validation error detected: Value null at 'accessKeyId' failed to satisfy constraint: Member must not be null",
            await sandbox.RefusedAsync(400, "ValidationError", "GetAccessKeyInfo"));
        Assert.Equal("1 validation error detected: Value 'AKIA-NO-KEY-OF-IAM' at 'accessKeyId' failed to satisfy constraint: "
            + @"Member must satisfy regular expression pattern: [\w]+", await sandbox.RefusedAsync(400, "ValidationError", "GetAccessKeyInfo", ("AccessKeyId", "AKIA-NO-KEY-OF-IAM")));
        var id = (await sandbox.CallAsync("CreateAccessKey")).Child("AccessKey").Value("AccessKeyId")!;
        Assert.Equal("111122223333", (await sandbox.CallAsync("GetAccessKeyInfo", ("AccessKeyId", id))).Value("Account"));
    }
}
