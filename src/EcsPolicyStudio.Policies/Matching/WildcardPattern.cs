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

    /// <summary>Whether some text fits both patterns: exact, not a sample.</summary>
    /// <param name="left">One pattern.</param>
    /// <param name="right">The other one.</param>
    /// <param name="ignoreCase">True for actions, false for resources.</param>
    /// <param name="notInRight">Characters that the wildcards of <paramref name="right"/> do not stand for.</param>
    public static bool Intersects(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool ignoreCase, ReadOnlySpan<char> notInRight = default)
    {
        // What both say in plain characters at either end is compared first: most pairs differ there, and the rest is shorter.
        while (left.Length > 0 && right.Length > 0 && IsPlain(left[0]) && IsPlain(right[0]))
        {
            if (!Same(left[0], right[0], ignoreCase)) return false;
            left = left[1..];
            right = right[1..];
        }

        while (left.Length > 0 && right.Length > 0 && IsPlain(left[^1]) && IsPlain(right[^1]))
        {
            if (!Same(left[^1], right[^1], ignoreCase)) return false;
            left = left[..^1];
            right = right[..^1];
        }

        if (left is "*" && notInRight.IsEmpty || left.Length + right.Length == 0) return true;

        // reachable[j] = the first i characters of left and the first j of right can stand for the same text.
        Span<bool> reachable = right.Length < 512 ? stackalloc bool[right.Length + 1] : new bool[right.Length + 1];
        reachable.Clear();
        reachable[0] = true;
        for (var j = 1; j <= right.Length && right[j - 1] == '*'; j++) reachable[j] = true;

        for (var i = 1; i <= left.Length; i++)
        {
            var l = left[i - 1];
            var free = !notInRight.Contains(l);
            var diagonal = reachable[0];
            reachable[0] = reachable[0] && l == '*';
            for (var j = 1; j <= right.Length; j++)
            {
                var r = right[j - 1];
                var above = reachable[j];
                // A star may stand for nothing (drop it) or for one more character of the other side (keep it).
                var next = (l == '*' && (above || reachable[j - 1]))
                    || (r == '*' && ((above && free) || reachable[j - 1]))
                    || (l != '*' && r != '*' && diagonal && (l == '?' || (r == '?' ? free : Same(l, r, ignoreCase))));
                diagonal = above;
                reachable[j] = next;
            }
        }

        return reachable[right.Length];
    }

    private static bool IsPlain(char c) => c is not ('*' or '?');

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
