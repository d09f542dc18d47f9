using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A resource type that some chosen action can be restricted to.</summary>
/// <param name="Type">The type.</param>
/// <param name="RequiredBy">The chosen actions that need a resource of it.</param>
/// <param name="OptionalFor">The chosen actions that can be restricted to it but need not be.</param>
/// <param name="Arns">The block's ARNs that can name a resource of it.</param>
/// <param name="HasAnyInAccount">Whether "Any in this account" is among them.</param>
public sealed record ResourceTypeRow(
    ResourceTypeDefinition Type,
    IReadOnlyList<ActionDefinition> RequiredBy,
    IReadOnlyList<ActionDefinition> OptionalFor,
    IReadOnlyList<string> Arns,
    bool HasAnyInAccount)
{
    /// <summary>Whether a chosen action needs an ARN of the type and the block has none.</summary>
    public bool IsMissing => RequiredBy.Count > 0 && Arns.Count == 0;
}

/// <summary>A block's resources as the visual editor shows them: one row a resource type that the chosen actions know.</summary>
public sealed class ResourcesView
{
    private ResourcesView(
        IReadOnlyList<ResourceTypeRow> types,
        IReadOnlyList<ActionDefinition> withoutResources,
        IReadOnlyList<ActionDefinition> unmatched,
        IReadOnlyList<string> foreignArns,
        bool canBeSpecific)
    {
        Types = types;
        WithoutResources = withoutResources;
        Unmatched = unmatched;
        ForeignArns = foreignArns;
        CanBeSpecific = canBeSpecific;
    }

    /// <summary>The resource types of the chosen actions, required ones first.</summary>
    public IReadOnlyList<ResourceTypeRow> Types { get; }

    /// <summary>Chosen actions without resource-level permissions; they only work on <c>*</c>.</summary>
    public IReadOnlyList<ActionDefinition> WithoutResources { get; }

    /// <summary>Chosen actions with resource-level permissions that none of the block's ARNs fits.</summary>
    public IReadOnlyList<ActionDefinition> Unmatched { get; }

    /// <summary>ARNs of the block that fit no resource type of the chosen actions.</summary>
    public IReadOnlyList<string> ForeignArns { get; }

    /// <summary>False where no chosen action has resource-level permissions: all resources are used and nothing can be edited.</summary>
    public bool CanBeSpecific { get; }

    /// <summary>Works the view out.</summary>
    /// <param name="block">The block.</param>
    /// <param name="actions">Its actions.</param>
    /// <param name="accountId">The account, for "Any in this account".</param>
    /// <param name="partition">The partition, such as <c>aws</c>.</param>
    public static ResourcesView Create(PermissionBlock block, ActionsView actions, string accountId, string partition)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(actions);
        var service = actions.Service;
        List<ResourcePattern> entries = [.. block.Arns.Select(ResourcePattern.Parse)];
        var rows = service.ResourceTypes
            .Select(type => CreateRow(type, block, entries, actions.Selected, BlockResources.AnyInAccountArn(type, accountId, partition)))
            .Where(row => row.RequiredBy.Count + row.OptionalFor.Count > 0)
            .OrderBy(row => row.RequiredBy.Count == 0)
            .ToList();
        var fitting = rows.Where(r => r.Arns.Count > 0).Select(r => r.Type.Name).ToHashSet(StringComparer.Ordinal);
        var known = rows.SelectMany(r => r.Arns).ToHashSet(StringComparer.Ordinal);
        return new(
            rows,
            [.. actions.Selected.Where(a => !a.SupportsResources)],
            [.. actions.Selected.Where(a => a.SupportsResources && !IsSatisfied(a, fitting))],
            [.. block.Arns.Where(a => !known.Contains(a))],
            rows.Count > 0 || actions.Selected.Count == 0 || actions.Unknown.Count > 0);
    }

    /// <summary>Whether an ARN, wildcards and policy variables included, can name a resource of the type.</summary>
    public static bool CanName(string arn, ResourceTypeDefinition type)
    {
        ArgumentNullException.ThrowIfNull(arn);
        ArgumentNullException.ThrowIfNull(type);
        return ResourcePattern.Parse(arn).CanName(type);
    }

    // An action with required types needs an ARN of each; one whose types are all optional needs one of any.
    private static bool IsSatisfied(ActionDefinition action, HashSet<string> fitting)
    {
        var required = action.ResourceTypes.Where(r => r.Required).ToList();
        return required.Count > 0
            ? required.TrueForAll(r => fitting.Contains(r.Name))
            : action.ResourceTypes.Any(r => fitting.Contains(r.Name));
    }

    private static ResourceTypeRow CreateRow(
        ResourceTypeDefinition type, PermissionBlock block, List<ResourcePattern> entries, IReadOnlyList<ActionDefinition> selected, string anyArn) => new(
            type,
            [.. selected.Where(a => a.ResourceTypes.Any(r => r.Name == type.Name && r.Required))],
            [.. selected.Where(a => a.ResourceTypes.Any(r => r.Name == type.Name && !r.Required))],
            [.. entries.Where(e => e.CanName(type)).Select(e => e.Text)],
            block.Arns.Contains(anyArn));
}
