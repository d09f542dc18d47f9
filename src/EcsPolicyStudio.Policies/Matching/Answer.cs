namespace EcsPolicyStudio.Policies.Matching;

/// <summary>An answer that is only given where it is certain.</summary>
public enum Answer
{
    /// <summary>No, proven.</summary>
    No,

    /// <summary>Yes, proven.</summary>
    Yes,

    /// <summary>Neither could be proven.</summary>
    CannotTell,
}
