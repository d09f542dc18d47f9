using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>Finds what requests can carry of the keys of conditions.</summary>
internal sealed class KeyDomains(ServiceCatalog catalog, VariableSymbols symbols)
{
    // Combinations of values of a multivalued key, and of open tests of one value, that are looked at.
    private const int MaxStates = 600;
    private const int MaxVariables = 5;

    private readonly Dictionary<string, KeyDomain[]> known = new(StringComparer.Ordinal);

    /// <summary>The domains of some conditions: one a key, or one a condition where the key's values cannot be told apart.</summary>
    public IEnumerable<KeyDomain> Of(IEnumerable<ConditionAtom> atoms)
    {
        foreach (var group in atoms.DistinctBy(a => a.Number).OrderBy(a => a.Number).GroupBy(a => a.Key))
        {
            var id = string.Join(',', group.Select(a => a.Number));
            if (!known.TryGetValue(id, out var domains))
                known.Add(id, domains = Find([.. group]));
            foreach (var domain in domains)
                yield return domain;
        }
    }

    private KeyDomain[] Find(ConditionAtom[] atoms)
    {
        var values = new KeyValues(atoms, symbols);
        if (values.Find() is not { } found)
            return Array.ConvertAll(atoms, a => KeyDomain.Open(a, $"the values of {a.WrittenKey} are compared in ways that cannot be held against each other ({a.Display})"));
        if (values.Variables.Length > MaxVariables)
            return Array.ConvertAll(atoms, a => KeyDomain.Open(a, $"{a.WrittenKey} is compared with many policy variables ({a.Display})"));
        var single = Expand(atoms, values, found);
        var definition = ConditionKeys.Of(catalog).Find(atoms[0].WrittenKey);
        var states = new List<KeyState> { State(atoms, null, isMultivalued: false) };
        if (definition is null or { IsMultivalued: false })
            states.AddRange(single.Select(v => State(atoms, [v], isMultivalued: false)));
        if (definition is null or { IsMultivalued: true } && !AddCombinations(atoms, single, states))
            return Array.ConvertAll(atoms, a => KeyDomain.Open(a, $"{a.WrittenKey} can carry too many combinations of values ({a.Display})"));
        // Of several that come to the same, one whose values need no variable tells most.
        var distinct = states.GroupBy(s => string.Concat(s.Truth.Select(t => t ? '1' : '0'))).Select(g => g.MinBy(s => s.Values?.Sum(v => v.Variables.Length) ?? 0)!).ToList();
        return [new(atoms, distinct, null)];
    }

    private static List<KeyValue> Expand(ConditionAtom[] atoms, KeyValues values, List<FoundValue> found)
    {
        var result = new Dictionary<string, KeyValue>();
        foreach (var value in found)
        {
            var possible = values.Variables.Where((_, i) => value.Possible[i]).ToArray();
            for (var choice = 0; choice < 1 << possible.Length; choice++)
            {
                var chosen = possible.Where((_, i) => (choice >> i & 1) != 0).ToArray();
                var matches = value.Matches.Select((m, i) => m || chosen.Any(c => KeyValues.Belongs(c, atoms[i]))).ToArray();
                result.TryAdd(string.Concat(matches.Select(m => m ? '1' : '0')), new(matches, value.Word, chosen));
            }
        }

        return [.. result.Values];
    }

    // Each condition is decided by one value that is there or by none being there, so as many values as there are conditions show all cases.
    private static bool AddCombinations(ConditionAtom[] atoms, List<KeyValue> values, List<KeyState> states)
    {
        var before = states.Count;
        Add([], 0);
        return states.Count - before <= MaxStates;

        void Add(KeyValue[] chosen, int from)
        {
            states.Add(State(atoms, chosen, isMultivalued: true));
            for (var i = from; i < values.Count && chosen.Length < atoms.Length && states.Count - before <= MaxStates; i++)
                Add([.. chosen, values[i]], i + 1);
        }
    }

    private static KeyState State(ConditionAtom[] atoms, KeyValue[]? values, bool isMultivalued)
    {
        var truth = new bool[atoms.Length];
        for (var i = 0; i < atoms.Length; i++)
            truth[i] = atoms[i].Holds(values is not null, isMultivalued, [.. (values ?? []).Select(v => v.Matches[i])]);
        return new(truth, values, isMultivalued);
    }
}
