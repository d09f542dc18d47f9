namespace EcsPolicyStudio.Policies.Validation;

/// <summary>How grave a finding is; the four types of IAM Access Analyzer (API value <c>findingType</c>).</summary>
public enum FindingType
{
    /// <summary>The policy does not work as written.</summary>
    Error,

    /// <summary>The policy may grant more than its author wants.</summary>
    SecurityWarning,

    /// <summary>The policy works, but not in the way that is recommended.</summary>
    Warning,

    /// <summary>The policy can be written better.</summary>
    Suggestion,
}

/// <summary>Where a check comes from.</summary>
public enum CheckOrigin
{
    /// <summary>What IAM itself refuses to save.</summary>
    Iam,

    /// <summary>A check of IAM Access Analyzer, under its own code (AWS document "IAM Access Analyzer policy check reference").</summary>
    AccessAnalyzer,

    /// <summary>A check against the service catalogue that IAM Access Analyzer does not make.</summary>
    Catalogue,

    /// <summary>A check for the traps of Amazon ECS.</summary>
    Ecs,

    /// <summary>An audit: what a policy grants, said of policies that are in order. Made on request only.</summary>
    Audit,

    /// <summary>What the validation says of itself, whatever is asked for: that it did not finish.</summary>
    Validation,
}

/// <summary>What there is to know about a check without running it.</summary>
/// <param name="Code">The code of its findings, such as <c>INVALID_ACTION</c>.</param>
/// <param name="Type">How grave its findings are.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="HasFix">Whether some of its findings come with an edit that mends them.</param>
public sealed record CheckInfo(string Code, FindingType Type, CheckOrigin Origin, string Title, bool HasFix = false)
{
    /// <summary>The page about the check in AWS documentation; null for checks that are not AWS's.</summary>
    public Uri? LearnMore => Origin != CheckOrigin.AccessAnalyzer ? null : new Uri(
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-"
        + TypeAnchor + "-" + Title.ToLowerInvariant().Replace(' ', '-'));

    private string TypeAnchor => Type switch
    {
        FindingType.Error => "error",
        FindingType.SecurityWarning => "security-warning",
        FindingType.Warning => "general-warning",
        _ => "suggestion",
    };

    internal static CheckInfo Analyzer(string code, FindingType type, string title, bool hasFix = false) =>
        new(code, type, CheckOrigin.AccessAnalyzer, title, hasFix);
}
