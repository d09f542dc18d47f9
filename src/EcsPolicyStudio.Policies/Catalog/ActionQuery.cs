using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Catalog;

// What was typed to find an action, taken apart once.
internal sealed class ActionQuery
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    private readonly string? prefix;
    private readonly string[] words;
    private readonly uint[] wordLetters;
    private readonly uint letters;
    private readonly bool isPattern;

    public ActionQuery(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        prefix = colon < 0 ? null : text[..colon].Trim();
        Text = (colon < 0 ? text : text[(colon + 1)..]).Trim();
        isPattern = WildcardPattern.HasWildcard(Text);
        words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        wordLetters = [.. words.Select(w => LettersOf(w))];
        letters = LettersOf(Text);
        IsEmpty = text.Length == 0;
    }

    public string Text { get; }

    public bool IsEmpty { get; }

    /// <summary>A bit a letter, digits together: a name that lacks one of the query's cannot hold it.</summary>
    public static uint LettersOf(ReadOnlySpan<char> text)
    {
        var set = 0u;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
                set |= 1u << ((c | 0x20) - 'a');
            else if (char.IsAsciiDigit(c))
                set |= 1u << 26;
            else if (c is not (' ' or '*' or '?'))
                set |= 1u << 27;
        }

        return set;
    }

    public bool FitsService(ServiceActions service) => prefix is null || (WildcardPattern.HasWildcard(prefix)
        ? WildcardPattern.IsMatch(prefix, service.Entry.Prefix, ignoreCase: true)
        : service.Entry.Prefix.StartsWith(prefix, IgnoreCase));

    /// <summary>The words that do not name the service, a bit each; they have to be found in the action. Only for queries of several words.</summary>
    public ulong WordsMissingIn(ServiceActions service)
    {
        if (words.Length < 2)
            return 0;
        var missing = 0ul;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!service.Entry.Prefix.StartsWith(word, IgnoreCase) && !Array.Exists(service.Words, w => w.StartsWith(word, IgnoreCase)))
                missing |= 1ul << i;
        }

        return missing;
    }

    /// <summary>How well a name fits, 0 being best; -1 where it does not.</summary>
    public int Rank(string name, uint nameLetters, ulong missing)
    {
        if (isPattern)
            return (letters & ~nameLetters) == 0 && WildcardPattern.IsMatch(Text, name, ignoreCase: true) ? 1 : -1;
        if (words.Length > 1)
            return HasWords(name, nameLetters, missing) ? 4 : -1;
        if ((letters & ~nameLetters) != 0)
            return -1;
        if (name.StartsWith(Text, IgnoreCase))
            return name.Length == Text.Length ? 0 : 1;
        if (HasParts(name, Text))
            return 2;
        return name.Contains(Text, IgnoreCase) ? 3 : -1;
    }

    private bool HasWords(string name, uint nameLetters, ulong missing)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((missing & (1ul << i)) != 0 && ((wordLetters[i] & ~nameLetters) != 0 || !name.Contains(words[i], IgnoreCase)))
                return false;
        }

        return true;
    }

    // Whether the text is made of beginnings of the name's words, in order: RegTaDef of RegisterTaskDefinition. Bit i of reached: its first i characters are found.
    private static bool HasParts(string name, string text)
    {
        var reached = 1ul;
        for (var start = 0; start < name.Length; start++)
        {
            if (start > 0 && !char.IsAsciiLetterUpper(name[start]))
                continue;
            var now = reached;
            for (var from = 0; from < text.Length; from++)
            {
                if ((reached & (1ul << from)) == 0)
                    continue;
                for (var i = 0; from + i < text.Length && start + i < name.Length && (i == 0 || !char.IsAsciiLetterUpper(name[start + i])) && Same(name[start + i], text[from + i]); i++)
                    now |= 1ul << (from + i + 1);
            }

            reached = now;
        }

        return (reached & (1ul << text.Length)) != 0;
    }

    private static bool Same(char a, char b) => a == b || (char.IsAsciiLetter(a) && (a | 0x20) == (b | 0x20));
}

// Keeps the best few of many.
internal sealed class BestFirst(int limit)
{
    private readonly List<(long Key, int Service, int Name)> found = new(Math.Min(limit, 64));

    public void Add(int rank, int length, int service, int name)
    {
        // Services and names come in order, so of equals the first stays first.
        var key = ((long)rank << 32) | (uint)length;
        if (found.Count == limit && key >= found[^1].Key)
            return;
        var at = found.Count;
        while (at > 0 && found[at - 1].Key > key)
            at--;
        if (found.Count == limit)
            found.RemoveAt(limit - 1);
        found.Insert(at, (key, service, name));
    }

    public IReadOnlyList<T> Select<T>(Func<int, int, T> select) => [.. found.Select(f => select(f.Service, f.Name))];
}
