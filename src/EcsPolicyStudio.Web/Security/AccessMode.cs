namespace EcsPolicyStudio.Web.Security;

/// <summary>Who is let in. Later modes that ask for a sign-in join here.</summary>
public enum AccessMode
{
    /// <summary>Only programs on the same machine: the studio listens on loopback addresses and answers to loopback host names.</summary>
    Loopback,

    /// <summary>
    /// Whoever can reach the address, without a sign-in: for a container or a network that is trusted as a whole. The log and every page say so.
    /// </summary>
    TrustedNetwork,
}
