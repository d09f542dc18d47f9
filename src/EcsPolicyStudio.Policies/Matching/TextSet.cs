namespace EcsPolicyStudio.Policies.Matching;

/// <summary>
/// The texts that an Action, NotAction, Resource or NotResource element stands for: those that fit one of its patterns, or none of them.
/// Which texts a pattern with a policy variable takes depends on the request; what is said here holds for every request.
/// </summary>
internal sealed class TextSet
{
    private readonly List<string> patterns;
    private readonly Func<string, VariableReading, PatternToken[]?> read;
    private readonly List<PatternToken[]?>[] readings = new List<PatternToken[]?>[3];
    private PatternUnion? union;

    private TextSet(IEnumerable<string> patterns, bool isNot, Func<string, VariableReading, PatternToken[]?> read)
    {
        this.patterns = [.. patterns];
        this.read = read;
        IsNot = isNot;
        HasVariables = Read(VariableReading.Symbol).Any(PatternTokens.HasVariable);
    }

    /// <summary>Whether it is everything but what fits the patterns.</summary>
    public bool IsNot { get; }

    public bool HasVariables { get; }

    public static TextSet Actions(IEnumerable<string> patterns, bool isNot) => new(patterns, isNot, static (text, _) => PatternTokens.Action(text));

    /// <param name="patterns">The patterns.</param>
    /// <param name="isNot">Whether it is NotResource.</param>
    /// <param name="variables">Whether the document's version knows variables.</param>
    /// <param name="symbols">The variables; shared by all sets that are held against each other.</param>
    public static TextSet Resources(IEnumerable<string> patterns, bool isNot, bool variables, VariableSymbols symbols) =>
        new(patterns, isNot, (text, reading) => PatternTokens.Arn(text, variables, complete: true, symbols, reading));

    /// <summary>The patterns that any text can fit.</summary>
    public List<PatternToken[]> Read(VariableReading reading) => [.. All(reading).OfType<PatternToken[]>()];

    /// <summary>Whether this set holds every text that the other one holds, in every request.</summary>
    /// <param name="inner">The other one.</param>
    /// <param name="counterexample">A text of the inner set alone, with its variables as symbols; null unless the answer is no.</param>
    public Answer Includes(TextSet inner, out FoundText? counterexample)
    {
        counterexample = null;
        return (IsNot, inner.IsNot) switch
        {
            (false, false) => Union(union ??= new(Read(VariableReading.Symbol)), inner.Read(VariableReading.Symbol), out counterexample),
            // Everything but mine holds everything but theirs where mine all are among theirs.
            (true, true) => Weaken(Union(inner.union ??= new(inner.Read(VariableReading.Symbol)), Read(VariableReading.Symbol), out counterexample), inner),
            (true, false) => Weaken(Disjoint(Read(VariableReading.Anything), inner.Read(VariableReading.Anything), out counterexample), inner),
            (false, true) => Weaken(
                Union(new([.. Read(VariableReading.Nothing), .. inner.Read(VariableReading.Nothing)]), new List<PatternToken[]> { new PatternToken[] { new(TokenKind.Any), PatternToken.End } }, out counterexample), inner),
        };
    }

    /// <summary>Whether every text of a pattern of this set fits another one of the given patterns of it.</summary>
    /// <param name="index">The pattern.</param>
    /// <param name="others">The other patterns.</param>
    public bool IsCovered(int index, IEnumerable<int> others)
    {
        var all = All(VariableReading.Symbol);
        return all[index] is { } tokens && Union(new([.. others.Select(i => all[i]).OfType<PatternToken[]>()]), tokens, out _) == Answer.Yes;
    }

    /// <summary>Whether this set, one without Not, holds every text of one pattern of another set without Not.</summary>
    public bool Covers(TextSet other, int index) =>
        !IsNot && other.All(VariableReading.Symbol)[index] is { } tokens && Union(union ??= new(Read(VariableReading.Symbol)), tokens, out _) == Answer.Yes;

    /// <summary>Whether a pattern of the set is more than one text.</summary>
    public bool IsWide(int index) => All(VariableReading.Symbol)[index] is { } tokens && PatternTokens.ExactText(tokens) is null;

    // Each inner pattern lies in the union of the outer ones. Its own asterisks stand for characters, so that variables are where it has some.
    private static Answer Union(PatternUnion outer, List<PatternToken[]> inner, out FoundText? counterexample)
    {
        var answer = Answer.Yes;
        counterexample = null;
        foreach (var pattern in inner)
        {
            var one = Union(outer, pattern, out counterexample);
            if (one == Answer.No)
                return one;
            if (one == Answer.CannotTell)
                answer = one;
        }

        return answer;
    }

    private static Answer Union(PatternUnion outer, PatternToken[] inner, out FoundText? counterexample)
    {
        counterexample = null;
        if (PatternTokens.ExactText(inner) is { } text)
        {
            if (outer.Contains(text))
                return Answer.Yes;
            counterexample = new(new(2), [.. text.Select(c => (int)c)]);
            return Answer.No;
        }

        var near = outer.Patterns.FindAll(o => PatternTokens.CanMeet(o, inner));
        if (near.Exists(o => o.AsSpan().SequenceEqual(inner)))
            return Answer.Yes;
        var subject = Array.ConvertAll(inner, t => t.Kind == TokenKind.Any ? t with { NoVariables = true } : t);
        var explorer = new PatternExplorer(PatternProgram.Of([[subject], near]), required: 0);
        counterexample = explorer.Explore(g => !g.Contains(1)).Find(f => !f.Groups.Contains(1));
        return counterexample is not null ? Answer.No : explorer.IsComplete ? Answer.Yes : Answer.CannotTell;
    }

    private static Answer Disjoint(List<PatternToken[]> left, List<PatternToken[]> right, out FoundText? common)
    {
        var answer = Answer.Yes;
        common = null;
        foreach (var pattern in right)
        {
            var near = left.FindAll(l => PatternTokens.CanMeet(l, pattern));
            if (near.Count == 0)
                continue;
            var explorer = new PatternExplorer(PatternProgram.Of([[pattern], near]), required: 0);
            common = explorer.Explore(g => g.Contains(1)).Find(f => f.Groups.Contains(1));
            if (common is not null)
                return Answer.No;
            if (!explorer.IsComplete)
                answer = Answer.CannotTell;
        }

        return answer;
    }

    // With variables read one way or the other, a no is no proof.
    private Answer Weaken(Answer answer, TextSet inner) => answer == Answer.No && (HasVariables || inner.HasVariables) ? Answer.CannotTell : answer;

    private List<PatternToken[]?> All(VariableReading reading) => readings[(int)reading] ??= [.. patterns.Select(p => read(p, reading))];

    // The patterns, and those that are one text each by that text.
    private sealed class PatternUnion(List<PatternToken[]> patterns)
    {
        private readonly HashSet<string> texts = [.. patterns.Select(PatternTokens.ExactText).OfType<string>()];
        private readonly List<PatternToken[]> wide = patterns.FindAll(p => PatternTokens.ExactText(p) is null);

        public List<PatternToken[]> Patterns => patterns;

        public bool Contains(string text) => texts.Contains(text) || wide.Exists(p => PatternTokens.IsMatch(p, text));
    }
}
