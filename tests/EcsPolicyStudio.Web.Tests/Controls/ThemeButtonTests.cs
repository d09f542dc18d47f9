using Bunit;
using EcsPolicyStudio.Web.Components.Layout;
using EcsPolicyStudio.Web.Theme;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Controls;

/// <summary>The button offers the theme that is not shown, however the shown one came about.</summary>
public sealed class ThemeButtonTests : ComponentContext
{
    [Fact]
    public void Label_ThemeFollowsTheBrowser_OffersTheOther()
    {
        var button = Render<ThemeButton>();
        Assert.Equal("Use the dark theme", button.Find("button").GetAttribute("aria-label"));
        Services.GetRequiredService<ThemeState>().Use(dark: true);
        button.WaitForAssertion(() => Assert.Equal("Use the light theme", button.Find("button").GetAttribute("aria-label")));
    }
}
