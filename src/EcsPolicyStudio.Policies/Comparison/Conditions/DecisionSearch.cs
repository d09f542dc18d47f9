namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>What requests can carry, as a choice between states that each fix some numbers.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="States">For each state the truth of each number.</param>
internal sealed record Choice(int[] Numbers, IReadOnlyList<bool[]> States);

/// <summary>
/// Looks for a combination of states that one side allows and the other one does not. All combinations count, but those that can no longer matter are left
/// out early, and a bound keeps hostile policies cheap.
/// </summary>
/// <param name="allowed">The side that allows.</param>
/// <param name="notAllowed">The side that does not; null where only the first one is asked about.</param>
/// <param name="choices">What there is to choose.</param>
/// <param name="implications">Pairs of numbers of which the first one never holds without the second one.</param>
/// <param name="numbers">How many numbers there are.</param>
internal sealed class DecisionSearch(DecisionFormula allowed, DecisionFormula? notAllowed, List<Choice> choices, List<(int If, int Then)> implications, int numbers)
{
    private const int MaxSteps = 20_000;

    private readonly sbyte[] truth = Filled(numbers);
    private readonly int[] chosen = new int[choices.Count];
    private int steps;

    /// <summary>Whether every combination was looked at or ruled out.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Offers combinations until one is taken.</summary>
    /// <param name="take">Gets the state of each choice, -1 where any will do; says whether to stop.</param>
    /// <returns>Whether one was taken.</returns>
    public bool Run(Func<int[], bool> take) => Visit(0, take);

    private bool Visit(int depth, Func<int[], bool> take)
    {
        if (++steps > MaxSteps)
        {
            IsComplete = false;
            return false;
        }

        var yes = allowed.Evaluate(truth);
        var no = notAllowed?.Evaluate(truth) ?? 0;
        if (yes == 0 || no == 1)
            return false;
        if (depth == choices.Count || (yes == 1 && no == 0))
        {
            Array.Fill(chosen, -1, depth, choices.Count - depth);
            return take(chosen);
        }

        var choice = choices[depth];
        for (var state = 0; state < choice.States.Count; state++)
        {
            for (var i = 0; i < choice.Numbers.Length; i++)
                truth[choice.Numbers[i]] = choice.States[state][i] ? (sbyte)1 : (sbyte)0;
            chosen[depth] = state;
            if (IsConsistent() && Visit(depth + 1, take))
                return true;
        }

        foreach (var number in choice.Numbers)
            truth[number] = -1;
        return false;
    }

    private bool IsConsistent()
    {
        foreach (var (first, then) in implications)
        {
            if (truth[first] == 1 && truth[then] == 0)
                return false;
        }

        return true;
    }

    private static sbyte[] Filled(int count)
    {
        var array = new sbyte[count];
        Array.Fill(array, (sbyte)-1);
        return array;
    }
}
