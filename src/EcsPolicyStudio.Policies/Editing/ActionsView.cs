using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>How an action of the catalogue stands in a block.</summary>
/// <param name="Action">The action.</param>
/// <param name="IsListed">Whether the block names it.</param>
/// <param name="CoveredBy">The wildcard that covers it, or null.</param>
public sealed record ActionRow(ActionDefinition Action, bool IsListed, string? CoveredBy)
{
    /// <summary>Whether the block's list has it, by name or by wildcard.</summary>
    public bool IsSelected => IsListed || CoveredBy is not null;
}

/// <summary>The actions of one access level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rows">Its actions by name.</param>
/// <param name="SelectedCount">How many of them the block has.</param>
public sealed record ActionLevel(AccessLevel Level, IReadOnlyList<ActionRow> Rows, int SelectedCount)
{
    /// <summary>Whether the block has every action of the level.</summary>
    public bool IsComplete => Rows.Count > 0 && SelectedCount == Rows.Count;

    /// <summary>Whether a wildcard covers every action of the level, so that the level cannot be cleared action by action.</summary>
    public bool IsCoveredByWildcards => Rows.Count > 0 && Rows.All(r => r.CoveredBy is not null);
}

/// <summary>An entry of the block's list with a wildcard.</summary>
/// <param name="Pattern">The entry as written.</param>
/// <param name="Covered">The actions it covers today.</param>
public sealed record WildcardRow(string Pattern, IReadOnlyList<ActionDefinition> Covered);

/// <summary>
/// A block's actions as the visual editor shows them: by access level, with "all", wildcard and single choices told apart.
/// </summary>
public sealed class ActionsView
{
    private ActionsView(
        ServiceDefinition service, IReadOnlyList<ActionLevel> levels, IReadOnlyList<WildcardRow> wildcards, IReadOnlyList<string> unknown, bool isAll)
    {
        Service = service;
        Levels = levels;
        Wildcards = wildcards;
        Unknown = unknown;
        IsAll = isAll;
        Selected = [.. levels.SelectMany(l => l.Rows).Where(r => r.IsSelected).Select(r => r.Action)];
    }

    /// <summary>The block's service.</summary>
    public ServiceDefinition Service { get; }

    /// <summary>The levels that have actions, in the console's order.</summary>
    public IReadOnlyList<ActionLevel> Levels { get; }

    /// <summary>The entries with wildcards, in order, <c>ecs:*</c> among them.</summary>
    public IReadOnlyList<WildcardRow> Wildcards { get; }

    /// <summary>Entries that name no action of the catalogue; they are kept as written.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether <c>ecs:*</c> or <c>*</c> is among the entries.</summary>
    public bool IsAll { get; }

    /// <summary>The actions of the catalogue that the list has, by name or wildcard.</summary>
    public IReadOnlyList<ActionDefinition> Selected { get; }

    /// <summary>Works the view out. Of a block of several services, the entries of the others are left out.</summary>
    public static ActionsView Create(PermissionBlock block, ServiceDefinition service)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(service);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var wildcards = new List<WildcardRow>();
        var unknown = new List<string>();
        foreach (var entry in block.Actions)
        {
            var name = NameIn(service, entry);
            if (name is null && block.Service is null)
                continue;
            if (name is null)
                unknown.Add(entry);
            else if (WildcardPattern.HasWildcard(name))
                wildcards.Add(new(entry, ActionText.Covered(service, name)));
            else if (service.FindAction(name) is null)
                unknown.Add(entry);
            else
                names.Add(name);
        }

        var coveredBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var wildcard in wildcards)
        {
            foreach (var action in wildcard.Covered)
                coveredBy.TryAdd(action.Name, wildcard.Pattern);
        }

        var levels = AccessLevels.All
            .Select(level => service.Actions
                .Where(a => a.AccessLevel == level)
                .Select(a => new ActionRow(a, names.Contains(a.Name), coveredBy.GetValueOrDefault(a.Name)))
                .ToList() is var rows ? new ActionLevel(level, rows, rows.Count(r => r.IsSelected)) : null!)
            .Where(l => l.Rows.Count > 0)
            .ToList();
        return new(service, levels, wildcards, unknown, block.Actions.Any(block.CoversWholeService));
    }
    // The part of an entry that names actions of the service; null where it names those of others.
    private static string? NameIn(ServiceDefinition service, string entry)
    {
        if (entry.Length > 0 && entry.AsSpan().TrimStart('*').IsEmpty)
            return "*";
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && WildcardPattern.IsMatch(entry.AsSpan(0, colon), service.Prefix, ignoreCase: true) ? entry[(colon + 1)..] : null;
    }
}
