using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>What one statement says of one service.</summary>
internal sealed class StatementPart
{
    private StatementPart(Statement statement, bool isWholeService, IReadOnlyList<ActionDefinition>? actions)
    {
        Statement = statement;
        IsWholeService = isWholeService;
        Actions = actions;
    }

    public Statement Statement { get; }

    /// <summary>Every action of the service on every resource: known without loading the service.</summary>
    public bool IsWholeService { get; }

    /// <summary>The actions of the service that the statement names; null where <see cref="IsWholeService"/> is true.</summary>
    public IReadOnlyList<ActionDefinition>? Actions { get; }

    /// <summary>Whether the statement's resources are all resources.</summary>
    public static bool IsAllResources(Statement statement) =>
        !statement.IsNotResource && statement.Resources.Any(r => IsStars(r.Text));

    /// <summary>The parts of a statement, by service prefix. A statement that names its services costs nothing for the others.</summary>
    public static IEnumerable<(ServiceEntry Service, StatementPart Part)> AllOf(Statement statement, ServiceCatalog catalog)
    {
        var named = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var anyService = new List<(string Prefix, string Name)>();
        foreach (var action in statement.Actions.Select(a => a.Text))
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (IsStars(action))
                anyService.Add(("*", "*"));
            else if (colon > 0 && WildcardPattern.HasWildcard(action.AsSpan(0, colon)))
                anyService.Add((action[..colon], action[(colon + 1)..]));
            else if (colon > 0)
                (named.TryGetValue(action[..colon], out var names) ? names : named[action[..colon]] = []).Add(action[(colon + 1)..]);
        }

        var services = statement.IsNotAction || anyService.Count > 0
            ? catalog.Services
            : named.Keys.Select(catalog.FindEntry).OfType<ServiceEntry>();
        foreach (var entry in services)
        {
            var patterns = anyService.Where(p => WildcardPattern.IsMatch(p.Prefix, entry.Prefix, ignoreCase: true)).Select(p => p.Name);
            if (named.TryGetValue(entry.Prefix, out var names))
                patterns = names.Concat(patterns);
            if (Of(statement, entry, [.. patterns], catalog) is { } part)
                yield return (entry, part);
        }
    }

    private static StatementPart? Of(Statement statement, ServiceEntry entry, List<string> patterns, ServiceCatalog catalog)
    {
        if (!statement.IsNotAction && patterns.Count == 0)
            return null;
        var everyAction = statement.IsNotAction ? patterns.Count == 0 && statement.ActionElement is not null : patterns.Exists(IsStars);
        if (everyAction && IsAllResources(statement))
            return new(statement, isWholeService: true, null);

        var actions = catalog.Find(entry.Prefix)!.Actions
            .Where(a => statement.IsNotAction != patterns.Exists(p => WildcardPattern.IsMatch(p, a.Name, ignoreCase: true)))
            .ToList();
        return actions.Count == 0 ? null : new(statement, isWholeService: false, actions);
    }

    /// <summary>Whether the statement reaches the action on some resource.</summary>
    public bool Reaches(ServiceDefinition service, ActionDefinition action)
    {
        var resources = Statement.Resources;
        if (Statement.ResourceElement is null)
            return false;
        if (Statement.IsNotResource)
            return !resources.Any(r => IsStars(r.Text));
        // An action without resource-level permissions is asked on "*", which only asterisks cover.
        return action.SupportsResources
            ? resources.Any(r => Fits(service, action, r.Text))
            : resources.Any(r => IsStars(r.Text));
    }

    /// <summary>Whether an entry of Resource can name a resource of the action.</summary>
    public static bool Fits(ServiceDefinition service, ActionDefinition action, string resource) =>
        IsStars(resource)
        || action.ResourceTypes.Any(t => service.FindResourceType(t.Name) is { } type && ResourcesView.CanName(resource, type));

    public static bool IsStars(string pattern) => pattern.Length > 0 && pattern.AsSpan().TrimStart('*').IsEmpty;
}
