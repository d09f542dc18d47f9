using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>What one statement says of one service.</summary>
internal sealed class StatementPart
{
    private readonly ServiceDefinition? service;
    private readonly bool[]? named;
    private IReadOnlyList<HashSet<string>>? typesByEntry;
    private HashSet<string>? reachableTypes;
    private HashSet<string>? namedTypes;

    private StatementPart(SummaryStatement source, ServiceDefinition? service, bool[]? named, IReadOnlyList<ActionDefinition>? actions)
    {
        Source = source;
        this.service = service;
        this.named = named;
        Actions = actions;
    }

    public SummaryStatement Source { get; }

    public Statement Statement => Source.Statement;

    /// <summary>Every action of the service on every resource: known without loading the service.</summary>
    public bool IsWholeService => Actions is null;

    /// <summary>The actions of the service that the statement names; null where <see cref="IsWholeService"/> is true.</summary>
    public IReadOnlyList<ActionDefinition>? Actions { get; }

    public static StatementPart? Of(SummaryStatement source, ServiceEntry entry, ServiceCatalog catalog)
    {
        var statement = source.Statement;
        if (statement.ActionElement is null)
            return null;
        var patterns = source.Actions.PatternsFor(entry.Prefix);
        if (!statement.IsNotAction && patterns.Count == 0)
            return null;
        var everyAction = statement.IsNotAction ? patterns.Count == 0 : patterns.Any(ActionEntries.IsStars);
        if (everyAction && source.IsOnAllResources)
            return new(source, null, null, null);

        var service = catalog.Find(entry.Prefix)!;
        var named = ActionEntries.Covered(service, patterns);
        var actions = new List<ActionDefinition>();
        for (var i = 0; i < named.Length; i++)
        {
            named[i] ^= statement.IsNotAction;
            if (named[i])
                actions.Add(service.Actions[i]);
        }

        return actions.Count == 0 ? null : new(source, service, named, actions);
    }

    /// <summary>Whether the statement names an action, by its position in the service.</summary>
    public bool Names(int action) => named is null || named[action];

    /// <summary>Whether the statement reaches the action on some resource. One without resource-level permissions is asked on <c>*</c>.</summary>
    public bool Reaches(ActionDefinition action)
    {
        if (IsWholeService)
            return true;
        if (Statement.ResourceElement is null)
            return false;
        if (Source.NamesEverything)
            return !Statement.IsNotResource;
        if (!action.SupportsResources)
            return Statement.IsNotResource;
        reachableTypes ??= Statement.IsNotResource
            ? [.. service!.ResourceTypes.Where(LeavesSome).Select(t => t.Name)]
            : [.. TypesByEntry.SelectMany(t => t)];
        return Contains(reachableTypes, action);
    }

    /// <summary>
    /// Whether the statement holds for the action on every resource and in every request: what an explicit deny of that kind leaves nothing of.
    /// </summary>
    public bool HoldsAlways(int index, ActionDefinition action) =>
        Names(index) && Source.IsUnconditional
        && (Source.IsOnAllResources || (Statement.IsNotResource && !action.SupportsResources && !Source.NamesEverything));

    /// <summary>Whether an entry of Resource can name a resource of the action.</summary>
    public bool Fits(int entry, ActionDefinition action) => Source.Resources[entry].IsEverything || Contains(TypesByEntry[entry], action);

    /// <summary>Whether an entry of Resource can name a resource of some action of the statement.</summary>
    public bool FitsSome(int entry) => Source.Resources[entry].IsEverything || TypesByEntry[entry].Overlaps(NamedTypes);

    /// <summary>The names of the resource types of the actions that the statement names.</summary>
    public HashSet<string> NamedTypes => namedTypes ??= Actions!.SelectMany(a => a.ResourceTypes).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>For each entry of Resource, the names of the service's resource types that it can name.</summary>
    public IReadOnlyList<HashSet<string>> TypesByEntry => typesByEntry ??=
        [.. Source.Resources.Select(r => service!.ResourceTypes.Where(r.CanName).Select(t => t.Name).ToHashSet(StringComparer.Ordinal))];

    private static bool Contains(HashSet<string> types, ActionDefinition action)
    {
        foreach (var type in action.ResourceTypes)
        {
            if (types.Contains(type.Name))
                return true;
        }

        return false;
    }

    // Whether NotResource leaves a resource of the type. Claimed gone only where one entry covers every ARN of the template.
    private bool LeavesSome(ResourceTypeDefinition type)
    {
        return !Source.Resources.Any(r => !r.Text.Contains('?', StringComparison.Ordinal)
            && !r.Text.Contains("${", StringComparison.Ordinal)
            && WildcardPattern.IsMatch(r.Text, EveryArn(type, r.Text), ignoreCase: false));

        // Read in the partition that the entry itself is written for.
        static string EveryArn(ResourceTypeDefinition type, string entry) =>
            type.Template.Format(entry.Split(':', 3) is ["arn", var partition, _] ? new Dictionary<string, string> { ["Partition"] = partition } : []);
    }
}
