namespace EcsPolicyStudio.Policies.Matching;

/// <summary>Whether one wildcard pattern takes in all that another one does.</summary>
public static class PatternCover
{
    /// <summary>
    /// Whether every text that fits the covered pattern fits the covering one. What is said to be covered is; patterns that say the same in
    /// another spelling, such as <c>?*</c> and <c>*?</c>, can be missed.
    /// </summary>
    /// <param name="covering">The wider pattern.</param>
    /// <param name="covered">The narrower pattern, or a text without wildcards.</param>
    /// <param name="ignoreCase">True for actions, false for resources.</param>
    public static bool Covers(ReadOnlySpan<char> covering, ReadOnlySpan<char> covered, bool ignoreCase)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < covered.Length)
        {
            if (p < covering.Length && covering[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < covering.Length && TakesIn(covering[p], covered[t], ignoreCase))
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

        while (p < covering.Length && covering[p] == '*') p++;
        return p == covering.Length;
    }

    // Only a star takes in a star: a question mark is one character, a star any number.
    private static bool TakesIn(char pattern, char other, bool ignoreCase) => other switch
    {
        '*' => false,
        '?' => pattern == '?',
        _ => pattern == '?' || pattern == other || (ignoreCase && char.ToUpperInvariant(pattern) == char.ToUpperInvariant(other)),
    };
}
