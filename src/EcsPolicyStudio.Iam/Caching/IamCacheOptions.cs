namespace EcsPolicyStudio.Iam.Caching;

/// <summary>How long what was read of a real account is kept: the section <c>Cache</c> of the settings. The sandbox's answers are not kept; they are as near as a cache.</summary>
public sealed class IamCacheOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Cache";

    /// <summary>The longest lifetime: 10 minutes.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(10);

    /// <summary>How long an answer is kept. Zero keeps nothing; identical reads at the same time still share one request.</summary>
    /// <value>30 seconds</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a change nothing is kept, as IAM may still answer reads from before it (IAM User Guide, "Troubleshoot IAM": eventual consistency).</summary>
    /// <value>10 seconds</value>
    public TimeSpan Settling { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many answers of one account are kept at most.</summary>
    internal int MaxEntries { get; init; } = 500;

    /// <summary>How many rows the kept answers of one account hold at most, together.</summary>
    internal int MaxRows { get; init; } = 100_000;
}
