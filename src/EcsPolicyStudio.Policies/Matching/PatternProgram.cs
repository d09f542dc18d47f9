namespace EcsPolicyStudio.Policies.Matching;

/// <summary>Groups of patterns as one list of places, to be followed all at once. A text belongs to a group where it fits one of its patterns.</summary>
internal sealed class PatternProgram
{
    private PatternProgram(PatternToken[] tokens, int[] patternOf, int[] groupOf, int[] starts, int groups)
    {
        Tokens = tokens;
        PatternOf = patternOf;
        GroupOf = groupOf;
        Starts = starts;
        Groups = groups;
        Other = Unused(tokens);
    }

    public PatternToken[] Tokens { get; }

    /// <summary>The pattern of each place.</summary>
    public int[] PatternOf { get; }

    /// <summary>The group of each place.</summary>
    public int[] GroupOf { get; }

    /// <summary>The first place of each pattern.</summary>
    public int[] Starts { get; }

    public int Groups { get; }

    /// <summary>A character that no pattern names; it stands for all of those.</summary>
    public char Other { get; }

    public static PatternProgram Of(IReadOnlyList<IReadOnlyList<PatternToken[]>> groups)
    {
        var length = groups.Sum(g => g.Sum(p => p.Length));
        var tokens = new PatternToken[length];
        var patternOf = new int[length];
        var groupOf = new int[length];
        var starts = new List<int>();
        var position = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var pattern in groups[group])
            {
                pattern.CopyTo(tokens, position);
                Array.Fill(patternOf, starts.Count, position, pattern.Length);
                Array.Fill(groupOf, group, position, pattern.Length);
                starts.Add(position);
                position += pattern.Length;
            }
        }

        return new(tokens, patternOf, groupOf, [.. starts], groups.Count);
    }

    private static char Unused(PatternToken[] tokens)
    {
        var used = new HashSet<int> { ':' };
        foreach (var token in tokens)
        {
            used.Add(token.Symbol);
            used.Add(token.Second);
        }

        // Capital letters first: actions are compared in them, and a small one could be a name after all.
        foreach (var c in "XYZWQKJV0123456789xyzwqkjv")
        {
            if (!used.Contains(c) && !used.Contains(char.ToUpperInvariant(c)))
                return c;
        }

        var other = '\u4E00';
        while (used.Contains(other)) other++;
        return other;
    }
}
