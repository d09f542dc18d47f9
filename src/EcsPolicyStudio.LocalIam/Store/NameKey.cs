namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>Names and tag keys without regard to case, as IAM compares them.</summary>
internal static class NameKey
{
    /// <summary>The form in which two names that IAM takes for the same are equal.</summary>
    public static string Of(string name) => name.ToUpperInvariant();
}
