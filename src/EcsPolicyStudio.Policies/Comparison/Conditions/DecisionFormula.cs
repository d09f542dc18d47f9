namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>
/// What one side decides of an action on a resource, as conditions: denied where all of one Deny hold, else allowed where in each layer all of one
/// Allow hold. A literal is twice the number of what has to hold, plus one where it must not.
/// </summary>
internal sealed class DecisionFormula
{
    public List<int[]> Denies { get; } = [];

    /// <summary>The identity policies and, where there is one, the permissions boundary.</summary>
    public List<List<int[]>> Layers { get; } = [];

    /// <summary>Equal for formulas that say the same.</summary>
    public string Key => string.Join('|', Layers.Prepend(Denies).Select(l => string.Join(';', l.Select(c => $"({string.Join(',', c.Distinct().Order())})").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));

    /// <summary>1 for allowed, 0 for not allowed, -1 for open.</summary>
    /// <param name="truth">For each number 1, 0 or, where it is not chosen yet, -1.</param>
    public int Evaluate(ReadOnlySpan<sbyte> truth)
    {
        var result = 1;
        foreach (var deny in Denies)
        {
            var denied = All(deny, truth);
            if (denied == 1)
                return 0;
            if (denied < 0)
                result = -1;
        }

        foreach (var layer in Layers)
        {
            var best = 0;
            foreach (var allow in layer)
            {
                var allowed = All(allow, truth);
                if (allowed == 1)
                {
                    best = 1;
                    break;
                }

                if (allowed < 0)
                    best = -1;
            }

            if (best == 0)
                return 0;
            if (best < 0)
                result = -1;
        }

        return result;
    }

    private static int All(int[] literals, ReadOnlySpan<sbyte> truth)
    {
        var result = 1;
        foreach (var literal in literals)
        {
            var value = truth[literal >> 1];
            if (value < 0)
                result = -1;
            else if (value == (literal & 1))
                return 0;
        }

        return result;
    }
}
