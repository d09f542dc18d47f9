using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>What one statement says of one service.</summary>
internal sealed class StatementPart
{
    private readonly HashSet<ActionDefinition>? members;
    private Dictionary<string, HashSet<string>>? typesByResource;

    private StatementPart(Statement statement, bool isWholeService, IReadOnlyList<ActionDefinition>? actions)
    {
        Statement = statement;
        IsWholeService = isWholeService;
        Actions = actions;
        members = actions?.ToHashSet<ActionDefinition>(ReferenceEqualityComparer.Instance);
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
        if (statement.ActionElement is null)
            return null;
        var patterns = ActionEntries.Of(statement).PatternsFor(entry.Prefix);
        if (!statement.IsNotAction && patterns.Count == 0)
            return null;
        var everyAction = statement.IsNotAction ? patterns.Count == 0 : patterns.Any(IsStars);
        if (everyAction && IsAllResources(statement))
            return new(statement, isWholeService: true, null);

        var service = catalog.Find(entry.Prefix)!;
        var covered = ActionEntries.Covered(service, patterns);
        var actions = service.Actions.Where(a => statement.IsNotAction != covered.Contains(a)).ToList();
        return actions.Count == 0 ? null : new(statement, isWholeService: false, actions);
    }

    public bool Names(ActionDefinition action) => IsWholeService || members!.Contains(action);

    /// <summary>Whether the statement reaches the action on some resource.</summary>
    public bool Reaches(ServiceDefinition service, ActionDefinition action)
    {
        if (IsWholeService)
            return true;
        var resources = Statement.Resources;
        if (Statement.ResourceElement is null)
            return false;
        if (Statement.IsNotResource)
            return action.SupportsResources ? action.ResourceTypes.Any(t => LeavesSome(service, t.Name)) : !resources.Any(r => IsStars(r.Text));
        return resources.Any(r => Fits(service, action, r.Text));
    }

    /// <summary>
    /// Whether the statement holds for the action on every resource and in every request: what an explicit deny of that kind leaves nothing of.
    /// </summary>
    public bool HoldsAlways(ActionDefinition action) =>
        Names(action) && Statement.ConditionElement is null
        && (IsAllResources(Statement)
            || (Statement.IsNotResource && !action.SupportsResources && !Statement.Resources.Any(r => IsStars(r.Text))));

    /// <summary>Whether an entry of Resource can name a resource of the action. One without resource-level permissions is asked on <c>*</c>.</summary>
    public bool Fits(ServiceDefinition service, ActionDefinition action, string resource)
    {
        if (IsStars(resource))
            return true;
        if (!action.SupportsResources)
            return false;
        var types = TypesOf(service, resource);
        return types.Count > 0 && action.ResourceTypes.Any(t => types.Contains(t.Name));
    }

    /// <summary>The names of the service's resource types that an entry of Resource can name.</summary>
    public HashSet<string> TypesOf(ServiceDefinition service, string resource)
    {
        typesByResource ??= new(StringComparer.Ordinal);
        if (!typesByResource.TryGetValue(resource, out var types))
        {
            types = service.ResourceTypes.Where(t => ArnText.CanName(resource, t)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
            typesByResource.Add(resource, types);
        }

        return types;
    }

    public static bool IsStars(string pattern) => ActionEntries.IsStars(pattern);

    // Whether NotResource leaves a resource of the type. Claimed gone only where one entry covers every ARN of the template.
    private bool LeavesSome(ServiceDefinition service, string typeName)
    {
        if (service.FindResourceType(typeName) is not { } type)
            return true;
        return !Statement.Resources.Any(r => !r.Text.Contains('?', StringComparison.Ordinal)
            && !r.Text.Contains("${", StringComparison.Ordinal)
            && WildcardPattern.IsMatch(r.Text, EveryArn(type, r.Text), ignoreCase: false));

        // Read in the partition that the entry itself is written for.
        static string EveryArn(ResourceTypeDefinition type, string entry) =>
            type.Template.Format(entry.Split(':', 3) is ["arn", var partition, _] ? new Dictionary<string, string> { ["Partition"] = partition } : []);
    }
}
