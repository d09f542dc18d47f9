namespace EcsPolicyStudio.LocalIam.Tests;

public sealed class InlinePolicyTests
{
    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task InlinePolicy_IsPutReadListedAndDeleted(string kind)
    {
        await using var sandbox = await Sandbox.OpenAsync();
        await IdentityTests.CreateAsync(sandbox, kind, "x");
        (string, string) name = (kind + "Name", "x");
        foreach (var policy in (string[])["b", "a", "b"])
            await sandbox.CallAsync($"Put{kind}Policy", name, ("PolicyName", policy), ("PolicyDocument", Sandbox.AllowListClusters));
        Assert.Equal(["a", "b"], await sandbox.PagesAsync($"List{kind}Policies", "PolicyNames", n => n.Value, 1, name));

        var result = await sandbox.CallAsync($"Get{kind}Policy", name, ("PolicyName", "a"));
        Assert.Equal(("x", "a", Sandbox.AllowListClusters), (result.Value(kind + "Name"), result.Value("PolicyName"), Uri.UnescapeDataString(result.Value("PolicyDocument")!)));
        await sandbox.CallAsync($"Delete{kind}Policy", name, ("PolicyName", "a"));
        foreach (var action in (string[])[$"Get{kind}Policy", $"Delete{kind}Policy"])
        {
            Assert.Equal($"The {kind.ToLowerInvariant()} policy with name a cannot be found.",
                await sandbox.RefusedAsync(404, "NoSuchEntity", action, name, ("PolicyName", "a")));
        }
    }

    [Theory]
    [InlineData("User")]
    [InlineData("Group")]
    [InlineData("Role")]
    public async Task InlinePolicies_TogetherOverTheQuota_AreRefused(string kind)
    {
        var size = Sandbox.AllowListClusters.Length;
        await using var sandbox = await Sandbox.OpenAsync(($"Quotas:{kind}PolicySize", $"{(2 * size) + 1}"));
        await IdentityTests.CreateAsync(sandbox, kind, "x");
        Task<Answer> PutAsync(string name) =>
            sandbox.SendAsync($"Put{kind}Policy", (kind + "Name", "x"), ("PolicyName", name), ("PolicyDocument", Sandbox.AllowListClusters));
        Assert.Equal(200, (await PutAsync("a")).Status);
        Assert.Equal(200, (await PutAsync("b")).Status);
        var refused = await PutAsync("c");
        Assert.Equal((409, "LimitExceeded", $"Maximum policy size of {(2 * size) + 1} bytes exceeded for {kind.ToLowerInvariant()} x"), (refused.Status, refused.Code, refused.Message));
        // Replacing one does not count it twice.
        Assert.Equal(200, (await PutAsync("b")).Status);
    }

    [Fact]
    public async Task InlinePolicy_ThatIsMalformed_IsRefused()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        Assert.Equal("Syntax errors in policy.", await sandbox.RefusedAsync(
            400, "MalformedPolicyDocument", "PutUserPolicy", ("UserName", "admin"), ("PolicyName", "i"), ("PolicyDocument", "{}")));
    }
}
