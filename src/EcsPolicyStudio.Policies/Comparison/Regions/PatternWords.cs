using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Regions;

/// <summary>
/// Words that meet every combination of pattern lists that a word can belong to. Patterns that are one word each are not followed but
/// given as words, which keeps lists of hundreds of names cheap; only where a word found is one of them are they followed too.
/// </summary>
internal static class PatternWords
{
    /// <summary>Finds the words.</summary>
    /// <param name="universe">What counts as a word.</param>
    /// <param name="lists">The pattern lists.</param>
    /// <param name="isComplete">Whether every combination was met.</param>
    /// <returns>The words, those of the patterns that are one word each included.</returns>
    public static List<string> Find(IReadOnlyList<PatternToken[]> universe, IEnumerable<IReadOnlyList<PatternToken[]>> lists, out bool isComplete)
    {
        var exact = new Dictionary<string, PatternToken[]>(StringComparer.Ordinal);
        var groups = new List<IReadOnlyList<PatternToken[]>> { universe };
        foreach (var list in lists)
        {
            var wide = new List<PatternToken[]>();
            foreach (var pattern in list)
            {
                if (PatternTokens.ExactText(pattern) is { } text)
                    exact.TryAdd(text, pattern);
                else
                    wide.Add(pattern);
            }

            if (wide.Count > 0)
                groups.Add(wide);
        }

        var words = Explore(groups, out isComplete);
        if (words.Exists(exact.ContainsKey))
        {
            // The last group are the words themselves: what else is there is met by a word that is in none of them.
            words = Explore([.. groups, [.. exact.Values]], out isComplete);
        }

        words.AddRange(exact.Keys.Where(e => universe.Any(u => PatternTokens.IsMatch(u, e))));
        return words;
    }

    private static List<string> Explore(List<IReadOnlyList<PatternToken[]>> groups, out bool isComplete)
    {
        var explorer = new PatternExplorer(PatternProgram.Of(groups), required: 0);
        var found = explorer.Explore();
        isComplete = explorer.IsComplete;
        return [.. found.Select(f => f.ToText()!)];
    }
}
