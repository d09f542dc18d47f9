using Bunit;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Layout;
using EcsPolicyStudio.Web.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Accounts;

/// <summary>The account in the bar, and the way to the others.</summary>
public sealed class AccountBadgeTests : ComponentContext
{
    [Fact]
    public void Badge_Clicked_TellsWhoseAccountItIsUntilItIsClosed()
    {
        var cut = Badge("sandbox", TestAccounts.Working("sandbox", AccountKind.Sandbox, "orders"));

        Assert.Contains("Sandbox", cut.Find("button").TextContent, StringComparison.Ordinal);
        Assert.True(cut.Find("#account-card").HasAttribute("hidden"));
        cut.Find("button").Click();
        Assert.Equal("true", cut.Find("button").GetAttribute("aria-expanded"));
        Assert.False(cut.Find("#account-card").HasAttribute("hidden"));
        Assert.Contains("user/admin", cut.Find("#account-card").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".account-list"));
        cut.Find(".account-badge").KeyDown("Escape");
        Assert.True(cut.Find("#account-card").HasAttribute("hidden"));
    }

    [Fact]
    public void Badge_SandboxReplaced_ShowsTheNewAccount()
    {
        var sandbox = TestAccounts.Working("sandbox", AccountKind.Sandbox, "before");
        var cut = Badge("sandbox", sandbox);
        Assert.Contains("before", cut.Find("button").TextContent, StringComparison.Ordinal);
        sandbox.Gateway.GetAccountAsync(Arg.Any<CancellationToken>())
            .Returns(new AccountIdentity("210987654321", null, "arn:aws:iam::210987654321:root", AccountKind.Sandbox, null, null));
        Services.GetRequiredService<SandboxChanges>().Tell();
        cut.WaitForAssertion(() => Assert.Contains("210987654321", cut.Find("button").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Badge_OfSeveralAccounts_NamesThePagesOne_AndLeadsToTheOthers()
    {
        var cut = Badge("prod", TestAccounts.Working("sandbox", AccountKind.Sandbox, "trial"), TestAccounts.Working("prod", AccountKind.Aws, "acme"), TestAccounts.Broken("audit", "signed out"));

        Assert.Contains("prod", cut.Find("button").TextContent, StringComparison.Ordinal);
        cut.Find("button").Click();
        var entries = cut.FindAll(".account-entry");
        Assert.Equal(["/accounts/sandbox/", "/accounts/prod/", "/accounts/audit/"], entries.Select(entry => entry.GetAttribute("href")));
        Assert.Equal([null, "true", null], entries.Select(entry => entry.GetAttribute("aria-current")));
        Assert.Contains("trial (111122223333)", entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("arn:aws:iam::111122223333:user/admin", entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("signed out aws sso login --profile audit", entries[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Badge_OfABrokenAccount_SaysWhy_AndStillLeadsToTheOthers()
    {
        var cut = Badge("audit", TestAccounts.Broken("audit", "signed out"), TestAccounts.Working("prod", AccountKind.Aws, "acme"));

        Assert.Contains("Out of reach", cut.Find("button").TextContent, StringComparison.Ordinal);
        cut.Find("button").Click();
        Assert.Contains("signed out", cut.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("acme", cut.FindAll(".account-entry")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfOneAccount_CannotBecomeThatOfAnother()
    {
        var inUse = new AccountInUse(new TestAccounts(TestAccounts.Working("a", AccountKind.Aws, "a"), TestAccounts.Working("b", AccountKind.Aws, "b")));

        Assert.Throws<InvalidOperationException>(() => inUse.Gateway);
        inUse.Use(null);
        Assert.Throws<InvalidOperationException>(() => inUse.Gateway);
        inUse.Use("A");
        inUse.Use("a");
        Assert.Throws<InvalidOperationException>(() => inUse.Use("b"));
        Assert.Throws<InvalidOperationException>(() => inUse.Use("c"));
        Assert.Equal("a", inUse.Account.Name);
    }

    private IRenderedComponent<AccountBadge> Badge(string name, params IamAccount[] accounts)
    {
        Services.AddSingleton<IIamAccounts>(new TestAccounts(accounts));
        Services.AddScoped<AccountInUse>();
        Services.AddScoped(provider => provider.GetRequiredService<AccountInUse>().Gateway);
        Services.AddScoped<CurrentAccount>();
        Services.GetRequiredService<AccountInUse>().Use(name);
        SetRendererInfo(new("Server", isInteractive: true));
        return Render<AccountBadge>();
    }
}
