using System.Net;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.Iam.Tests.Accounts;

/// <summary>Several accounts side by side, and the ways to their credentials.</summary>
public class AccountsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BrokenAccount_SaysWhy_AndLeavesTheOthersWorking()
    {
        using var handler = new ScriptedHandler(action => action == "GetCallerIdentity"
            ? ScriptedHandler.Answer(action, "<Arn>arn:aws:iam::000000000000:user/me</Arn><Account>000000000000</Account>")
            : ScriptedHandler.Answer(action, "<AccountAliases/>"));
        await using var provider = Provider(
            new() { ["Accounts:sandbox:Kind"] = "Sandbox", ["Accounts:gone:Kind"] = "Profile", ["Accounts:gone:Profile"] = "no-such" }, handler);
        var accounts = provider.GetRequiredService<IIamAccounts>();

        var failure = await Assert.ThrowsAsync<IamCredentialsException>(() => accounts.Find("gone")!.Gateway.GetAccountAsync(Token));
        var sandbox = await accounts.Find("sandbox")!.Gateway.GetAccountAsync(Token);

        Assert.Contains("have no profile no-such", failure.Message, StringComparison.Ordinal);
        Assert.Equal((AccountKind.Sandbox, "000000000000", null), (sandbox.Kind, sandbox.AccountId, sandbox.Profile));
        Assert.Equal(["GetCallerIdentity", "ListAccountAliases"], handler.Actions);
    }

    [Fact]
    public async Task ClientsOfAnAccount_AreMadeOnce_AndAgainAfterAFailure()
    {
        var made = 0;
        using var handler = new ScriptedHandler(_ => throw new InvalidOperationException());
        using var source = new AccountClientSource(
            () => made++ == 0 ? throw new IamCredentialsException("", "signed out", null, null, null) : AccountClients.ForSandbox(handler),
            new AccountConnection(CredentialSource.Sandbox));

        Assert.Throws<IamCredentialsException>(source.Get);
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(source.Get, Token)));

        Assert.Single(all.Distinct());
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task Role_IsTakenOn_WithItsSessionNameAndExternalId_AndUsedForIam()
    {
        var bodies = new List<string>();
        using var handler = new RecordingHandler(bodies, (action, _) => action switch
        {
            "AssumeRole" => ScriptedHandler.Answer(
                action,
                "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"),
            _ => ScriptedHandler.Answer(action, "<Users/><IsTruncated>false</IsTruncated>"),
        });
        using var clients = AccountClients.ForAws(Role(), handler);
        var gateway = TestGateway.Over(clients);

        await gateway.ListUsersAsync(Token).ReadAsync(Token);
        await gateway.ListUsersAsync(Token).ReadAsync(Token);

        var assumed = Assert.Single(bodies, body => body.Contains("Action=AssumeRole", StringComparison.Ordinal));
        Assert.Contains("sts.cn-northwest-1.amazonaws.com.cn", assumed, StringComparison.Ordinal);
        Assert.Contains("AKIDCHINA", assumed, StringComparison.Ordinal);
        Assert.Contains("RoleSessionName=me%40corp", assumed, StringComparison.Ordinal);
        Assert.Contains("ExternalId=ext-1", assumed, StringComparison.Ordinal);
        Assert.Equal(2, bodies.Count(body => body.Contains("Action=ListUsers", StringComparison.Ordinal)));
        Assert.All(bodies.Where(body => body.Contains("ListUsers", StringComparison.Ordinal)), body => Assert.Contains("ASIAROLE", body, StringComparison.Ordinal));
        Assert.Equal("cn-northwest-1", clients.Connection.Region);
    }

    [Fact]
    public async Task Role_ThatMayNotBeTakenOn_SaysWhoseFaultItCanBe()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Error(
            HttpStatusCode.Forbidden, "AccessDenied", "User: arn:aws:iam::1:user/u is not authorized to perform: sts:AssumeRole on resource: R"));
        using var clients = AccountClients.ForAws(Role(), handler);
        var gateway = TestGateway.Over(clients);

        var failure = await Assert.ThrowsAsync<IamCredentialsException>(() => gateway.ListUsersAsync(Token).ReadAsync(Token));

        Assert.Equal(("AccessDenied", "req-7"), (failure.Code, failure.RequestId));
        Assert.Contains("The identity of profile china may not take on arn:aws-cn:iam::123456789012:role/R", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(0, failure.Attempts);
    }

    [Fact]
    public async Task ExpiredCredentials_ThatWereRenewed_AreReadAnew()
    {
        var (made, expired) = (0, false);
        using var handler = new ScriptedHandler(action => expired ? Expired() : Answer(action, "111111111111"));
        using var source = Source(handler, () => made++);
        var gateway = TestGateway.Over(source, Plain);
        await gateway.GetAccountAsync(Token);

        expired = true;
        Assert.Contains("aws sso login --profile plain", (await gateway.ListUsersAsync(Token).RefusalAsync(Token)).Remedy, StringComparison.Ordinal);
        expired = false;

        Assert.Empty(await gateway.ListUsersAsync(Token).ReadAsync(Token));
        Assert.Empty(await gateway.ListUsersAsync(Token).ReadAsync(Token));
        Assert.Equal(2, made);
        // Asked once more whose they are, when they were new.
        Assert.Equal(2, handler.Actions.Count(action => action == "GetCallerIdentity"));
    }

    [Fact]
    public async Task RenewedCredentials_OfAnotherAccount_AreRefused_AndNothingIsSent()
    {
        var (expired, account) = (false, "111111111111");
        using var handler = new ScriptedHandler(action => expired && action == "ListUsers" ? Expired() : Answer(action, account));
        using var source = Source(handler, () => { });
        var gateway = TestGateway.Over(source, Plain);
        await gateway.GetAccountAsync(Token);
        expired = true;
        await gateway.ListUsersAsync(Token).RefusalAsync(Token);

        account = "222222222222";
        var failure = await Assert.ThrowsAsync<IamCredentialsException>(() => gateway.DeletePolicyAsync("arn:aws:iam::111111111111:policy/P", Token));

        Assert.Contains("belong to account 222222222222 now; the studio works in account 111111111111", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DeletePolicy", handler.Actions);
        account = "111111111111";
        await gateway.DeletePolicyAsync("arn:aws:iam::111111111111:policy/P", Token);
    }

    [Theory]
    [InlineData("Environment", "AWS_ACCESS_KEY_ID")]
    [InlineData("ContainerRole", "task role")]
    [InlineData("InstanceRole", "instance profile")]
    public async Task AccountWithoutItsCredentials_SaysWhereTheyComeFrom(string kind, string advice)
    {
        await using var provider = Provider(new() { ["Accounts:a:Kind"] = kind, ["Accounts:a:EndpointUrl"] = "http://127.0.0.1:1" }, null);

        var failure = await Assert.ThrowsAsync<IamCredentialsException>(
            () => provider.GetRequiredService<IIamAccounts>().Find("a")!.Gateway.GetAccountAsync(Token));

        Assert.Contains(advice, failure.Remedy, StringComparison.Ordinal);
        Assert.NotEqual("", failure.Message);
    }

    [Fact]
    public void Endpoint_OfTheSettings_IsSignedForTheRegions()
    {
        using var clients = AccountClients.ForAws(new() { Kind = "DefaultChain", EndpointUrl = "http://127.0.0.1:4566", Region = "eu-central-1" });

        Assert.Equal(("us-east-1", "eu-central-1"), (clients.Iam.Config.AuthenticationRegion, clients.Sts.Config.AuthenticationRegion));
        Assert.Equal("http://127.0.0.1:4566", clients.Iam.Config.ServiceURL.TrimEnd('/'));
    }

    private static readonly AccountConnection Plain = new(CredentialSource.Profile, "plain");

    private static AccountClientSource Source(HttpMessageHandler handler, Action made) => new(
        () =>
        {
            made();
            return AccountClients.ForAws(new() { Kind = "Profile", Profile = "plain" }, handler);
        },
        Plain);

    private static HttpResponseMessage Expired() => ScriptedHandler.Error(HttpStatusCode.Forbidden, "ExpiredToken", "The security token included in the request is expired");

    private static HttpResponseMessage Answer(string action, string account) => ScriptedHandler.Answer(action, action switch
    {
        "GetCallerIdentity" => $"<Arn>arn:aws:iam::{account}:user/me</Arn><Account>{account}</Account>",
        "ListAccountAliases" => "<AccountAliases/>",
        "DeletePolicy" => "",
        _ => "<Users/><IsTruncated>false</IsTruncated>",
    });

    private static IamAccountOptions Role() => new()
    {
        Kind = "AssumeRole", RoleArn = "arn:aws-cn:iam::123456789012:role/R", SourceProfile = "china", ExternalId = "ext-1", SessionName = "me@corp",
    };

    private static ServiceProvider Provider(Dictionary<string, string?> settings, HttpMessageHandler? handler) => new ServiceCollection()
        .AddIamAccounts(
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _ => handler ?? throw new InvalidOperationException("No sandbox was expected."))
        .BuildServiceProvider();

    /// <summary>Keeps host, signature and body of each request.</summary>
    private sealed class RecordingHandler(List<string> bodies, Func<string, string, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            request.Headers.TryGetValues("Authorization", out var signature);
            bodies.Add($"{request.RequestUri!.Host} {string.Join(' ', signature ?? [])} {body}");
            var action = body.Split('&').First(field => field.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
            return answer(action, body);
        }
    }
}
