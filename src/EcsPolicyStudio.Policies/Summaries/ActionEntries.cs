using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>The entries of a statement's Action or NotAction, split at the colon once and found again by service.</summary>
internal sealed class ActionEntries
{
    private static readonly ConditionalWeakTable<Statement, ActionEntries> Known = [];

    private readonly Dictionary<string, List<string>> byService = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Service, string Name)> anyService = [];

    private ActionEntries(Statement statement)
    {
        foreach (var action in statement.Actions.Select(a => a.Text))
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (IsStars(action))
                anyService.Add(("*", "*"));
            else if (colon > 0 && WildcardPattern.HasWildcard(action.AsSpan(0, colon)))
                anyService.Add((action[..colon], action[(colon + 1)..]));
            else if (colon > 0)
                Add(action[..colon], action[(colon + 1)..]);
        }
    }

    public static ActionEntries Of(Statement statement) => Known.GetValue(statement, static s => new(s));

    /// <summary>The services that the entries can name actions of; all of them for a wildcard in the prefix.</summary>
    public IEnumerable<ServiceEntry> Services(ServiceCatalog catalog) => anyService.Count > 0
        ? catalog.Services
        : byService.Keys.Select(catalog.FindEntry).OfType<ServiceEntry>();

    /// <summary>The part behind the colon of each entry that can name actions of the service.</summary>
    public IReadOnlyList<string> PatternsFor(string prefix)
    {
        var own = byService.GetValueOrDefault(prefix);
        if (anyService.Count == 0)
            return own ?? [];
        return [.. own ?? [], .. anyService.Where(e => WildcardPattern.IsMatch(e.Service, prefix, ignoreCase: true)).Select(e => e.Name)];
    }

    /// <summary>The actions of a service that fit one of the patterns.</summary>
    public static HashSet<ActionDefinition> Covered(ServiceDefinition service, IReadOnlyList<string> patterns)
    {
        var covered = new HashSet<ActionDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var pattern in patterns)
        {
            if (WildcardPattern.HasWildcard(pattern))
                covered.UnionWith(service.Actions.Where(a => WildcardPattern.IsMatch(pattern, a.Name, ignoreCase: true)));
            else if (service.FindAction(pattern) is { } action)
                covered.Add(action);
        }

        return covered;
    }

    public static bool IsStars(string pattern) => pattern.Length > 0 && pattern.AsSpan().TrimStart('*').IsEmpty;

    private void Add(string service, string name)
    {
        if (byService.TryGetValue(service, out var names))
            names.Add(name);
        else
            byService.Add(service, [name]);
    }
}
