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

    /// <summary>Whether the document is to be a managed policy, which has to say Version 2012-10-17.</summary>
    public bool Managed { get; init; } = true;
}
