using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Edits of a block's service, effect and actions. Each gives a new block.</summary>
public static class BlockActions
{
    /// <summary>Chooses the service. Actions and resources of another service go; the effect and global conditions stay.</summary>
    public static PermissionBlock WithService(this PermissionBlock block, string prefix)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (string.Equals(block.Service, prefix, StringComparison.OrdinalIgnoreCase))
            return block;
        return block with
        {
            Service = prefix,
            Actions = [],
            IsNotAction = false,
            Arns = [],
            IsNotResource = false,
            ResourceMode = ResourceMode.Specific,
            Conditions = [.. block.Conditions.Where(c => c.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>Whether the pattern grants every action of the block's service, as <c>ecs:*</c> does.</summary>
    public static bool CoversWholeService(this PermissionBlock block, string pattern)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern == "*" || (block.Service is not null && pattern.Equals(block.Service + ":*", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Ticks or clears "All actions (ecs:*)". Ticking replaces single choices, which it covers; clearing leaves none of the wildcard.</summary>
    public static PermissionBlock WithAllActions(this PermissionBlock block, bool all)
    {
        ArgumentNullException.ThrowIfNull(block);
        return all && block.Service is not null
            ? block with { Actions = [block.Service + ":*"] }
            : block with { Actions = [.. block.Actions.Where(a => !block.CoversWholeService(a))] };
    }

    /// <summary>Ticks or clears single actions, by name without prefix. Actions that a wildcard covers already are left to the wildcard.</summary>
    public static PermissionBlock WithActions(this PermissionBlock block, ServiceDefinition service, IEnumerable<string> names, bool selected)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(names);
        var changed = names.Select(n => $"{service.Prefix}:{n}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!selected)
            return block with { Actions = [.. block.Actions.Where(a => !changed.Contains(a))] };

        changed.RemoveWhere(a => block.Actions.Any(p => WildcardPattern.IsMatch(p, a, ignoreCase: true)));
        return block with { Actions = Merge(block, changed) };
    }

    /// <summary>Adds an action or wildcard as typed; see <see cref="ActionText"/> for what may be typed. One that is there already is not added again.</summary>
    public static PermissionBlock WithActionPattern(this PermissionBlock block, string pattern)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Actions.Contains(pattern, StringComparer.OrdinalIgnoreCase)
            ? block
            : block with { Actions = Merge(block, [pattern]) };
    }

    /// <summary>Removes an action or wildcard as written.</summary>
    public static PermissionBlock WithoutActionPattern(this PermissionBlock block, string pattern)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { Actions = block.Actions.Remove(pattern, StringComparer.Ordinal) };
    }

    /// <summary>Turns the list of actions into the list of those left out (NotAction), or back. The list stays.</summary>
    public static PermissionBlock WithNotAction(this PermissionBlock block, bool isNot)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { IsNotAction = isNot };
    }

    // A block made here keeps its actions sorted, so that the document does not depend on the order of clicks; one that was read keeps its own order.
    private static ImmutableArray<string> Merge(PermissionBlock block, IEnumerable<string> added) =>
        !block.IsOneStatement
            ? [.. block.Actions.Concat(added).Order(StringComparer.OrdinalIgnoreCase)]
            : [.. block.Actions, .. added.Order(StringComparer.OrdinalIgnoreCase)];
}
