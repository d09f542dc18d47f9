using System.Net;
using System.Net.WebSockets;
using Xunit;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>Who is let in by the default set-up, asked over HTTP.</summary>
public sealed class SecurityTests(StudioFixture studio)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/policies/create")]
    [InlineData("/not-a-page")]
    [InlineData("/app.css")]
    public async Task AnyAnswer_CarriesTheSecurityHeaders(string path)
    {
        using var answer = await Http.GetAsync(new Uri(studio.Address, path), Token);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var scripts = policy.Split(';').Select(d => d.Trim()).FirstOrDefault(d => d.StartsWith("script-src", StringComparison.Ordinal)) ?? "default-src 'self'";
        Assert.DoesNotContain("'unsafe-inline'", scripts, StringComparison.Ordinal);
        Assert.DoesNotContain("'unsafe-eval'", scripts, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.0.2.1")]
    public async Task HostThatIsNotThisMachine_IsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, studio.Address);
        request.Headers.Host = host;
        using var answer = await Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "Origin", "https://evil.example")]
    [InlineData("POST", "Origin", "https://evil.example")]
    [InlineData("POST", "Origin", "null")]
    [InlineData("POST", "Origin", "http://localhost:1")]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "Sec-Fetch-Site", "same-site")]
    public async Task RequestOfAnotherSite_IsForbidden(string method, string header, string value)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(studio.Address, "/_blazor/negotiate?negotiateVersion=1"));
        request.Headers.Add(header, value);
        using var answer = await Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task WebSocketWithoutTheOwnOrigin_IsForbidden(string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Circuit(), Token));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task WebSocketOfTheOwnOrigin_IsAccepted()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", studio.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(Circuit(), Token);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task DraftCookie_IsOutOfReachOfScriptsAndOtherSites()
    {
        using var answer = await Http.GetAsync(new Uri(studio.Address, "/policies"), Token);
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, c =>
        {
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", c, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Health_IsAnswered() => Assert.Equal("Healthy", await Http.GetStringAsync(new Uri(studio.Address, "/healthz"), Token));

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0", "Access:Mode")]
    [InlineData("--urls=http://*:0", "Access:Mode")]
    [InlineData("--HTTP_PORTS=5999", "Access:Mode")]
    [InlineData("--Access:Mode=TrustedNetwork", "Access:AllowedHosts")]
    [InlineData("--Access:Mode=Everyone", "Access:Mode")]
    public async Task AddressOrModeThatLetsOthersIn_RefusesToStartAndSaysWhatToSet(string argument, string said)
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        try
        {
            var (code, output) = await StudioProcess.RunAsync([argument, $"--Data:Folder={folder}"], Token);
            Assert.NotEqual(0, code);
            Assert.Contains(said, output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Probe_TellsWhetherTheStudioAnswers()
    {
        var (code, _) = await StudioProcess.RunAsync(["--probe", new Uri(studio.Address, "/healthz").ToString()], Token);
        Assert.Equal(0, code);
        var (dead, said) = await StudioProcess.RunAsync(["--probe", "http://127.0.0.1:1/healthz"], Token);
        Assert.Equal(1, dead);
        Assert.Contains("127.0.0.1:1", said, StringComparison.Ordinal);
    }

    private Uri Circuit() => new UriBuilder(studio.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;
}
