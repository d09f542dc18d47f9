using System.Text;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>Finds the pattern that somebody probably meant by one that fits no name: <c>Describe*</c> for <c>Descrbe*</c>.</summary>
internal static class NearestPattern
{
    private const int MaxPattern = 64;
    private const int MaxName = 80;

    /// <summary>
    /// The pattern with its letters mended so that it fits a candidate, its wildcards kept; null where none is near: more than a third of its
    /// letters, or more than three, would have to be added, dropped, changed or swapped. Letter case is ignored.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="candidates">The names; the nearest is taken, of equals the first.</param>
    public static string? Find(string pattern, IEnumerable<string> candidates)
    {
        if (pattern.Length is < 2 or > MaxPattern)
            return null;
        var limit = Math.Min(3, pattern.Count(c => c is not ('*' or '?')) / 3);
        var distances = new int[MaxPattern + 1, MaxName + 1];
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (limit < 0)
                break;
            if (candidate.Length > MaxName || Measure(distances, pattern, candidate) is var distance && distance > limit)
                continue;
            limit = distance - 1;
            nearest = candidate;
        }

        if (nearest is null)
            return null;
        Measure(distances, pattern, nearest);
        var mended = Mend(distances, pattern, nearest);
        return WildcardPattern.IsMatch(mended, nearest, ignoreCase: true) ? mended : null;
    }

    // distances[i, j]: the mistakes in the first i characters of the pattern, if they stand for the first j of the name.
    private static int Measure(int[,] distances, string pattern, string name)
    {
        for (var j = 0; j <= name.Length; j++)
            distances[0, j] = j;
        for (var i = 1; i <= pattern.Length; i++)
        {
            var p = pattern[i - 1];
            distances[i, 0] = distances[i - 1, 0] + (p == '*' ? 0 : 1);
            for (var j = 1; j <= name.Length; j++)
            {
                if (p == '*')
                {
                    distances[i, j] = Math.Min(distances[i - 1, j], distances[i, j - 1]);
                    continue;
                }

                var value = Math.Min(distances[i - 1, j - 1] + Cost(p, name[j - 1]), Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                distances[i, j] = IsSwap(pattern, i, name, j) ? Math.Min(value, distances[i - 2, j - 2] + 1) : value;
            }
        }

        return distances[pattern.Length, name.Length];
    }

    // Back from the end, by the way that the distance came about.
    private static string Mend(int[,] distances, string pattern, string name)
    {
        var mended = new StringBuilder();
        int i = pattern.Length, j = name.Length;
        while (i > 0 || j > 0)
        {
            var value = distances[i, j];
            if (i > 0 && pattern[i - 1] == '*')
            {
                if (value == distances[i - 1, j])
                {
                    mended.Insert(0, '*');
                    i--;
                }
                else
                {
                    j--;
                }
            }
            else if (i > 0 && j > 0 && value == distances[i - 1, j - 1] + Cost(pattern[i - 1], name[j - 1]))
            {
                mended.Insert(0, pattern[i - 1] == '?' ? '?' : name[j - 1]);
                i--;
                j--;
            }
            else if (IsSwap(pattern, i, name, j) && value == distances[i - 2, j - 2] + 1)
            {
                mended.Insert(0, name.AsSpan(j - 2, 2));
                i -= 2;
                j -= 2;
            }
            else if (i > 0 && value == distances[i - 1, j] + 1)
            {
                i--;
            }
            else
            {
                mended.Insert(0, name[--j]);
            }
        }

        return mended.ToString();
    }

    private static int Cost(char pattern, char letter) => pattern == '?' || Same(pattern, letter) ? 0 : 1;

    private static bool IsSwap(string pattern, int i, string name, int j) =>
        i > 1 && j > 1 && Same(pattern[i - 1], name[j - 2]) && Same(pattern[i - 2], name[j - 1]);

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
