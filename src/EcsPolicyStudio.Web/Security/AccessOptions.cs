namespace EcsPolicyStudio.Web.Security;

/// <summary>Who is let in, and under which host names the studio answers.</summary>
public sealed class AccessOptions
{
    /// <summary>The configuration section: <c>Access</c>.</summary>
    public const string Section = "Access";

    /// <summary>The host names that reach this machine and no other.</summary>
    public static readonly IReadOnlyList<string> LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>An <see cref="AccessMode"/> by name.</summary>
    /// <value>Default: <c>Loopback</c>.</value>
    public string? Mode { get; set; }

    /// <summary>
    /// The host names, besides the loopback ones, under which browsers reach the studio in <see cref="AccessMode.TrustedNetwork"/>, such as
    /// <c>studio.example.com</c>; without a port. Separated by <c>;</c> where one setting carries them all.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary><see cref="Mode"/>, parsed at start.</summary>
    public AccessMode EffectiveMode { get; internal set; }

    /// <summary>All host names the studio answers to.</summary>
    public IReadOnlyList<string> Hosts => [.. LoopbackHosts, .. AllowedHosts];
}
