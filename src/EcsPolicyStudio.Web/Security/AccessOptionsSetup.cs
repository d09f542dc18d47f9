using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Security;

/// <summary>Parses the access mode once and refuses to start where it does not cover the addresses to listen on.</summary>
internal sealed class AccessOptionsSetup(IConfiguration configuration)
    : IPostConfigureOptions<AccessOptions>, IValidateOptions<AccessOptions>
{
    public void PostConfigure(string? name, AccessOptions options)
    {
        if (Enum.TryParse<AccessMode>(options.Mode, ignoreCase: true, out var mode) && Enum.IsDefined(mode))
            options.EffectiveMode = mode;

        // Environment variables carry the list as one value.
        var single = configuration[$"{AccessOptions.Section}:{nameof(AccessOptions.AllowedHosts)}"];
        foreach (var host in single?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (!options.AllowedHosts.Contains(host))
                options.AllowedHosts.Add(host);
        }
    }

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var failures = new List<string>();
        if (!string.IsNullOrEmpty(options.Mode)
            && !string.Equals(options.Mode, options.EffectiveMode.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            failures.Add($"Access:Mode is '{options.Mode}'; it must be one of: {string.Join(", ", Enum.GetNames<AccessMode>())}.");
        }
        else if (options.EffectiveMode == AccessMode.Loopback)
        {
            failures.AddRange(OpenAddresses());
        }
        else if (options.AllowedHosts.Count == 0)
        {
            failures.Add(
                "Access:AllowedHosts is empty. With Access:Mode=TrustedNetwork it must list the host names under which browsers reach the studio, "
                + "for example studio.example.com.");
        }

        failures.AddRange(options.AllowedHosts.Where(host => !IsHostName(host)).Select(host =>
            $"Access:AllowedHosts holds '{host}'; give a host name or an IP address alone, without scheme, port or wildcard."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> OpenAddresses()
    {
        foreach (var (setting, url) in ListenAddresses.Read(configuration))
        {
            string? problem = null;
            try
            {
                if (!ListenAddresses.IsLoopback(url))
                {
                    problem = $"{setting} is '{url}', which other machines can reach, but nobody has to sign in. Listen on {ListenAddresses.Default}, "
                        + "or, if everyone who can reach this address may use the account, set Access:Mode=TrustedNetwork and Access:AllowedHosts.";
                }
            }
            catch (FormatException)
            {
                problem = $"{setting} is '{url}', which is no address; write it as {ListenAddresses.Default}.";
            }

            if (problem is not null)
                yield return problem;
        }
    }

    private static bool IsHostName(string host) =>
        Uri.CheckHostName(host.Trim('[', ']')) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
