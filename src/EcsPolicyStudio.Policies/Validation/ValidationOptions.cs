using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Validation;

/// <summary>What to check, and against what.</summary>
public sealed record ValidationOptions
{
    /// <summary>The usual checks: all but the audits, against the catalogue that ships with the program.</summary>
    public static readonly ValidationOptions Default = new();

    /// <summary>The checks of IAM Access Analyzer alone, as <c>ValidatePolicy</c> makes them.</summary>
    public static readonly ValidationOptions AccessAnalyzer = new() { Origins = [CheckOrigin.AccessAnalyzer] };

    /// <summary>Every check there is.</summary>
    public static readonly ValidationOptions Everything = new() { Origins = Enum.GetValues<CheckOrigin>() };

    /// <summary>The origins whose checks are made.</summary>
    public IReadOnlyList<CheckOrigin> Origins { get; init; } =
        [CheckOrigin.Iam, CheckOrigin.AccessAnalyzer, CheckOrigin.Catalogue, CheckOrigin.Ecs];

    /// <summary>The services, actions and condition keys that exist.</summary>
    public ServiceCatalog Catalog { get; init; } = ServiceCatalog.Default;

    /// <summary>
    /// How many steps the checks may spend on comparing all entries of a document with all others, which is a matter of the square: about a second's work by
    /// default. Documents within the quota of managed policies need less. Where it does not suffice the findings say so (<c>VALIDATION_INCOMPLETE</c>).
    /// </summary>
    public long MaxSteps { get; init; } = 100_000_000;

    /// <summary>Whether the document is to be a managed policy, which has to say Version 2012-10-17.</summary>
    public bool Managed { get; init; } = true;
}
