using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>One service's row of a policy summary.</summary>
public sealed class ServiceSummary
{
    /// <summary>The access level of a service of which the document names resources but no action.</summary>
    public const string NoActions = "No actions are defined.";

    private readonly Lazy<IReadOnlyList<ActionReach>> reaches;
    private readonly Lazy<IReadOnlyList<ActionSummary>> actions;
    private readonly Lazy<IReadOnlyList<LevelCoverage>> levels;

    private readonly bool isCertain;

    private ServiceSummary(
        ServiceEntry entry, Effect effect, bool isCertain, Lazy<IReadOnlyList<ActionReach>> reaches, Lazy<IReadOnlyList<ActionSummary>> actions, Lazy<IReadOnlyList<LevelCoverage>> levels)
    {
        this.reaches = reaches;
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
    internal bool HasEffect => isCertain || reaches.Value.Any(a => a.HasEffect && !a.IsDenied);

    internal static ServiceSummary Create(
        ServiceEntry entry, Effect effect, IReadOnlyList<StatementPart> parts, IReadOnlyList<StatementPart> denials, ServiceCatalog catalog, string? accountId)
    {
        var whole = parts.Any(p => p.IsWholeService);
        var reaches = new Lazy<IReadOnlyList<ActionReach>>(() => ActionReach.Of(catalog.Find(entry.Prefix)!, parts, denials));
        var actions = new Lazy<IReadOnlyList<ActionSummary>>(
            () => [.. reaches.Value.Select(r => ActionSummary.Create(catalog.Find(entry.Prefix)!, r, parts, accountId))]);
        var levels = new Lazy<IReadOnlyList<LevelCoverage>>(() => Coverage(catalog.Find(entry.Prefix)!, reaches.Value));
        return new(entry, effect, whole && denials.Count == 0, reaches, actions, levels)
        {
            Access = whole || levels.Value.All(l => l.IsFull) ? Full(effect) : Partial(levels.Value),
            Resource = SummaryText.OneOf(parts.SelectMany(p => p.IsWholeService
                ? [SummaryText.AllResources]
                : ActionSummary.ResourceTexts(p, catalog.Find(entry.Prefix)!, p.NamedTypes))),
            Condition = SummaryText.Conditions(parts.Select(p => p.Statement)),
            Warnings = SummaryWarnings.Find(catalog, entry, parts, denials.Count > 0, reaches),
        };
    }

    private static List<LevelCoverage> Coverage(ServiceDefinition service, IReadOnlyList<ActionReach> reaches)
    {
        Span<int> covered = stackalloc int[AccessLevels.All.Count];
        Span<int> total = stackalloc int[AccessLevels.All.Count];
        foreach (var action in service.Actions)
            total[(int)action.AccessLevel]++;
        foreach (var reach in reaches)
            covered[(int)reach.Action.AccessLevel] += reach.HasEffect ? 1 : 0;
        var levels = new List<LevelCoverage>(total.Length);
        foreach (var level in AccessLevels.All)
        {
            if (total[(int)level] > 0)
                levels.Add(new(level, covered[(int)level], total[(int)level]));
        }

        return levels;
    }

    // A service of which only resources are named.
    internal static ServiceSummary WithoutActions(ServiceEntry entry, Effect effect, IReadOnlyList<(Statement Statement, string Resource)> resources) =>
        new(entry, effect, isCertain: false, new(() => []), new(() => []), new(() => []))
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
