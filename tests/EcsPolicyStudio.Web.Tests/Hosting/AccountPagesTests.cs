using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Hosting;

/// <summary>The whole studio over HTTP, with several accounts and with one.</summary>
public sealed class AccountPagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-accounts-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "/", "Choose an account")]
    [InlineData("/users", HttpStatusCode.OK, "/", "Choose an account")]
    [InlineData("/accounts/nobody/users", HttpStatusCode.NotFound, "/", "Choose an account")]
    [InlineData("/accounts/sandbox/users", HttpStatusCode.OK, "/accounts/sandbox/", "Users")]
    [InlineData("/accounts/SANDBOX/", HttpStatusCode.OK, "/accounts/SANDBOX/", "IAM Dashboard")]
    [InlineData("/accounts/work/policies", HttpStatusCode.OK, "/accounts/work/", "Policies")]
    [InlineData("/accounts/work/nowhere", HttpStatusCode.NotFound, "/accounts/work/", "Page not found")]
    public async Task Page_OfSeveralAccounts_BelongsToTheOneItsAddressNames_OrAsks(string path, HttpStatusCode status, string home, string title)
    {
        await using var studio = Studio(("Accounts:sandbox:Kind", "Sandbox"), ("Accounts:work:Kind", "Profile"), ("Accounts:work:Profile", "no-such-profile"));
        using var client = studio.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
        var html = await answer.Content.ReadAsStringAsync(Token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<base href=\"{home}\" />", html, StringComparison.Ordinal);
        Assert.Contains($"<title>{title} ·", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/accounts/sandbox/users")]
    public async Task Page_OfTheOnlyAccount_NeedNotNameIt(string path)
    {
        await using var studio = Studio();
        using var client = studio.CreateClient();

        Assert.Contains("<title>Users", await client.GetStringAsync(new Uri(path, UriKind.Relative), Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/app.css")]
    [InlineData("/accounts/work/app.css")]
    [InlineData("/accounts/work/_framework/blazor.web.js")]
    public async Task Asset_IsThere_UnderEveryAccount(string path)
    {
        await using var studio = Studio(("Accounts:sandbox:Kind", "Sandbox"), ("Accounts:work:Kind", "Environment"));
        using var client = studio.CreateClient();

        Assert.NotEmpty(await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Token));
    }

    private WebApplicationFactory<Program> Studio(params (string Key, string Value)[] settings) => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("Data:Folder", _folder.FullName);
        foreach (var (key, value) in settings)
            host.UseSetting(key, value);
    });
}
