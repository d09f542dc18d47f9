using EcsPolicyStudio.Web.Drafts;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>
/// What the root component learns from the cookies of the page request and hands on to the circuit, which has none. It travels in the encrypted descriptor of
/// the root component, out of reach of scripts.
/// </summary>
/// <param name="DraftOwner">The owner of this browser's drafts.</param>
/// <param name="Dark">Whether the dark theme is chosen.</param>
public sealed record BrowserSession(string DraftOwner, bool Dark)
{
    /// <summary>The cookie that holds the theme, <c>dark</c> or <c>light</c>; written by the theme button.</summary>
    public const string ThemeCookie = "studio-theme";

    /// <summary>Reads the session of a page request.</summary>
    public static BrowserSession Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(
            DraftOwnerCookie.OwnerOf(context) ?? throw new InvalidOperationException("DraftOwnerCookie is not in the pipeline."),
            context.Request.Cookies[ThemeCookie] == "dark");
    }
}
