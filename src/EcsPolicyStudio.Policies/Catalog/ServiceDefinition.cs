using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>One service of the index: enough to choose it by, without loading its actions.</summary>
/// <param name="Prefix">The service prefix, such as <c>ecs</c>.</param>
/// <param name="Name">The name of the reference, such as <c>Amazon Elastic Container Service</c>.</param>
/// <param name="ActionCount">How many actions it has.</param>
public sealed record ServiceEntry(string Prefix, string Name, int ActionCount)
{
    /// <summary>The name as the console's service list shows it: without a leading <c>Amazon</c> or <c>AWS</c>.</summary>
    [JsonIgnore]
    public string DisplayName { get; } = ServiceNames.ToDisplayName(Name);
}

/// <summary>A service with its actions, resource types and condition keys, each sorted by name regardless of case.</summary>
/// <param name="Prefix">The service prefix.</param>
/// <param name="Name">The name of the reference.</param>
/// <param name="Actions">The actions.</param>
/// <param name="ResourceTypes">The resource types.</param>
/// <param name="ConditionKeys">The condition keys its actions and resource types use.</param>
public sealed record ServiceDefinition(
    string Prefix,
    string Name,
    IReadOnlyList<ActionDefinition> Actions,
    IReadOnlyList<ResourceTypeDefinition> ResourceTypes,
    IReadOnlyList<ConditionKeyDefinition> ConditionKeys)
{
    private readonly ConcurrentDictionary<string, FrozenSet<ActionDefinition>> actionsByKey = new(StringComparer.Ordinal);
    private Dictionary<string, int>? actionsByName;
    private Dictionary<string, ResourceTypeDefinition>? typesByName;

    /// <summary>The name as the console's service list shows it.</summary>
    [JsonIgnore]
    public string DisplayName { get; } = ServiceNames.ToDisplayName(Name);

    /// <summary>The action of that name, regardless of case, or null.</summary>
    public ActionDefinition? FindAction(string name) => IndexOf(name) is var at and >= 0 ? Actions[at] : null;

    /// <summary>The resource type of that name, or null.</summary>
    public ResourceTypeDefinition? FindResourceType(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (typesByName is null)
        {
            var types = new Dictionary<string, ResourceTypeDefinition>(ResourceTypes.Count, StringComparer.Ordinal);
            // A name that stands twice is told by its first entry.
            foreach (var type in ResourceTypes)
                types.TryAdd(type.Name, type);
            typesByName = types;
        }

        return typesByName.GetValueOrDefault(name);
    }

    /// <summary>Where in <see cref="Actions"/> the action of that name stands, regardless of case; -1 where there is none.</summary>
    internal int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (actionsByName is null)
        {
            // Two threads may both build the table; they build the same one.
            var actions = new Dictionary<string, int>(Actions.Count, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < Actions.Count; i++)
                actions.Add(Actions[i].Name, i);
            actionsByName = actions;
        }

        return actionsByName.TryGetValue(name, out var at) ? at : -1;
    }

    /// <summary>The actions whose requests can carry a key of the service: by themselves or by one of their resource types.</summary>
    /// <param name="key">One of <see cref="ConditionKeys"/>, as the catalogue writes it.</param>
    internal FrozenSet<ActionDefinition> ActionsWith(string key) => actionsByKey.GetOrAdd(key, static (key, service) => service.Actions
        .Where(a => a.ConditionKeys.Contains(key) || a.ResourceTypes.Any(
            r => r.ConditionKeys?.Contains(key) == true || service.FindResourceType(r.Name)?.ConditionKeys.Contains(key) == true))
        .ToFrozenSet<ActionDefinition>(ReferenceEqualityComparer.Instance), this);

    /// <summary>The definition of a condition key as written in a policy, or null where the service has no such key.</summary>
    public ConditionKeyDefinition? FindConditionKey(string key) => ConditionKeys.FirstOrDefault(k => k.Matches(key));
}

/// <summary>An action of a service.</summary>
/// <param name="Name">The name without the prefix, such as <c>RunTask</c>.</param>
/// <param name="AccessLevel">Its access level.</param>
/// <param name="ResourceTypes">The resource types it can be restricted to; empty where only <c>*</c> works.</param>
/// <param name="ConditionKeys">The keys of the action itself.</param>
/// <param name="DependentActions">Actions that the caller also needs, as <c>prefix:Action</c>.</param>
public sealed record ActionDefinition(
    string Name,
    AccessLevel AccessLevel,
    IReadOnlyList<ActionResourceType> ResourceTypes,
    IReadOnlyList<string> ConditionKeys,
    IReadOnlyList<string> DependentActions)
{
    /// <summary>Whether the action has resource-level permissions. One that has none is asked on <c>*</c>.</summary>
    [JsonIgnore]
    public bool SupportsResources => ResourceTypes.Count > 0;
}

/// <summary>A resource type of an action.</summary>
/// <param name="Name">The name of the type in the same service.</param>
/// <param name="Required">Whether a call needs permission on a resource of this type (the asterisk of the reference).</param>
/// <param name="ConditionKeys">Keys that apply to the action on this type only; null where there are none.</param>
public sealed record ActionResourceType(string Name, bool Required, IReadOnlyList<string>? ConditionKeys = null);

/// <summary>A resource type of a service.</summary>
/// <param name="Name">The name, such as <c>task-definition</c>.</param>
/// <param name="Arn">
/// The ARN with its variables, such as <c>arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}</c>; a few types have two, separated by a comma.
/// </param>
/// <param name="ConditionKeys">Keys that apply to every action on this type.</param>
public sealed record ResourceTypeDefinition(string Name, string Arn, IReadOnlyList<string> ConditionKeys)
{
    private IReadOnlyList<ArnTemplate>? templates;

    /// <summary>The ARN read into its fields; the first where there are two.</summary>
    [JsonIgnore]
    public ArnTemplate Template => Templates[0];

    /// <summary>Each shape the ARN can have.</summary>
    [JsonIgnore]
    public IReadOnlyList<ArnTemplate> Templates =>
        templates ??= [.. Arn.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ArnTemplate.Parse)];
}

internal static class ServiceNames
{
    public static string ToDisplayName(string name)
    {
        foreach (var brand in (ReadOnlySpan<string>)["Amazon ", "AWS "])
        {
            if (name.StartsWith(brand, StringComparison.Ordinal))
                return name[brand.Length..];
        }

        return name;
    }
}
