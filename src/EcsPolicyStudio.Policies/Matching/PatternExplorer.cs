using System.Runtime.InteropServices;

namespace EcsPolicyStudio.Policies.Matching;

/// <summary>A combination of groups that some text belongs to, and one of the shortest such texts.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Text">The text: symbols, variables among them.</param>
internal sealed record FoundText(GroupSet Groups, int[] Text)
{
    /// <summary>The text, where no variable is in it; else null.</summary>
    public string? ToText() => Array.Exists(Text, s => s >= VariableSymbols.First) ? null : string.Concat(Text.Select(s => (char)s));
}

/// <summary>
/// Finds every combination of pattern groups that a text can belong to: exact, over all texts, not a sample. It follows all patterns at once
/// (the subset construction), symbol by symbol, and meets each set of places once.
/// Of one pattern no place before the last asterisk reached is kept, because what fits from there also fits from the asterisk; so one
/// pattern alone never has more sets than it is long, however its asterisks stand. Several together may; a bound on the sets and on
/// the work keeps that cheap, and <see cref="IsComplete"/> says where it was met.
/// </summary>
internal sealed class PatternExplorer
{
    private readonly PatternProgram program;
    private readonly int required;
    private readonly List<State> states = [];
    private readonly Dictionary<int[], int> known = new(PlacesComparer.Instance);
    private readonly int[] seen;
    private readonly int[] absorbed;
    private readonly List<int> next = [];
    private readonly List<int> wild = [];
    private readonly List<int> alphabet = [];
    private int stamp;
    private long work;

    /// <summary>Prepares an exploration.</summary>
    /// <param name="program">The patterns.</param>
    /// <param name="required">A group that every text has to belong to; -1 for none.</param>
    public PatternExplorer(PatternProgram program, int required = -1)
    {
        this.program = program;
        this.required = required;
        seen = new int[program.Tokens.Length];
        absorbed = new int[program.Groups];
    }

    public const int DefaultMaxStates = 20_000;

    public int MaxStates { get; init; } = DefaultMaxStates;

    /// <summary>Steps over places; each costs a few nanoseconds.</summary>
    public long MaxWork { get; init; } = 4_000_000;

    /// <summary>Whether every combination was found.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The combinations, each once, shorter texts first.</summary>
    /// <param name="stop">Ends the search at a combination that answers the question; null to find all.</param>
    public List<FoundText> Explore(Func<GroupSet, bool>? stop = null)
    {
        var found = new List<FoundText>();
        var signatures = new HashSet<GroupSet>();
        next.Clear();
        stamp++;
        foreach (var start in program.Starts)
            Reach(start);
        Add(-1, -1);
        for (var index = 0; index < states.Count; index++)
        {
            if (Ends(states[index].Places) && SignatureOf(states[index].Places) is var signature && signatures.Add(signature))
            {
                found.Add(new(signature, TextOf(index)));
                if (stop is not null && stop(signature))
                    return found;
            }

            if (states.Count > MaxStates || work > MaxWork)
            {
                IsComplete = false;
                return found;
            }

            Follow(index);
        }

        return found;
    }

    private void Follow(int index)
    {
        var places = states[index].Places;
        alphabet.Clear();
        var inField = false;
        foreach (var place in places)
        {
            ref readonly var token = ref program.Tokens[place];
            inField |= token.InField;
            if (token.Kind is TokenKind.Literal or TokenKind.Either)
                alphabet.Add(token.Symbol);
            if (token.Kind == TokenKind.Either)
                alphabet.Add(token.Second);
        }

        if (inField)
            alphabet.Add(':');
        alphabet.Sort();
        Step(index, places, program.Other);
        for (var i = 0; i < alphabet.Count; i++)
        {
            if (i == 0 || alphabet[i] != alphabet[i - 1])
                Step(index, places, alphabet[i]);
        }
    }

    private void Step(int index, int[] places, int symbol)
    {
        next.Clear();
        stamp++;
        work += places.Length;
        foreach (var place in places)
        {
            ref readonly var token = ref program.Tokens[place];
            if (token.Takes(symbol))
                Reach(place);
            else if (token.Steps(symbol))
                Reach(place + 1);
        }

        if (next.Count > 0 || required < 0)
            Add(index, symbol);
    }

    // An asterisk may stand for nothing, so the place behind it is reached with it.
    private void Reach(int place)
    {
        while (true)
        {
            if (seen[place] == stamp)
                return;
            seen[place] = stamp;
            next.Add(place);
            if (program.Tokens[place].Kind != TokenKind.Any)
                return;
            if (!program.Tokens[place].InField && !program.Tokens[place].NoVariables && program.Tokens[place + 1].Kind == TokenKind.End)
                absorbed[program.GroupOf[place]] = stamp;
            place++;
        }
    }

    private void Add(int parent, int symbol)
    {
        next.Sort();
        wild.Clear();
        var pattern = -1;
        var holdsRequired = required < 0;
        for (var i = next.Count - 1; i >= 0; i--)
        {
            var place = next[i];
            // Behind the last asterisk reached.
            if (program.PatternOf[place] == pattern)
                continue;
            var group = program.GroupOf[place];
            // A group that takes every text from here on needs no other place; its asterisk stays, and the end behind it.
            if (absorbed[group] == stamp && !IsAbsorbing(place))
                continue;
            if (program.Tokens[place].Kind == TokenKind.Any)
                pattern = program.PatternOf[place];
            holdsRequired |= group == required;
            wild.Add(place);
        }

        if (!holdsRequired)
            return;
        wild.Reverse();
        var places = wild.ToArray();
        if (known.TryAdd(places, states.Count))
            states.Add(new(places, parent, symbol));
    }

    private bool IsAbsorbing(int place)
    {
        var tokens = program.Tokens;
        var any = tokens[place].Kind == TokenKind.End ? place - 1 : place;
        return any >= 0 && seen[any] == stamp && tokens[any] is { Kind: TokenKind.Any, InField: false, NoVariables: false } && tokens[any + 1].Kind == TokenKind.End;
    }

    // Whether a text may end here.
    private bool Ends(int[] places)
    {
        if (required < 0)
            return true;
        foreach (var place in places)
        {
            if (program.Tokens[place].Kind == TokenKind.End && program.GroupOf[place] == required)
                return true;
        }

        return false;
    }

    private GroupSet SignatureOf(int[] places)
    {
        var signature = new GroupSet(program.Groups);
        foreach (var place in places)
        {
            if (program.Tokens[place].Kind == TokenKind.End)
                signature.Add(program.GroupOf[place]);
        }

        return signature;
    }

    private int[] TextOf(int index)
    {
        var text = new List<int>();
        for (; states[index].Parent >= 0; index = states[index].Parent)
            text.Add(states[index].Symbol);
        text.Reverse();
        return [.. text];
    }

    private readonly record struct State(int[] Places, int Parent, int Symbol);

    private sealed class PlacesComparer : IEqualityComparer<int[]>
    {
        public static readonly PlacesComparer Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
