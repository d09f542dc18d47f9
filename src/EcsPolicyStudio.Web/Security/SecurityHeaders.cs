namespace EcsPolicyStudio.Web.Security;

/// <summary>Sets the headers that tell a browser what the studio's pages may do, on every answer, error pages included.</summary>
/// <param name="next">The rest of the pipeline.</param>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>
    /// Own scripts only, none of them inline and none evaluated. Inline style is allowed because the component library writes style elements and attributes.
    /// <c>connect-src</c> falls back to 'self', which covers the circuit's web socket.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; "
        + "style-src 'self' 'unsafe-inline'; script-src 'self'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), "
        + "clipboard-read=(), clipboard-write=(self)";

    /// <summary>Adds the headers when the answer starts, so that a cleared error answer has them too.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Not no-referrer: browsers would then send "Origin: null" with the studio's own form posts.
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }
}
