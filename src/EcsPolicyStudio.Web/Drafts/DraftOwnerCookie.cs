using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Endpoints;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>
/// Gives each browser a random 128-bit id in a cookie that scripts cannot read, on requests for a page. It tells drafts apart and grants nothing else.
/// </summary>
/// <remarks>
/// SameSite is Lax and not Strict: with Strict a page opened from a link in a mail or a chat would arrive without its cookie, be given a new one, and all
/// drafts would be out of reach. The circuit's own requests are same-origin by <c>SameOriginMiddleware</c>.
/// </remarks>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="clock">The clock that dates the cookie.</param>
public sealed class DraftOwnerCookie(RequestDelegate next, TimeProvider clock)
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "studio-browser";

    private static readonly object Item = new();

    /// <summary>The owner of the request's drafts, or null where the request is not for a page.</summary>
    public static string? OwnerOf(HttpContext? context) => context?.Items[Item] as string;

    /// <summary>Reads or sets the cookie and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            var known = context.Request.Cookies[Name];
            var owner = IsWellFormed(known) ? known! : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Items[Item] = owner;
            // Set anew each time: the cookie outlives the drafts for as long as the browser comes back.
            context.Response.Cookies.Append(Name, owner, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Expires = clock.GetUtcNow() + (2 * DraftLimits.Lifetime),
            });
        }

        return next(context);
    }

    private static bool IsWellFormed(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);
}
