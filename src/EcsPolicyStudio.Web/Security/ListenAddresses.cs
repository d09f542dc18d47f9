using System.Net;

namespace EcsPolicyStudio.Web.Security;

/// <summary>The addresses the configuration tells the web server to listen on.</summary>
public static class ListenAddresses
{
    /// <summary>The address where nothing else is configured.</summary>
    public const string Default = "http://localhost:5080";

    private static readonly char[] Separators = [';', ','];

    /// <summary>
    /// Every address by the setting that names it. Kestrel's own end points take the place of <c>Urls</c>, and <c>Urls</c> takes that of <c>HTTP_PORTS</c>;
    /// all are read, so that none of them can open a door unseen.
    /// </summary>
    public static IReadOnlyList<(string Setting, string Url)> Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var found = new List<(string, string)>();
        found.AddRange(Split(configuration["urls"]).Select(url => ("Urls", url)));
        // A port alone means every address of the machine.
        found.AddRange(Split(configuration["http_ports"]).Select(port => ("HTTP_PORTS", $"http://*:{port}")));
        found.AddRange(Split(configuration["https_ports"]).Select(port => ("HTTPS_PORTS", $"https://*:{port}")));
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { Length: > 0 } url)
                found.Add(($"Kestrel:Endpoints:{endpoint.Key}:Url", url));
        }

        return found;
    }

    /// <summary>Whether the address can be reached from this machine alone. Unix sockets count; names other than <c>localhost</c> do not.</summary>
    public static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url);
        return host.IsUnixPipe
            || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static string[] Split(string? value) =>
        value?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
