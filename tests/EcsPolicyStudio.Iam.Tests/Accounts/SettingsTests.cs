using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam.Tests.Accounts;

/// <summary>The section Accounts: what it means, and what is refused at start.</summary>
public class SettingsTests
{
    [Fact]
    public void Settings_WithoutTheSection_AreOneSandbox()
    {
        var account = Assert.Single(Accounts([]));

        Assert.Equal(("sandbox", AccountKind.Sandbox), (account.Name, account.Kind));
    }

    [Fact]
    public void Accounts_OfEveryKind_AreListed_TheSandboxFirst()
    {
        var accounts = Accounts(new()
        {
            ["Accounts:zoo:Kind"] = "sandbox",
            ["Accounts:prod:Kind"] = "Profile",
            ["Accounts:prod:Profile"] = "china",
            ["Accounts:audit:Kind"] = "AssumeRole",
            ["Accounts:audit:RoleArn"] = "arn:aws:iam::123456789012:role/path/Auditor",
            ["Accounts:audit:ExternalId"] = "a/b:c",
            ["Accounts:audit:SessionName"] = "me@corp",
            ["Accounts:audit:SourceProfile"] = "plain",
            ["Accounts:audit:Region"] = "eu-central-1",
            ["Accounts:ci:Kind"] = "Environment",
            ["Accounts:task:Kind"] = "ContainerRole",
            ["Accounts:vm:Kind"] = "InstanceRole",
            ["Accounts:chain:Kind"] = "DefaultChain",
            ["Accounts:chain:EndpointUrl"] = "http://localhost:4566",
        });

        Assert.Equal(["zoo", "audit", "chain", "ci", "prod", "task", "vm"], accounts.Select(a => a.Name));
        Assert.Equal(
            ["the studio itself", "role arn:aws:iam::123456789012:role/path/Auditor", "the default credential chain", "the environment variables", "profile china",
                "the container's role", "the instance's role"],
            accounts.Select(a => a.ReachedBy));
    }

    [Theory]
    [InlineData("Accounts:a:Kind", "Real", "AssumeRole, Environment")]
    [InlineData("Accounts:a:Kind", "2", "must be one of")]
    [InlineData("Accounts:a:Kind", "", "must be one of")]
    [InlineData("Accounts:a:Region", "Frankfurt", "eu-central-1")]
    [InlineData("Accounts:a:EndpointUrl", "localhost:4566", "absolute")]
    [InlineData("Accounts:a:EndpointUrl", "ftp://localhost", "absolute")]
    [InlineData("Accounts:a:EndpointUrl", "https://me:pass@localhost", "no user name")]
    [InlineData("Accounts:a:RoleArn", "arn:aws:iam::123456789012:role/R", "kind AssumeRole")]
    [InlineData("Accounts:a:SourceProfile", "x", "kind AssumeRole")]
    [InlineData("Accounts:a:Profile", "x", "kind Profile")]
    public void FaultySetting_IsRefusedByItsKey(string key, string value, string reason)
    {
        var failure = Refusal(new() { ["Accounts:a:Kind"] = "DefaultChain", [key] = value });

        var fault = Assert.Single(failure.Failures);
        Assert.StartsWith(key, fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("pass@", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RoleArn", "arn:aws:iam::123456789012:user/U")]
    [InlineData("RoleArn", "")]
    [InlineData("SessionName", "no spaces")]
    [InlineData("ExternalId", "x")]
    public void FaultyRole_IsRefusedByItsKey(string key, string value)
    {
        var failure = Refusal(new()
        {
            ["Accounts:a:Kind"] = "AssumeRole", ["Accounts:a:RoleArn"] = "arn:aws:iam::123456789012:role/R", [$"Accounts:a:{key}"] = value,
        });

        Assert.StartsWith($"Accounts:a:{key}", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void FaultySettings_AreAllNamedAtOnce()
    {
        var failure = Refusal(new()
        {
            ["Accounts:a:Kind"] = "Profile", ["Accounts:b:Kind"] = "Sandbox", ["Accounts:b:Region"] = "x", ["Accounts:c:Kind"] = "Sandbox",
            ["Accounts:d e:Kind"] = "Environment", ["Account:Mode"] = "Aws",
        });

        var expected = new[]
        {
            "Account:Mode is not a setting", "Accounts:a:Profile is missing", "Accounts:b:Region belongs", "Accounts:b:Region is 'x'", "Accounts:c:Kind is Sandbox",
            "Accounts:d e is no name",
        };
        Assert.All(expected, start => Assert.Single(failure.Failures, fault => fault.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, failure.Failures.Count());
    }

    [Theory]
    [InlineData("Cache:Lifetime", "01:00:00")]
    [InlineData("Cache:Settling", "-00:00:01")]
    public void FaultyCache_IsRefusedByItsKey(string key, string value) =>
        Assert.StartsWith(key, Assert.Single(Refusal(new() { [key] = value }).Failures), StringComparison.Ordinal);

    [Fact]
    public void Accounts_AreFoundInAnyCase() => Assert.Equal("Prod", Accounts(new() { ["Accounts:Prod:Kind"] = "Environment" }, "pROD").Single().Name);

    private static IReadOnlyList<IamAccount> Accounts(Dictionary<string, string?> settings, string? only = null)
    {
        using var provider = Provider(settings);
        var accounts = provider.GetRequiredService<IIamAccounts>();
        return only is null ? accounts.All : [accounts.Find(only)!];
    }

    private static OptionsValidationException Refusal(Dictionary<string, string?> settings) =>
        Assert.Throws<OptionsValidationException>(() => Accounts(settings));

    private static ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddIamAccounts(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _ => throw new InvalidOperationException("No account was asked for anything."))
        .BuildServiceProvider();
}
