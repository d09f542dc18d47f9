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
        var denying = SummaryStatement.Read(document, Effect.Deny, catalog);
        var allowing = SummaryStatement.Read(document, Effect.Allow, catalog);
        return new(
            Summarise(denying, [], catalog, Effect.Deny, accountId),
            Summarise(allowing, denying, catalog, Effect.Allow, accountId),
            [.. document.Statements.SelectMany(s => UnknownActions.Of(s, catalog)).Distinct()],
            catalog.Services.Count);
    }

    private static List<ServiceSummary> Summarise(
        List<SummaryStatement> statements, List<SummaryStatement> denying, ServiceCatalog catalog, Effect effect, string? accountId)
    {
        var rows = new List<ServiceSummary>();
        if (statements.Count == 0)
            return rows;
        var fitting = new HashSet<(int Statement, int Entry)>();
        var entries = statements.Exists(s => s.Statement.IsNotAction)
            ? catalog.Services
            : [.. statements.SelectMany(s => s.Actions.Services(catalog)).Distinct()];
        foreach (var entry in entries)
        {
            var parts = Parts(statements, entry, catalog);
            if (parts.Count == 0)
                continue;
            rows.Add(ServiceSummary.Create(entry, effect, parts, Parts(denying, entry, catalog), catalog, accountId));
            foreach (var part in parts.Where(p => !p.IsWholeService))
            {
                for (var i = 0; i < part.Source.Resources.Count; i++)
                {
                    if (part.FitsSome(i))
                        fitting.Add((part.Statement.Index, i));
                }
            }
        }

        rows.AddRange(WithoutActions(statements, rows, fitting, catalog, effect));
        return [.. rows.OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static List<StatementPart> Parts(List<SummaryStatement> statements, ServiceEntry entry, ServiceCatalog catalog)
    {
        var parts = new List<StatementPart>();
        foreach (var statement in statements)
        {
            if (StatementPart.Of(statement, entry, catalog) is { } part)
                parts.Add(part);
        }

        return parts;
    }

    // ARNs of a service that no statement names an action of, unless actions of another service take them or the catalogue knows some action not.
    private static IEnumerable<ServiceSummary> WithoutActions(
        List<SummaryStatement> statements, List<ServiceSummary> rows, HashSet<(int Statement, int Entry)> fitting, ServiceCatalog catalog, Effect effect)
    {
        var present = rows.Select(r => r.Prefix).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return statements
            .Where(s => !s.Statement.IsNotResource && s.Statement.ActionElement is not null && !s.IsOnAllResources)
            .SelectMany(s => s.Resources.Select((r, i) => (s.Statement, Entry: i, Resource: r)))
            .Where(x => x.Resource.Service is { } service && !present.Contains(service) && !fitting.Contains((x.Statement.Index, x.Entry)))
            .GroupBy(x => x.Resource.Service!, StringComparer.OrdinalIgnoreCase)
            .Where(g => catalog.FindEntry(g.Key) is not null)
            .Select(g => (g.Key, Entries: g.Where(x => !UnknownActions.Of(x.Statement, catalog).Any()).Select(x => (x.Statement, x.Resource.Text)).ToList()))
            .Where(g => g.Entries.Count > 0)
            .Select(g => ServiceSummary.WithoutActions(catalog.FindEntry(g.Key)!, effect, g.Entries));
    }
}
