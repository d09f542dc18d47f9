using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Expansion;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>
/// Finds, for actions of one service, the beginnings that today stand for exactly these and no others. A beginning is taken as long as
/// it can be, so that as little as possible of what AWS adds later falls under it.
/// </summary>
internal sealed class CatalogWildcards(ShrinkLog log, ServiceCatalog catalog)
{
    /// <summary>Whether a wildcard was made.</summary>
    public bool IsUsed { get; private set; }

    public void Apply(StatementDraft statement)
    {
        var values = statement.Actions.Values;
        var replaced = new Dictionary<string, List<DraftValue>>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in values.GroupBy(v => ServiceOf(v.Text), StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            if (catalog.Find(group.Key) is not { } service)
                continue;
            var known = group.Where(v => CatalogActions.Matching(catalog, v.Text).Any()).ToList();
            var covered = known.SelectMany(v => CatalogActions.Matching(catalog, v.Text)).Select(a => a.Definition).ToHashSet();
            var patterns = Cover(service, covered);
            if (patterns.Sum(p => p.Json.Length + 1) < known.Sum(v => v.Json.Length + 1))
                replaced.Add(group.Key, [.. patterns, .. group.Except(known)]);
        }

        if (replaced.Count == 0)
            return;
        // What comes in stands where the first of them stood.
        var result = new List<DraftValue>();
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            if (!replaced.TryGetValue(ServiceOf(value.Text), out var patterns))
                result.Add(value);
            else if (done.Add(ServiceOf(value.Text)))
                result.AddRange(patterns);
        }

        var before = statement.Size;
        var added = result.Except(values).Select(v => v.Text).ToList();
        statement.Actions.Replace(result);
        IsUsed = true;
        log.Add(ShrinkMove.WildcardsOfToday, statement, $"{string.Join(", ", added)} in the place of the actions that {(added.Count == 1 ? "it covers" : "they cover")} today.", before - statement.Size);
    }

    // Empty where the prefix is a pattern itself.
    private static string ServiceOf(string action) =>
        action.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && !WildcardPattern.HasWildcard(action.AsSpan(0, colon)) ? action[..colon] : "";

    private static List<DraftValue> Cover(ServiceDefinition service, HashSet<ActionDefinition> covered)
    {
        var names = service.Actions.Select(a => (Folded: Folding.Fold(a.Name), a.Name, IsCovered: covered.Contains(a))).OrderBy(a => a.Folded, StringComparer.Ordinal).ToArray();
        var result = new List<DraftValue>();
        Visit(0, names.Length, 0);
        return result;

        // Names in the range agree in their first characters.
        void Visit(int from, int to, int depth)
        {
            var count = names.AsSpan(from, to - from).ToArray().Count(n => n.IsCovered);
            if (count == 0)
                return;
            if (to - from == 1)
            {
                Emit(names[from].Name);
                return;
            }

            if (count == to - from)
            {
                var common = names[from].Folded.AsSpan().CommonPrefixLength(names[to - 1].Folded);
                Emit(names[from].Name[..common] + "*");
                return;
            }

            while (from < to)
            {
                // A name that ends here comes first.
                var end = from + 1;
                if (names[from].Folded.Length > depth)
                {
                    while (end < to && names[end].Folded[depth] == names[from].Folded[depth]) end++;
                    Visit(from, end, depth + 1);
                }
                else if (names[from].IsCovered)
                {
                    Emit(names[from].Name);
                }

                from = end;
            }
        }

        void Emit(string name) => result.Add(new($"{service.Prefix}:{name}", $"\"{service.Prefix}:{name}\""));
    }
}
