using System.Net;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Security;

/// <summary>
/// Turns away foreign pages (403) and, in loopback mode, other machines (403), whatever address the server was made to listen on. Foreign host names are answered
/// with 400 by the framework's host filtering, which runs before.
/// </summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="options">Who is let in.</param>
/// <param name="logger">Told of each refusal.</param>
public sealed partial class AccessGuard(RequestDelegate next, IOptions<AccessOptions> options, ILogger<AccessGuard> logger)
{
    private readonly AccessMode _mode = options.Value.EffectiveMode;

    /// <summary>Answers 403 or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_mode == AccessMode.Loopback && !(IsLocal(context.Connection.LocalIpAddress) && IsLocal(context.Connection.RemoteIpAddress)))
            return RefuseAsync(context, "The studio answers to this machine alone.");
        if (!SameOrigin.IsAllowed(context, _mode))
            return RefuseAsync(context, "The request comes from another site's page.");
        return next(context);
    }

    // In-memory test servers and Unix sockets have no address.
    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private Task RefuseAsync(HttpContext context, string reason)
    {
        LogRefused(logger, context.Request.Method, context.Connection.RemoteIpAddress, reason);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a {Method} request of {Address}: {Reason}")]
    private static partial void LogRefused(ILogger logger, string method, IPAddress? address, string reason);
}
