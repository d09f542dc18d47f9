using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>
/// "Permissions defined in this policy": what a document says, a row a service, as the IAM console draws it (IAM User Guide, "Understanding access level
/// summaries"). It tells of the document alone: what other policies add or deny is not part of it.
/// </summary>
public sealed class PolicySummary
{
    private PolicySummary(IReadOnlyList<ServiceSummary> denied, IReadOnlyList<ServiceSummary> allowed, IReadOnlyList<UnknownAction> uncategorized, int serviceCount)
    {
        ExplicitDeny = denied;
        Allow = allowed;
        Uncategorized = uncategorized;
        ServiceCount = serviceCount;
    }

    /// <summary>Services the document denies actions of, by name.</summary>
    public IReadOnlyList<ServiceSummary> ExplicitDeny { get; }

    /// <summary>Services the document allows actions of, by name.</summary>
    public IReadOnlyList<ServiceSummary> Allow { get; }

    /// <summary>Entries that name no service or action of the catalogue.</summary>
    public IReadOnlyList<UnknownAction> Uncategorized { get; }

    /// <summary>How many services the catalogue has.</summary>
    public int ServiceCount { get; }

    /// <summary>
    /// Summarises a document; null where it is not JSON or holds Principal or NotPrincipal, so that it is no identity policy and a summary cannot be
    /// generated.
    /// </summary>
    public static PolicySummary? Create(PolicyDocument document, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        if (document.SyntaxErrors.Length > 0 || document.Statements.Any(s => s.Principal is not null || s.NotPrincipal is not null))
            return null;
        return new(
            Summarise(document, catalog, Effect.Deny),
            Summarise(document, catalog, Effect.Allow),
            [.. document.Statements.SelectMany(s => UnknownActions.Of(s, catalog)).Distinct()],
            catalog.Services.Count);
    }

    private static List<ServiceSummary> Summarise(PolicyDocument document, ServiceCatalog catalog, Effect effect) =>
    [
        .. document.Statements
            .Where(s => s.Effect == effect)
            .SelectMany(s => StatementPart.AllOf(s, catalog))
            .GroupBy(x => x.Service, x => x.Part)
            .Select(g => ServiceSummary.Create(g.Key, effect, [.. g], catalog))
            .OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
