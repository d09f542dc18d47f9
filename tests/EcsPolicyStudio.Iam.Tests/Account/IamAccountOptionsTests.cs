using EcsPolicyStudio.Iam.Account;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam.Tests.Account;

public class IamAccountOptionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Settings_WithoutTheSection_AreTheSandbox() => Assert.Equal(AccountKind.Sandbox, Options([]).Kind);

    [Theory]
    [InlineData("aws", AccountKind.Aws)]
    [InlineData("SANDBOX", AccountKind.Sandbox)]
    public void Mode_InAnyCase_IsRead(string mode, AccountKind expected) => Assert.Equal(expected, Options(new() { ["Account:Mode"] = mode }).Kind);

    [Theory]
    [InlineData("Account:Mode", "Real")]
    [InlineData("Account:Region", "Frankfurt")]
    [InlineData("Account:EndpointUrl", "localhost:4566")]
    [InlineData("Account:EndpointUrl", "ftp://localhost")]
    [InlineData("Account:EndpointUrl", "https://me:pass@localhost")]
    [InlineData("Account:Profile", "no-such-profile-anywhere")]
    public void FaultySetting_IsRefusedByItsKey(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Account:Mode"] = "Aws", [key] = value };

        var failure = Assert.Throws<OptionsValidationException>(() => Options(settings));

        Assert.StartsWith(key, Assert.Single(failure.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("pass@", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultySettings_AreAllNamedAtOnce()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Options(new()
        {
            ["Account:Mode"] = "Real", ["Account:Region"] = "x", ["Account:EndpointUrl"] = "x", ["Account:Profile"] = "no-such-profile-anywhere",
        }));

        Assert.Equal(4, failure.Failures.Count());
    }

    [Theory]
    [InlineData("Profile")]
    [InlineData("Region")]
    [InlineData("EndpointUrl")]
    public void SettingOfARealAccount_InTheSandbox_IsRefused(string key)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Options(new() { [$"Account:{key}"] = "work" }));

        Assert.Contains("set Account:Mode to Aws", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptySettings_CountAsNotSet() =>
        Assert.Equal(AccountKind.Sandbox, Options(new() { ["Account:Profile"] = "", ["Account:Region"] = " " }).Kind);

    [Fact]
    public async Task Gateway_InTheSandbox_ReachesIamAndStsThroughTheHandler()
    {
        using var handler = new ScriptedHandler(action => action == "GetCallerIdentity"
            ? ScriptedHandler.Answer(action, "<Arn>arn:aws:iam::000000000000:user/me</Arn><Account>000000000000</Account>")
            : ScriptedHandler.Answer(action, "<AccountAliases/>"));
        await using var provider = Provider([], handler);

        var account = await provider.GetRequiredService<IIamGateway>().GetAccountAsync(Token);

        Assert.Equal(AccountKind.Sandbox, account.Kind);
        Assert.Null(account.Profile);
        Assert.Equal(["GetCallerIdentity", "ListAccountAliases"], handler.Actions);
    }

    [Fact]
    public async Task Gateway_WithAnEndpointOfItsOwn_SignsForTheRegions()
    {
        await using var provider = Provider(
            new() { ["Account:Mode"] = "Aws", ["Account:EndpointUrl"] = "http://127.0.0.1:4566", ["Account:Region"] = "eu-central-1" }, null);
        var clients = provider.GetRequiredService<AccountClients>();

        Assert.Equal(new AccountConnection(AccountKind.Aws, null, "eu-central-1"), clients.Connection);
        Assert.Equal("http://127.0.0.1:4566", clients.Iam.Config.ServiceURL.TrimEnd('/'));
        Assert.Equal("us-east-1", clients.Iam.Config.AuthenticationRegion);
        Assert.Equal("eu-central-1", clients.Sts.Config.AuthenticationRegion);
    }

    [Fact]
    public async Task Gateway_ForARegionOfChina_UsesItsPartition()
    {
        await using var provider = Provider(new() { ["Account:Mode"] = "Aws", ["Account:Region"] = "cn-northwest-1" }, null);
        var clients = provider.GetRequiredService<AccountClients>();

        Assert.Equal("cn-northwest-1", clients.Connection.Region);
        Assert.Equal("cn-northwest-1", clients.Iam.Config.RegionEndpoint.SystemName);
        Assert.Null(clients.Iam.Config.AuthenticationRegion);
    }

    private static IamAccountOptions Options(Dictionary<string, string?> settings)
    {
        using var provider = Provider(settings, null);
        return provider.GetRequiredService<IOptions<IamAccountOptions>>().Value;
    }

    private static ServiceProvider Provider(Dictionary<string, string?> settings, HttpMessageHandler? handler)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddIamGateway(configuration, _ => handler ?? throw new InvalidOperationException("No sandbox was expected."))
            .BuildServiceProvider();
    }
}
