using System.Xml.Linq;
using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Endpoint;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.LocalIam.Tests.Endpoint;

/// <summary>An embedded IAM with its network face on a free port, and a key of the root user.</summary>
public sealed class EndpointSandbox : IAsyncDisposable
{
    private readonly LocalIamEndpoint _endpoint;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private EndpointSandbox(Sandbox sandbox, LocalIamEndpoint endpoint, NewSandboxAccessKey root)
    {
        Sandbox = sandbox;
        _endpoint = endpoint;
        Root = (root.AccessKeyId, root.SecretAccessKey);
    }

    public Sandbox Sandbox { get; }

    public (string Id, string Secret) Root { get; }

    public Uri Address => _endpoint.Address!;

    public SandboxAccessKeys RootKeys => Sandbox.Services.GetRequiredService<SandboxAccessKeys>();

    public static async Task<EndpointSandbox> OpenAsync(params (string, string)[] settings)
    {
        var sandbox = await Sandbox.OpenAsync([("Endpoint", "http://127.0.0.1:0"), .. settings]);
        var endpoint = sandbox.Services.GetRequiredService<LocalIamEndpoint>();
        await endpoint.StartAsync(TestContext.Current.CancellationToken);
        var root = await sandbox.Services.GetRequiredService<SandboxAccessKeys>().CreateAsync(TestContext.Current.CancellationToken);
        return new(sandbox, endpoint, root);
    }

    /// <summary>A new key of a user.</summary>
    public async Task<(string Id, string Secret)> KeyOfAsync(string user)
    {
        var key = (await Sandbox.CallAsync("CreateAccessKey", ("UserName", user))).Child("AccessKey");
        return (key.Value("AccessKeyId")!, key.Value("SecretAccessKey")!);
    }

    /// <summary>A request of the root user that would create a user.</summary>
    public SignedRequest CreateUser(string name) => Request(Root, "CreateUser", ("UserName", name));

    public static SignedRequest Request((string Id, string Secret) key, string action, params (string Name, string Value)[] parameters)
    {
        var sts = action is "GetCallerIdentity" or "GetAccessKeyInfo";
        (string Name, string Value)[] form = [("Action", action), ("Version", sts ? "2011-06-15" : "2010-05-08"), .. parameters];
        var body = string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return new(key.Id, key.Secret, body) { Service = sts ? "sts" : "iam" };
    }

    public Task<Answer> SendAsync((string Id, string Secret) key, string action, params (string Name, string Value)[] parameters) =>
        SendAsync(Request(key, action, parameters).Sign(Address));

    /// <summary>The result of a request that must succeed.</summary>
    public async Task<XElement> CallAsync((string Id, string Secret) key, string action, params (string Name, string Value)[] parameters)
    {
        var answer = await SendAsync(key, action, parameters);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Result ?? answer.Root;
    }

    /// <summary>The message of a request that must be denied by the policies.</summary>
    public async Task<string> DeniedAsync((string Id, string Secret) key, string action, params (string Name, string Value)[] parameters)
    {
        var answer = await SendAsync(key, action, parameters);
        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
        return answer.Message!;
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            return new((int)response.StatusCode, response.Headers.GetValues("x-amzn-RequestId").Single(),
                response.Content.Headers.ContentType!.MediaType!, XDocument.Parse(text).Root!, text);
        }
    }

    public async Task<bool> HasUserAsync(string name) => (await Sandbox.SendAsync("GetUser", ("UserName", name))).Status == 200;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _endpoint.StopAsync(CancellationToken.None);
        await Sandbox.DisposeAsync();
    }
}
