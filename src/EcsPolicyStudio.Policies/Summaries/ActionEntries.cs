using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>The entries of a statement's Action or NotAction, split at the colon once and found again by service.</summary>
internal sealed class ActionEntries
{
    private readonly Dictionary<string, List<string>> byService = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Service, string Name)> anyService = [];

    public ActionEntries(Statement statement)
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

    /// <summary>For each action of a service, whether it fits one of the patterns.</summary>
    public static bool[] Covered(ServiceDefinition service, IReadOnlyList<string> patterns)
    {
        var covered = new bool[service.Actions.Count];
        foreach (var pattern in patterns)
        {
            if (!WildcardPattern.HasWildcard(pattern))
            {
                if (service.IndexOf(pattern) is var at and >= 0)
                    covered[at] = true;
                continue;
            }

            for (var i = 0; i < covered.Length; i++)
                covered[i] = covered[i] || WildcardPattern.IsMatch(pattern, service.Actions[i].Name, ignoreCase: true);
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
