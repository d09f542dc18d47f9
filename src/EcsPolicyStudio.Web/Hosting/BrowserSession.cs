using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Drafts;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>
/// What the root component learns from the page request, its address and its cookies, and hands on to the circuit, which has neither. It travels in the encrypted descriptor of
/// the root component, out of reach of scripts.
/// </summary>
/// <param name="DraftOwner">The owner of this browser's drafts in the account.</param>
/// <param name="Account">The account that the address names, or null.</param>
/// <param name="Dark">Whether the dark theme is shown.</param>
/// <param name="HasChosenTheme">Whether a person chose the theme; it follows the browser's setting otherwise.</param>
public sealed record BrowserSession(string DraftOwner, string? Account, bool Dark, bool HasChosenTheme)
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
        var browser = DraftOwnerCookie.OwnerOf(context) ?? throw new InvalidOperationException("DraftOwnerCookie is not in the pipeline.");
        var account = AccountPath.Of(context)?.Name;
        return new(
            // What was begun in one account must not be finished in another.
            $"{browser}@{account?.ToLowerInvariant()}",
            account,
            (chosen ?? cookies[BrowserThemeCookie]) == "dark",
            chosen is not null);
    }
}
