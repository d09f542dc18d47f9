using EcsPolicyStudio.Web.Drafts;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>
/// What the root component learns from the cookies of the page request and hands on to the circuit, which has none. It travels in the encrypted descriptor of
/// the root component, out of reach of scripts.
/// </summary>
/// <param name="DraftOwner">The owner of this browser's drafts.</param>
/// <param name="Dark">Whether the dark theme is shown.</param>
/// <param name="HasChosenTheme">Whether a person chose the theme; it follows the browser's setting otherwise.</param>
public sealed record BrowserSession(string DraftOwner, bool Dark, bool HasChosenTheme)
{
    /// <summary>The cookie that holds the theme, <c>dark</c> or <c>light</c>; written by the theme button.</summary>
    public const string ThemeCookie = "studio-theme";

    /// <summary>The cookie that holds the theme of the browser's setting, as last seen; so that only the first page is sent in the wrong one.</summary>
    public const string BrowserThemeCookie = "studio-browser-theme";

    /// <summary>Reads the session of a page request.</summary>
    public static BrowserSession Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cookies = context.Request.Cookies;
        var chosen = cookies[ThemeCookie];
        return new(
            DraftOwnerCookie.OwnerOf(context) ?? throw new InvalidOperationException("DraftOwnerCookie is not in the pipeline."),
            (chosen ?? cookies[BrowserThemeCookie]) == "dark",
            chosen is not null);
    }
}
