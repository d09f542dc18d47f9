using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A condition key the editor offers for a block.</summary>
/// <param name="Definition">The key and its type.</param>
/// <param name="IsGlobal">Whether every service knows it.</param>
/// <param name="SupportedBy">The chosen actions whose requests can carry it.</param>
/// <param name="NotSupportedBy">The chosen actions whose requests never carry it.</param>
public sealed record ConditionKeyOption(
    ConditionKeyDefinition Definition, bool IsGlobal, IReadOnlyList<ActionDefinition> SupportedBy, IReadOnlyList<ActionDefinition> NotSupportedBy);

/// <summary>Edits of a block's request conditions, and the keys that can be chosen.</summary>
public static class BlockConditions
{
    /// <summary>
    /// Adds a condition, or puts it in the place of another. A document holds an operator and key only once, so values for a pair that is there
    /// already join its list (any of them may match).
    /// </summary>
    public static PermissionBlock WithCondition(this PermissionBlock block, ConditionEntry entry, ConditionEntry? replaced = null)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(entry);
        var at = replaced is null ? -1 : block.Conditions.IndexOf(replaced);
        var others = at < 0 ? block.Conditions : block.Conditions.RemoveAt(at);
        if (others.FirstOrDefault(c => c.IsSamePair(entry)) is { } twin)
        {
            var merged = twin with { Values = [.. twin.Values.Concat(entry.Values).Distinct(StringComparer.Ordinal)] };
            return block with { Conditions = others.Replace(twin, merged) };
        }

        return block with { Conditions = others.Insert(at < 0 ? others.Length : at, entry) };
    }

    /// <summary>Removes a condition.</summary>
    public static PermissionBlock WithoutCondition(this PermissionBlock block, ConditionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block with { Conditions = block.Conditions.Remove(entry) };
    }

    /// <summary>
    /// The keys valid for the chosen actions: first the service's own, those of most actions first, then the global ones. A tag key that is
    /// global by name is offered only where an action lists it.
    /// </summary>
    public static IReadOnlyList<ConditionKeyOption> KeysFor(ActionsView actions, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(catalog);
        var service = actions.Service;
        var own = service.ConditionKeys
            .Select(definition =>
            {
                var with = actions.Selected.Where(a => Supports(service, a, definition.Key)).ToList();
                return new ConditionKeyOption(definition, IsGlobal: false, with, [.. actions.Selected.Except(with)]);
            })
            .Where(o => o.SupportedBy.Count > 0)
            .OrderByDescending(o => o.SupportedBy.Count)
            .ThenBy(o => o.Definition.Key, StringComparer.OrdinalIgnoreCase);
        var global = catalog.GlobalConditionKeys
            .Where(k => !k.DependsOnAction)
            .OrderBy(k => k.Key, StringComparer.OrdinalIgnoreCase)
            .Select(k => new ConditionKeyOption(k.Definition, IsGlobal: true, actions.Selected, []));
        return [.. own, .. global];
    }

    /// <summary>Whether requests for an action can carry a key of its service: the action's own keys and those of its resource types.</summary>
    /// <param name="service">The service.</param>
    /// <param name="action">One of its actions.</param>
    /// <param name="key">The key as the catalogue writes it.</param>
    public static bool Supports(ServiceDefinition service, ActionDefinition action, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(key);
        return service.ConditionKeys.Any(k => k.Key == key) && service.ActionsWith(key).Contains(action);
    }
}
