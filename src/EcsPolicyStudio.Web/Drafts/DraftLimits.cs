namespace EcsPolicyStudio.Web.Drafts;

/// <summary>The bounds that keep drafts from filling the disk.</summary>
public static class DraftLimits
{
    /// <summary>The longest draft, in characters: well above the 131,072 that IAM takes as a policy document, with room for the rest.</summary>
    public const int MaxJsonLength = 512 * 1024;

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 300;

    /// <summary>How many drafts one owner may have; saving one more removes the one untouched for longest.</summary>
    public const int MaxPerOwner = 100;

    /// <summary>How long a draft is kept after it was last saved.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
}
