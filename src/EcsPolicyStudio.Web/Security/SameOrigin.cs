using Microsoft.AspNetCore.Http.Features;

namespace EcsPolicyStudio.Web.Security;

/// <summary>Decides whether a request was made by the studio's own pages (or by no page at all).</summary>
public static class SameOrigin
{
    /// <summary>
    /// Whether to serve the request. Browsers apply no cross-origin rule to web sockets, so an upgrade must name the studio's own Origin; any other request
    /// must not name a foreign one. <c>Sec-Fetch-Site</c> (Fetch Metadata, W3C) covers requests that carry no Origin: other ports of the same host count as foreign;
    /// following a link to a page is allowed.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="mode">In <see cref="AccessMode.TrustedNetwork"/> TLS may end at a proxy, so the Origin's scheme is not compared.</param>
    public static bool IsAllowed(HttpContext context, AccessMode mode)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var origin = request.Headers.Origin;
        if (origin.Count > 1)
            return false;
        if (origin.Count == 1)
        {
            if (!IsOwn(origin[0], request, mode))
                return false;
        }
        else if (IsWebSocketUpgrade(context))
        {
            return false;
        }

        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "" or "same-origin" or "none" => true,
            _ => IsPageNavigation(request),
        };
    }

    private static bool IsOwn(string? origin, HttpRequest request, AccessMode mode)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.Scheme is not ("http" or "https"))
            return false;
        if (mode == AccessMode.Loopback && !uri.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        // Uri leaves out the port of the scheme, and so does the Host header of a browser.
        return HostString.FromUriComponent(uri).Equals(request.Host);
    }

    private static bool IsWebSocketUpgrade(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
        || context.Request.Headers.Upgrade.Any(value => value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true)
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    private static bool IsPageNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-Dest"] == "document";
}
