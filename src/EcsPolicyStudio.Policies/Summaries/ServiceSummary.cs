using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>How much of an access level a document covers.</summary>
/// <param name="Level">The level.</param>
/// <param name="Covered">How many of its actions.</param>
/// <param name="Total">How many it has.</param>
public readonly record struct LevelCoverage(AccessLevel Level, int Covered, int Total)
{
    /// <summary>Whether every action of the level is covered.</summary>
    public bool IsFull => Covered == Total;
}

/// <summary>One action below a service's row.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resources, as text.</param>
/// <param name="Condition">The request conditions, as text.</param>
/// <param name="HasEffect">False where no resource of the statements that name it is one it can be asked on.</param>
public sealed record ActionSummary(ActionDefinition Action, string Resource, string Condition, bool HasEffect);

/// <summary>One service's row of a policy summary.</summary>
public sealed class ServiceSummary
{
    private readonly Lazy<IReadOnlyList<ActionSummary>> actions;
    private readonly Lazy<IReadOnlyList<LevelCoverage>> levels;

    private ServiceSummary(
        ServiceEntry entry, Effect effect, bool isWhole, Lazy<IReadOnlyList<ActionSummary>> actions, Lazy<IReadOnlyList<LevelCoverage>> levels,
        string resource, string condition, IReadOnlyList<string> warnings)
    {
        Prefix = entry.Prefix;
        Name = entry.DisplayName;
        Effect = effect;
        this.actions = actions;
        this.levels = levels;
        Access = AccessText(effect, isWhole, levels);
        Resource = resource;
        Condition = condition;
        Warnings = warnings;
    }

    /// <summary>The service prefix.</summary>
    public string Prefix { get; }

    /// <summary>The service's name as the console shows it.</summary>
    public string Name { get; }

    /// <summary>Whether the row stands under "Allow" or "Explicit deny".</summary>
    public Effect Effect { get; }

    /// <summary>
    /// <c>Full access</c>, <c>Full: List, Read Limited: Write</c> or <c>None</c>. Under "Explicit deny" full coverage reads <c>All actions denied</c>, so that a
    /// denial never looks like a grant.
    /// </summary>
    public string Access { get; }

    /// <summary><c>All resources</c>, <c>Multiple</c>, or the one resource.</summary>
    public string Resource { get; }

    /// <summary><c>None</c>, <c>Multiple</c>, or the one condition.</summary>
    public string Condition { get; }

    /// <summary>What in the row has no effect, in the console's words.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The actions below the row, by name; worked out when first asked for.</summary>
    public IReadOnlyList<ActionSummary> Actions => actions.Value;

    /// <summary>The coverage of each access level that the service has; worked out when first asked for.</summary>
    public IReadOnlyList<LevelCoverage> Levels => levels.Value;

    internal static ServiceSummary Create(ServiceEntry entry, Effect effect, IReadOnlyList<StatementPart> parts, ServiceCatalog catalog)
    {
        var whole = parts.Any(p => p.IsWholeService);
        var actions = new Lazy<IReadOnlyList<ActionSummary>>(() => SummariseActions(catalog.Find(entry.Prefix)!, parts));
        var levels = new Lazy<IReadOnlyList<LevelCoverage>>(() => [.. AccessLevels.All
            .Select(level => new LevelCoverage(
                level,
                actions.Value.Count(a => a.HasEffect && a.Action.AccessLevel == level),
                catalog.Find(entry.Prefix)!.Actions.Count(a => a.AccessLevel == level)))
            .Where(l => l.Total > 0)]);
        return new(
            entry,
            effect,
            whole,
            actions,
            levels,
            SummaryText.Resources(parts.SelectMany(p => RelevantResources(p, entry, catalog))),
            SummaryText.Conditions(parts.Select(p => p.Statement)),
            FindWarnings(whole, parts, entry, catalog, actions));
    }

    private static string AccessText(Effect effect, bool isWhole, Lazy<IReadOnlyList<LevelCoverage>> levels)
    {
        var full = effect == Effect.Deny ? "All actions denied" : "Full access";
        if (isWhole || levels.Value.All(l => l.IsFull))
            return full;
        // The console's order of levels in this text.
        AccessLevel[] order = [AccessLevel.List, AccessLevel.Read, AccessLevel.Tagging, AccessLevel.Write, AccessLevel.PermissionsManagement];
        var sorted = levels.Value.Where(l => l.Covered > 0).OrderBy(l => Array.IndexOf(order, l.Level)).ToList();
        var parts = new List<string>(2);
        if (sorted.Exists(l => l.IsFull))
            parts.Add("Full: " + string.Join(", ", sorted.Where(l => l.IsFull).Select(l => l.Level.DisplayName())));
        if (sorted.Exists(l => !l.IsFull))
            parts.Add("Limited: " + string.Join(", ", sorted.Where(l => !l.IsFull).Select(l => l.Level.DisplayName())));
        return parts.Count == 0 ? "None" : string.Join(" ", parts);
    }

    private static List<ActionSummary> SummariseActions(ServiceDefinition service, IReadOnlyList<StatementPart> parts)
    {
        var summaries = new List<ActionSummary>();
        foreach (var action in service.Actions)
        {
            var naming = parts.Where(p => p.IsWholeService || p.Actions!.Contains(action)).ToList();
            if (naming.Count == 0)
                continue;
            var reaching = naming.Where(p => p.IsWholeService || p.Reaches(service, action)).ToList();
            summaries.Add(reaching.Count == 0
                ? new(action, SummaryText.NoResource(action), SummaryText.Conditions(naming.Select(p => p.Statement)), HasEffect: false)
                : new(
                    action,
                    SummaryText.Resources(reaching.SelectMany(p => SummaryText.Of(p.Statement, r => StatementPart.Fits(service, action, r)))),
                    SummaryText.Conditions(reaching.Select(p => p.Statement)),
                    HasEffect: true));
        }

        return summaries;
    }

    // A statement may hold resources of several services; the row tells of those that fit one of its actions.
    private static IEnumerable<string> RelevantResources(StatementPart part, ServiceEntry entry, ServiceCatalog catalog)
    {
        if (part.IsWholeService)
            return [SummaryText.AllResources];
        var service = catalog.Find(entry.Prefix)!;
        return SummaryText.Of(part.Statement, r => part.Actions!.Any(a => StatementPart.Fits(service, a, r)));
    }

    private static List<string> FindWarnings(
        bool whole, IReadOnlyList<StatementPart> parts, ServiceEntry entry, ServiceCatalog catalog, Lazy<IReadOnlyList<ActionSummary>> actions)
    {
        var warnings = new List<string>();
        if (parts.Any(p => p.Statement.ResourceElement is null || p.Statement.Resources.IsEmpty))
            warnings.Add("No resources are defined.");
        if (whole)
            return warnings;
        if (actions.Value.Any(a => !a.HasEffect))
            warnings.Add("One or more actions do not have an applicable resource.");
        var service = catalog.Find(entry.Prefix)!;
        var named = parts.Where(p => p.Actions is not null).SelectMany(p => p.Actions!).Distinct().ToList();
        var orphaned = parts
            .Where(p => !p.Statement.IsNotResource)
            .SelectMany(p => p.Statement.Resources.Select(r => r.Text))
            .Where(r => SummaryText.ServiceOf(r) is { } prefix && prefix.Equals(service.Prefix, StringComparison.OrdinalIgnoreCase))
            .Any(r => !named.Exists(a => StatementPart.Fits(service, a, r)));
        if (orphaned)
            warnings.Add("One or more resources do not have an applicable action.");
        return warnings;
    }
}
