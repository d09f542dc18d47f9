using System.Net;
using Microsoft.AspNetCore.Http;

namespace EcsPolicyStudio.LocalIam.Endpoint;

/// <summary>The address of the network face: HTTP on this machine's loopback alone.</summary>
/// <param name="Host">A loopback address, or null for the name <c>localhost</c>.</param>
/// <param name="Port">The port; 0 lets the system choose one.</param>
internal sealed record EndpointAddress(IPAddress? Host, int Port)
{
    private const string Example = "http://127.0.0.1:5081";
    private const string LocalHost = "localhost";

    /// <summary>Reads the setting.</summary>
    /// <param name="text">The value of <c>LocalIam:Endpoint</c>.</param>
    /// <param name="problem">What is wrong with it, to be put behind the setting's name and value; null where nothing is.</param>
    /// <returns>The address, or null where something is wrong.</returns>
    public static EndpointAddress? Parse(string text, out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            problem = $"which is no http address; write it as {Example}.";
        else if (uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            problem = $"which has more than host and port; write it as {Example}.";
        else if (!uri.IsLoopback || !IsLoopback(uri.Host))
            problem = $"which other machines can reach; the embedded IAM answers to this machine alone. Write it as {Example}.";
        else if (uri.Port == 0 && uri.Host == LocalHost)
            problem = $"which leaves the port open; name one, as in {Example}.";
        return problem is not null || uri is null ? null : new(IPAddress.TryParse(uri.Host, out var address) ? address : null, uri.Port);
    }

    /// <summary>Whether a request names this machine's loopback: another name was made to point here by somebody else (DNS rebinding).</summary>
    public static bool IsOwn(HostString host) => host.HasValue && IsLoopback(host.Host);

    private static bool IsLoopback(string host) => host.Equals(LocalHost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
