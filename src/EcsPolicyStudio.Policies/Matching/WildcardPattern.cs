namespace EcsPolicyStudio.Policies.Matching;

/// <summary>
/// Questions about patterns in which <c>*</c> stands for any run of characters and <c>?</c> for exactly one (IAM JSON policy elements:
/// Action, Resource). Both cost at most the product of the lengths, whatever the input.
/// </summary>
public static class WildcardPattern
{
    /// <summary>Whether the text contains a wildcard.</summary>
    public static bool HasWildcard(ReadOnlySpan<char> text) => text.IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the whole text fits the pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text; its own <c>*</c> and <c>?</c> are ordinary characters.</param>
    /// <param name="ignoreCase">True for actions, false for resources.</param>
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    /// <summary>In the second pattern of <see cref="Intersects"/>: exactly one character other than <c>:</c> and <c>/</c>.</summary>
    public const char NameCharacter = '\uE000';

    /// <summary>In the second pattern of <see cref="Intersects"/>: any run of characters other than <c>:</c> and <c>/</c>.</summary>
    public const char NameRun = '\uE001';

    /// <summary>In the second pattern of <see cref="Intersects"/>: exactly one character other than <c>:</c>.</summary>
    public const char PathCharacter = '\uE002';

    /// <summary>In the second pattern of <see cref="Intersects"/>: any run of characters other than <c>:</c>.</summary>
    public const char PathRun = '\uE003';

    /// <summary>
    /// Whether some text fits both patterns: exact, not a sample. The second pattern may hold the name and path characters above, for the parts of an ARN that
    /// never hold a separator.
    /// </summary>
    public static bool Intersects(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase)
    {
        // reachable[j] = the first i characters of left and the first j of right can stand for the same text.
        Span<bool> reachable = right.Length < 512 ? stackalloc bool[right.Length + 1] : new bool[right.Length + 1];
        reachable.Clear();
        reachable[0] = true;
        for (var j = 1; j <= right.Length && right[j - 1] is ('*' or NameRun or PathRun); j++) reachable[j] = true;

        for (var i = 1; i <= left.Length; i++)
        {
            var l = left[i - 1];
            var diagonal = reachable[0];
            reachable[0] = reachable[0] && l == '*';
            for (var j = 1; j <= right.Length; j++)
            {
                var r = right[j - 1];
                var above = reachable[j];
                // A star or run may stand for nothing (drop it) or for one more character of the other side (keep it).
                bool next;
                if (l == '*')
                    next = above || reachable[j - 1];
                else if (r is '*' or NameRun or PathRun)
                    next = reachable[j - 1] || (above && CanBe(l, r, ignoreCase));
                else
                    next = diagonal && CanBe(l, r, ignoreCase);
                diagonal = above;
                reachable[j] = next;
            }
        }

        return reachable[right.Length];
    }

    // Whether a character of the left pattern, a star apart, and one of the right can stand for the same character.
    private static bool CanBe(char l, char r, bool ignoreCase) => r switch
    {
        '*' or '?' => true,
        NameCharacter or NameRun => l is not (':' or '/'),
        PathCharacter or PathRun => l != ':',
        _ => l == '?' || Same(l, r, ignoreCase),
    };

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
