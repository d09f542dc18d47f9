using System.Collections;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Expansion;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Tests.Shrinking;

/// <summary>
/// What a document says of each action of the catalogue, as plain sets: for every effect, entry of Resource and set of conditions, which of the
/// 22,091 actions. Two documents are the same where each says all that the other says.
/// </summary>
internal static class ShrinkProof
{
    private static readonly Dictionary<string, int> Numbers = CatalogActions.All(ServiceCatalog.Default).Select((a, i) => (a.Name, i)).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int[]> Matches = new(StringComparer.Ordinal);

    public static bool[] Actions(PolicyDocument document)
    {
        var all = new bool[Numbers.Count];
        foreach (var grant in Grants(document))
        {
            for (var i = 0; i < all.Length; i++)
                all[i] |= grant.Actions[i];
        }

        return all;
    }

    /// <summary>What the first document says and the second one does not: nothing, where the second one is as good.</summary>
    public static string? Missing(PolicyDocument first, PolicyDocument second)
    {
        var offered = Grants(second).ToList();
        var byKey = offered.ToLookup(g => g.Key);
        foreach (var grant in Grants(first))
        {
            var left = new BitArray(grant.Actions);
            foreach (var other in byKey[grant.Key].Concat(offered.Where(o => o.Key != grant.Key)).TakeWhile(_ => left.HasAnySet()).Where(o => Covers(o, grant)))
                left.And(new BitArray(other.Actions).Not());
            if (left.HasAnySet())
                return $"{grant.Effect} {grant.Resource} {string.Join(" & ", grant.Conditions)}: {Numbers.First(n => left[n.Value]).Key}";
        }

        return null;
    }

    private static IEnumerable<Grant> Grants(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            var actions = new BitArray(Numbers.Count);
            foreach (var action in statement.Actions)
            {
                foreach (var number in NumbersOf(action.Text))
                    actions[number] = true;
            }

            if (statement.IsNotAction)
                actions.Not();
            HashSet<string> conditions = [.. statement.Conditions.Select(c => $"{c.OperatorText} {c.Key.ToUpperInvariant()} {string.Join(' ', c.Values.Select(v => v.Text).Distinct().Order())}")];
            IEnumerable<string> resources = statement.IsNotResource
                ? ["not " + string.Join(' ', statement.Resources.Select(r => r.Text).Distinct().Order())]
                : statement.Resources.Select(r => r.Text).Distinct();
            foreach (var resource in resources)
                yield return new(statement.Effect!.Value, resource, conditions, actions);
        }
    }

    private static int[] NumbersOf(string pattern)
    {
        if (!Matches.TryGetValue(pattern, out var numbers))
            Matches.Add(pattern, numbers = [.. CatalogActions.Matching(ServiceCatalog.Default, pattern).Select(a => Numbers[a.Name])]);
        return numbers;
    }

    private static bool Covers(Grant outer, Grant inner) =>
        (outer.Effect == inner.Effect || outer.Effect == Effect.Deny) && outer.Conditions.IsSubsetOf(inner.Conditions)
        && (outer.Resource == inner.Resource || outer.Resource == "*"
            || (!outer.Resource.StartsWith("not ", StringComparison.Ordinal) && !inner.Resource.StartsWith("not ", StringComparison.Ordinal)
                && PatternInclusion.OfResources([outer.Resource], [inner.Resource]).Answer == Answer.Yes));

    private sealed record Grant(Effect Effect, string Resource, HashSet<string> Conditions, BitArray Actions)
    {
        public string Key { get; } = $"{Effect} {Resource} {string.Join('&', Conditions.Order())}";
    }
}
