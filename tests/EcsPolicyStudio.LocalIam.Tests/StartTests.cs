namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task NewDatabase_IsFilledWithTheSandboxAccount()
    {
        await using var sandbox = await Sandbox.OpenAsync();

        var caller = await sandbox.CallAsync("GetCallerIdentity");
        Assert.Equal("arn:aws:iam::111122223333:user/admin", caller.Value("Arn"));
        Assert.Equal("111122223333", caller.Value("Account"));
        Assert.StartsWith("AIDA", caller.Value("UserId"), StringComparison.Ordinal);
        Assert.Equal(["ecs-policy-studio-sandbox"], (await sandbox.CallAsync("ListAccountAliases")).Members("AccountAliases").Select(e => e.Value));
        Assert.Contains("ecsTaskExecutionRole", await sandbox.PagesAsync("ListRoles", "Roles", role => role.Value("RoleName")!, 3));
    }
}
