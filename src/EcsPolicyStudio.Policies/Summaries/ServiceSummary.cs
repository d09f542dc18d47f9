using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>One service's row of a policy summary.</summary>
public sealed class ServiceSummary
{
    /// <summary>The access level of a service of which the document names resources but no action.</summary>
    public const string NoActions = "No actions are defined.";

    private readonly Lazy<IReadOnlyList<ActionSummary>> actions;
    private readonly Lazy<IReadOnlyList<LevelCoverage>> levels;

    private readonly bool isCertain;

    private ServiceSummary(
        ServiceEntry entry, Effect effect, bool isCertain, Lazy<IReadOnlyList<ActionSummary>> actions, Lazy<IReadOnlyList<LevelCoverage>> levels)
    {
        this.isCertain = isCertain;
        Prefix = entry.Prefix;
        Name = entry.DisplayName;
        Effect = effect;
        this.actions = actions;
        this.levels = levels;
    }

    /// <summary>The service prefix.</summary>
    public string Prefix { get; }

    /// <summary>The service's name as the console shows it.</summary>
    public string Name { get; }

    /// <summary>Whether the row stands under "Allow" or "Explicit deny".</summary>
    public Effect Effect { get; }

    /// <summary>
    /// <c>Full access</c>, <c>Full: List, Read Limited: Write</c>, <c>None</c> or <see cref="NoActions"/>. Under "Explicit deny" full coverage reads <c>All actions
    /// denied</c>, so that a denial never looks like a grant.
    /// </summary>
    public required string Access { get; init; }

    /// <summary><c>All resources</c>, <c>Multiple</c>, or the one resource.</summary>
    public required string Resource { get; init; }

    /// <summary><c>None</c>, <c>Multiple</c>, or the one condition.</summary>
    public required string Condition { get; init; }

    /// <summary>What in the row has no effect, in the console's words, and what an explicit deny of the same document takes away.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The actions below the row, by name; worked out when first asked for.</summary>
    public IReadOnlyList<ActionSummary> Actions => actions.Value;

    /// <summary>The coverage of each access level that the service has; worked out when first asked for.</summary>
    public IReadOnlyList<LevelCoverage> Levels => levels.Value;

    /// <summary>Whether some action of the row reaches a resource and, in an allowing row, is not denied by the same document.</summary>
    internal bool HasEffect => isCertain || actions.Value.Any(a => a.HasEffect && !a.IsDenied);

    internal static ServiceSummary Create(
        ServiceEntry entry, Effect effect, IReadOnlyList<StatementPart> parts, IReadOnlyList<StatementPart> denials, ServiceCatalog catalog, string? accountId)
    {
        var whole = parts.Any(p => p.IsWholeService);
        var actions = new Lazy<IReadOnlyList<ActionSummary>>(() =>
        {
            var service = catalog.Find(entry.Prefix)!;
            return [.. service.Actions.Select(a => ActionSummary.Create(service, a, parts, denials, accountId)).OfType<ActionSummary>()];
        });
        var levels = new Lazy<IReadOnlyList<LevelCoverage>>(() => [.. AccessLevels.All
            .Select(level => new LevelCoverage(
                level,
                actions.Value.Count(a => a.HasEffect && a.Action.AccessLevel == level),
                catalog.Find(entry.Prefix)!.Actions.Count(a => a.AccessLevel == level)))
            .Where(l => l.Total > 0)]);
        return new(entry, effect, whole && denials.Count == 0, actions, levels)
        {
            Access = whole || levels.Value.All(l => l.IsFull) ? Full(effect) : Partial(levels.Value),
            Resource = SummaryText.OneOf(parts.SelectMany(p => p.IsWholeService
                ? [SummaryText.AllResources]
                : ActionSummary.ResourceTexts(p, catalog.Find(entry.Prefix)!, p.Actions!))),
            Condition = SummaryText.Conditions(parts.Select(p => p.Statement)),
            Warnings = SummaryWarnings.Find(catalog, entry, parts, denials, actions),
        };
    }

    // A service of which only resources are named.
    internal static ServiceSummary WithoutActions(ServiceEntry entry, Effect effect, IReadOnlyList<(Statement Statement, string Resource)> resources) =>
        new(entry, effect, isCertain: false, new(() => []), new(() => []))
        {
            Access = NoActions,
            Resource = SummaryText.OneOf(resources.Select(r => r.Resource)),
            Condition = SummaryText.Conditions(resources.Select(r => r.Statement)),
            Warnings = [SummaryWarnings.ResourceWithoutAction],
        };

    private static string Full(Effect effect) => effect == Effect.Deny ? "All actions denied" : "Full access";

    private static string Partial(IReadOnlyList<LevelCoverage> levels)
    {
        // The console's order of levels in this text.
        AccessLevel[] order = [AccessLevel.List, AccessLevel.Read, AccessLevel.Tagging, AccessLevel.Write, AccessLevel.PermissionsManagement];
        var sorted = levels.Where(l => l.Covered > 0).OrderBy(l => Array.IndexOf(order, l.Level)).ToList();
        var parts = new List<string>(2);
        if (sorted.Exists(l => l.IsFull))
            parts.Add("Full: " + string.Join(", ", sorted.Where(l => l.IsFull).Select(l => l.Level.DisplayName())));
        if (sorted.Exists(l => !l.IsFull))
            parts.Add("Limited: " + string.Join(", ", sorted.Where(l => !l.IsFull).Select(l => l.Level.DisplayName())));
        return parts.Count == 0 ? "None" : string.Join(" ", parts);
    }
}
