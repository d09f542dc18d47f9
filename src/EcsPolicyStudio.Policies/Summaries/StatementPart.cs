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

    public static StatementPart? Of(Statement statement, ServiceEntry entry, ServiceCatalog catalog)
    {
        var patterns = PatternsFor(statement, entry.Prefix);
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

    // The part behind the colon of each entry that can name actions of the service.
    private static List<string> PatternsFor(Statement statement, string prefix)
    {
        var patterns = new List<string>();
        foreach (var action in statement.Actions.Select(a => a.Text))
        {
            if (IsStars(action))
            {
                patterns.Add("*");
                continue;
            }

            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && WildcardPattern.IsMatch(action.AsSpan(0, colon), prefix, ignoreCase: true))
                patterns.Add(action[(colon + 1)..]);
        }

        return patterns;
    }
}
