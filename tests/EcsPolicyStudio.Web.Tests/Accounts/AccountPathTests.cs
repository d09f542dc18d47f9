using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Accounts;

/// <summary>The account in the address.</summary>
public sealed class AccountPathTests
{
    private static readonly IamAccount A = TestAccounts.Working("a", AccountKind.Sandbox, "a");
    private static readonly IamAccount B = TestAccounts.Working("b-2", AccountKind.Aws, "b");

    [Theory]
    [InlineData("/accounts/a/", "a", "/accounts/a", "/")]
    [InlineData("/accounts/B-2/users/x", "b-2", "/accounts/B-2", "/users/x")]
    [InlineData("/accounts/a/_blazor/negotiate", "a", "/accounts/a", "/_blazor/negotiate")]
    [InlineData("/accounts/nobody/users", null, "", "/accounts/nobody/users")]
    [InlineData("/accounts", null, "", "/accounts")]
    [InlineData("/accounts/", null, "", "/accounts/")]
    [InlineData("/users", null, "", "/users")]
    [InlineData("/", null, "", "/")]
    public async Task Address_OfSeveralAccounts_NamesOneOrNone(string path, string? account, string pathBase, string rest)
    {
        var (context, seen) = await SendAsync(path, A, B);

        Assert.Equal((account, pathBase, rest), seen);
        Assert.Equal(("", path), (context.Request.PathBase.Value, context.Request.Path.Value));
    }

    [Theory]
    [InlineData("/users", "", "/users")]
    [InlineData("/accounts/a/users", "/accounts/a", "/users")]
    public async Task Address_OfTheOnlyAccount_NeedNotNameIt(string path, string pathBase, string rest) =>
        Assert.Equal(("a", pathBase, rest), (await SendAsync(path, A)).Seen);

    [Fact]
    public async Task Address_WithoutTheLastSlash_IsCompleted()
    {
        var (context, seen) = await SendAsync("/accounts/b-2", A, B);

        Assert.Null(seen);
        Assert.Equal((302, "/accounts/b-2/?q=1"), (context.Response.StatusCode, context.Response.Headers.Location.ToString()));
    }

    [Fact]
    public async Task Address_IsRestored_WhereThePageFails()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/accounts/a/users";

        await Assert.ThrowsAsync<InvalidOperationException>(() => new AccountPath(_ => throw new InvalidOperationException(), new TestAccounts(A, B)).InvokeAsync(context));

        Assert.Equal(("", "/accounts/a/users"), (context.Request.PathBase.Value, context.Request.Path.Value));
    }

    [Fact]
    public void Link_ToAnAccount_IsItsDashboard() => Assert.Equal("/accounts/b-2/", AccountPath.Href("b-2"));

    private static async Task<(HttpContext Context, (string? Account, string? PathBase, string? Path)? Seen)> SendAsync(string path, params IamAccount[] accounts)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new("?q=1");
        (string?, string?, string?)? seen = null;
        await new AccountPath(
            inner =>
            {
                seen = (AccountPath.Of(inner)?.Name, inner.Request.PathBase.Value, inner.Request.Path.Value);
                return Task.CompletedTask;
            },
            new TestAccounts(accounts)).InvokeAsync(context);
        return (context, seen);
    }
}
