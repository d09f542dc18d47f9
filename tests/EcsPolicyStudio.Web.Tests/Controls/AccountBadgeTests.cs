using Bunit;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Layout;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Controls;

/// <summary>The account in the bar.</summary>
public sealed class AccountBadgeTests : ComponentContext
{
    [Fact]
    public void Badge_Clicked_TellsWhoseAccountItIsUntilItIsClosed()
    {
        var gateway = Substitute.For<IIamGateway>();
        gateway.GetAccountAsync(Arg.Any<CancellationToken>())
            .Returns(new AccountIdentity("111122223333", "orders", "arn:aws:iam::111122223333:user/admin", AccountKind.Sandbox, null, null));
        Services.AddSingleton(gateway);
        Services.AddScoped<CurrentAccount>();
        SetRendererInfo(new("Server", isInteractive: true));

        var cut = Render<AccountBadge>();
        Assert.Contains("Sandbox", cut.Find("button").TextContent, StringComparison.Ordinal);
        Assert.True(cut.Find("#account-card").HasAttribute("hidden"));
        cut.Find("button").Click();
        Assert.Equal("true", cut.Find("button").GetAttribute("aria-expanded"));
        Assert.False(cut.Find("#account-card").HasAttribute("hidden"));
        Assert.Contains("user/admin", cut.Find("#account-card").TextContent, StringComparison.Ordinal);
        cut.Find(".account-badge").KeyDown("Escape");
        Assert.True(cut.Find("#account-card").HasAttribute("hidden"));
    }
}
