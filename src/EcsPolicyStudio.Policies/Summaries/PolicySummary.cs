using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>
/// "Permissions defined in this policy": what a document says, a row a service, as the IAM console draws it (IAM User Guide, "Understanding access level
/// summaries"). It tells of the document alone: what other policies add or deny is not part of it.
/// </summary>
public sealed class PolicySummary
{
    private readonly Lazy<bool> grantsNothing;

    private PolicySummary(IReadOnlyList<ServiceSummary> denied, IReadOnlyList<ServiceSummary> allowed, IReadOnlyList<UnknownAction> uncategorized, int serviceCount)
    {
        ExplicitDeny = denied;
        Allow = allowed;
        Uncategorized = uncategorized;
        ServiceCount = serviceCount;
        grantsNothing = new(() => !Uncategorized.Any(u => u.Effect == Effect.Allow) && !Allow.Any(r => r.HasEffect));
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
    /// Whether no statement allows anything: none does, none reaches a resource, or the document denies it again. Entries the catalogue does not know count as
    /// allowing.
    /// </summary>
    public bool GrantsNothing => grantsNothing.Value;

    /// <summary>Whether the document holds actions, resources or conditions that have no effect; the rows' warnings tell which.</summary>
    public bool HasIneffectiveParts => Uncategorized.Count > 0 || Allow.Concat(ExplicitDeny).Any(r => r.Warnings.Count > 0);

    /// <summary>
    /// Summarises a document; null where it is not JSON or holds Principal or NotPrincipal, so that it is no identity policy and a summary cannot be
    /// generated.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">The service catalogue.</param>
    /// <param name="accountId">The account that ARNs call "This account"; null to show every account by its number.</param>
    public static PolicySummary? Create(PolicyDocument document, ServiceCatalog catalog, string? accountId = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        if (document.SyntaxErrors.Length > 0 || document.Statements.Any(s => s.Principal is not null || s.NotPrincipal is not null))
            return null;
        List<Statement> denying = [.. document.Statements.Where(s => s.Effect == Effect.Deny)];
        List<Statement> allowing = [.. document.Statements.Where(s => s.Effect == Effect.Allow)];
        return new(
            Summarise(denying, [], catalog, Effect.Deny, accountId),
            Summarise(allowing, denying, catalog, Effect.Allow, accountId),
            [.. document.Statements.SelectMany(s => UnknownActions.Of(s, catalog)).Distinct()],
            catalog.Services.Count);
    }

    private static List<ServiceSummary> Summarise(
        List<Statement> statements, List<Statement> denying, ServiceCatalog catalog, Effect effect, string? accountId)
    {
        var rows = new List<ServiceSummary>();
        if (statements.Count == 0)
            return rows;
        var fitting = new HashSet<(int Statement, string Resource)>();
        var entries = statements.Exists(s => s.IsNotAction)
            ? catalog.Services
            : [.. statements.SelectMany(s => ActionEntries.Of(s).Services(catalog)).Distinct()];
        foreach (var entry in entries)
        {
            var parts = Parts(statements, entry, catalog);
            if (parts.Count == 0)
                continue;
            rows.Add(ServiceSummary.Create(entry, effect, parts, Parts(denying, entry, catalog), catalog, accountId));
            foreach (var part in parts.Where(p => !p.IsWholeService))
            {
                var service = catalog.Find(entry.Prefix)!;
                fitting.UnionWith(part.Statement.Resources.Where(r => part.Actions!.Any(a => part.Fits(service, a, r.Text))).Select(r => (part.Statement.Index, r.Text)));
            }
        }

        rows.AddRange(WithoutActions(statements, rows, fitting, catalog, effect));
        return [.. rows.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static List<StatementPart> Parts(List<Statement> statements, ServiceEntry entry, ServiceCatalog catalog) =>
        [.. statements.Select(s => StatementPart.Of(s, entry, catalog)).OfType<StatementPart>()];

    // ARNs of a service that no statement names an action of, unless actions of another service take them or the catalogue knows some action not.
    private static IEnumerable<ServiceSummary> WithoutActions(
        List<Statement> statements, List<ServiceSummary> rows, HashSet<(int Statement, string Resource)> fitting, ServiceCatalog catalog, Effect effect)
    {
        var present = rows.Select(r => r.Prefix).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return statements
            .Where(s => !s.IsNotResource && s.ActionElement is not null && !StatementPart.IsAllResources(s) && !UnknownActions.Of(s, catalog).Any())
            .SelectMany(s => s.Resources.Select(r => (Statement: s, Resource: r.Text)))
            .Where(x => !fitting.Contains((x.Statement.Index, x.Resource)))
            .GroupBy(x => ArnText.ServiceOf(x.Resource), StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Key is not null && !present.Contains(g.Key) && catalog.FindEntry(g.Key) is not null)
            .Select(g => ServiceSummary.WithoutActions(catalog.FindEntry(g.Key!)!, effect, [.. g]));
    }
}
