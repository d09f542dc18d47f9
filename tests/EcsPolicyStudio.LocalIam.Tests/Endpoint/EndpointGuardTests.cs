using System.Net.Sockets;
using System.Text;
using EcsPolicyStudio.LocalIam.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EcsPolicyStudio.LocalIam.Tests.Endpoint;

public sealed class EndpointGuardTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("GET", "/", FormType, 405)]
    [InlineData("PUT", "/", FormType, 405)]
    [InlineData("OPTIONS", "/", FormType, 405)]
    [InlineData("POST", "/iam", FormType, 404)]
    [InlineData("POST", "/?Action=ListUsers", FormType, 404)]
    [InlineData("POST", "/", "application/json", 415)]
    [InlineData("POST", "/", "text/plain", 415)]
    [InlineData("POST", "/", FormType + "; charset=utf-16", 415)]
    [InlineData("POST", "/", null, 415)]
    public async Task Request_OfAnotherForm_IsRefused(string method, string target, string? type, int status)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        using var request = endpoint.CreateUser("intruder").Sign(endpoint.Address);
        request.Method = new(method);
        request.RequestUri = new(endpoint.Address, target);
        request.Content!.Headers.Remove("content-type");
        if (type is not null)
            request.Content.Headers.TryAddWithoutValidation("content-type", type);
        Assert.Equal((status, "InvalidRequest"), await CodeAsync(endpoint, request));
        Assert.False(await endpoint.HasUserAsync("intruder"));
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Host", "evil.example", 421)]
    [InlineData("Host", "127.0.0.1.evil.example", 421)]
    [InlineData("Host", "iam.amazonaws.com", 421)]
    public async Task Request_OfAPage_IsRefusedThoughItIsSigned(string header, string value, int status)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        using var request = endpoint.CreateUser("intruder").Sign(endpoint.Address);
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(status, (await CodeAsync(endpoint, request)).Status);
        Assert.False(await endpoint.HasUserAsync("intruder"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OverAMegabyte_IsRefused(bool saysItsLength)
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var signed = endpoint.CreateUser("intruder");
        signed.Body += "&Padding=" + new string('x', LocalIamHandler.MaxBodyLength);
        using var request = signed.Sign(endpoint.Address);
        request.Headers.TransferEncodingChunked = !saysItsLength;
        Assert.Equal((413, "RequestEntityTooLarge"), await CodeAsync(endpoint, request));
        Assert.False(await endpoint.HasUserAsync("intruder"));
    }

    [Fact]
    public async Task Endpoint_IsOffUnlessItIsSet()
    {
        await using var sandbox = await Sandbox.OpenAsync();
        var endpoint = sandbox.Services.GetRequiredService<LocalIamEndpoint>();
        await endpoint.StartAsync(TestContext.Current.CancellationToken);
        Assert.Null(endpoint.Address);
        await endpoint.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Endpoint_OnAPortThatIsTaken_SaysSo()
    {
        await using var first = await EndpointSandbox.OpenAsync();
        await using var second = await Sandbox.OpenAsync(("Endpoint", first.Address.ToString()));
        var exception = await Assert.ThrowsAsync<LocalIamEndpointException>(
            () => second.Services.GetRequiredService<LocalIamEndpoint>().StartAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith($"LocalIam:Endpoint cannot listen on {first.Address}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081", null)]
    [InlineData("http://127.9.9.9:5081/", null)]
    [InlineData("http://localhost:5081", null)]
    [InlineData("http://[::1]:5081", null)]
    [InlineData("5081", "which is no http address")]
    [InlineData("127.0.0.1:5081", "which is no http address")]
    [InlineData("https://127.0.0.1:5081", "which is no http address")]
    [InlineData("http://localhost:0", "which leaves the port open")]
    [InlineData("http://user@localhost:5081", "which has more than host and port")]
    [InlineData("http://127.0.0.1:5081/iam", "which has more than host and port")]
    [InlineData("http://0.0.0.0:5081", "which other machines can reach")]
    [InlineData("http://[::]:5081", "which other machines can reach")]
    [InlineData("http://192.168.1.2:5081", "which other machines can reach")]
    [InlineData("http://example.com:5081", "which other machines can reach")]
    [InlineData("http://localhost.example.com:5081", "which other machines can reach")]
    public void Address_ThatIsNotLoopbackHttp_IsRefused(string text, string? problem)
    {
        var address = EndpointAddress.Parse(text, out var found);
        Assert.Equal(problem is null, address is not null);
        Assert.StartsWith(problem ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5081", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("[::1]:5081", true)]
    [InlineData("127.0.0.1.nip.io", false)]
    [InlineData("", false)]
    public void Host_IsOwn_WhereItIsLoopback(string host, bool own) => Assert.Equal(own, EndpointAddress.IsOwn(new HostString(host)));

    [Fact]
    public async Task Connections_ThatNeverEnd_DoNotKeepOthersOut()
    {
        await using var endpoint = await EndpointSandbox.OpenAsync();
        var silent = Enumerable.Range(0, 40).Select(_ => new TcpClient()).ToList();
        foreach (var connection in silent)
        {
            await connection.ConnectAsync(endpoint.Address.Host, endpoint.Address.Port, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: {endpoint.Address.Authority}\r\nContent-Type: {FormType}\r\nAuthorization: AWS4-HMAC-SHA256 "
                    + "Credential=AKIA/20261128/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0\r\nContent-Length: 500\r\n\r\nAction="),
                TestContext.Current.CancellationToken);
        }
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => endpoint.SendAsync(endpoint.CreateUser($"u{i}").Sign(endpoint.Address))));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(60, (await endpoint.Sandbox.PagesAsync("ListUsers", "Users", u => u.Value("UserName")!, 50)).Count(name => name.StartsWith('u')));
        silent.ForEach(connection => connection.Dispose());
    }

    private static async Task<(int Status, string? Code)> CodeAsync(EndpointSandbox endpoint, HttpRequestMessage request)
    {
        var answer = await endpoint.SendAsync(request);
        return (answer.Status, answer.Code);
    }
}
