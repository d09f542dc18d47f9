using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>A value that tells conditions apart.</summary>
/// <param name="Word">The value.</param>
/// <param name="Matches">For each condition whether one of its values without a variable matches.</param>
/// <param name="Possible">For each test with a variable whether it can match at all.</param>
internal sealed record FoundValue(string Word, bool[] Matches, bool[] Possible);

/// <summary>
/// The values of one key that the conditions on it tell apart: for texts by following the patterns, for numbers, dates and addresses by the ends of the
/// ranges. Either way each combination of matches that a value can have is met.
/// </summary>
internal sealed class KeyValues(ConditionAtom[] atoms, VariableSymbols symbols)
{
    /// <summary>The distinct tests with a variable.</summary>
    public VariableTest[] Variables { get; } =
    [
        .. atoms.SelectMany(a => a.Values.Where(v => v.HasVariable).Select(v => new VariableTest(a, v.Text))).DistinctBy(t => (t.Atom.Positive, t.Text, t.Atom.Variables)),
    ];

    public static bool Belongs(VariableTest test, ConditionAtom atom) =>
        atom.Positive == test.Atom.Positive && Array.Exists(atom.Values, v => v.HasVariable && v.Text == test.Text);

    /// <summary>The values, or null where not all of them can be told.</summary>
    public List<FoundValue>? Find()
    {
        var kinds = atoms.Select(a => a.Positive.ValueKind()).Where(k => k != ConditionValueKind.Null).Distinct().ToList();
        return kinds switch
        {
            [] => [new("x", new bool[atoms.Length], [])],
            _ when kinds.TrueForAll(k => k is ConditionValueKind.Text or ConditionValueKind.Arn or ConditionValueKind.Bool) => FindTexts(),
            [var kind] => FindValues(kind),
            _ => null,
        };
    }

    private List<FoundValue>? FindTexts()
    {
        var groups = new List<IReadOnlyList<PatternToken[]>>();
        foreach (var atom in atoms)
            groups.Add([.. atom.Values.Where(v => !v.HasVariable).Select(v => Tokens(atom, v.Text, VariableReading.Symbol)).OfType<PatternToken[]>()]);
        foreach (var test in Variables)
            groups.Add(Tokens(test.Atom, test.Text, VariableReading.Anything) is { } tokens ? [tokens] : []);
        // A key that is there carries a value of at least one character, or an empty one; both are met.
        var explorer = new PatternExplorer(PatternProgram.Of(groups));
        var found = explorer.Explore();
        return explorer.IsComplete
            ? [.. found.Select(f => new FoundValue(f.ToText()!, [.. atoms.Select((_, i) => f.Groups.Contains(i))], [.. Variables.Select((_, i) => f.Groups.Contains(atoms.Length + i))]))]
            : null;
    }

    private PatternToken[]? Tokens(ConditionAtom atom, string text, VariableReading reading) => atom.Positive switch
    {
        ConditionOperator.StringEquals => PatternTokens.Text(text, wildcards: false, ignoreCase: false, atom.Variables, symbols, reading),
        ConditionOperator.StringEqualsIgnoreCase => PatternTokens.Text(text, wildcards: false, ignoreCase: true, atom.Variables, symbols, reading),
        ConditionOperator.StringLike => PatternTokens.Text(text, wildcards: true, ignoreCase: false, atom.Variables, symbols, reading),
        ConditionOperator.ArnLike => PatternTokens.Arn(text, atom.Variables, complete: false, symbols, reading),
        // Only a truth value equals one, in any letter case.
        ConditionOperator.Bool when reading == VariableReading.Symbol && !bool.TryParse(text, out _) => null,
        ConditionOperator.Bool => PatternTokens.Text(text, wildcards: false, ignoreCase: true, atom.Variables, symbols, reading),
        _ => null,
    };

    private List<FoundValue>? FindValues(ConditionValueKind kind)
    {
        if (ValueCandidates.Of(kind, [.. atoms.SelectMany(a => a.Values).Select(v => v.Text).Distinct(StringComparer.Ordinal)]) is not { } candidates)
            return null;
        var tests = Array.ConvertAll(atoms, a => a.Positive == ConditionOperator.Null ? null : new ConditionOracle(a));
        return [.. candidates.Distinct(StringComparer.Ordinal).Select(c => new FoundValue(c, Array.ConvertAll(tests, t => t is not null && t.Matches(c)), []))];
    }
}
