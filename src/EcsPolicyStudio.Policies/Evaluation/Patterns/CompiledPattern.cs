namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>What a character of a pattern stands for.</summary>
internal enum PatternKind : byte
{
    /// <summary>Itself.</summary>
    Literal,

    /// <summary>Any one character.</summary>
    One,

    /// <summary>Any run of characters, also none.</summary>
    Any,
}

/// <summary>
/// A wildcard pattern ready for many comparisons: a beginning, an end and the parts between the asterisks, each of which is looked for once,
/// behind the one before. Taking the first place is enough, because an asterisk follows, so nothing is ever tried again.
/// </summary>
internal sealed class CompiledPattern
{
    private readonly PatternPart start;
    private readonly PatternPart[] middle;
    private readonly PatternPart? end;
    private readonly int minLength;

    private CompiledPattern(PatternPart start, PatternPart[] middle, PatternPart? end)
    {
        this.start = start;
        this.middle = middle;
        this.end = end;
        minLength = start.Length + (end?.Length ?? 0);
        foreach (var part in middle)
            minLength += part.Length;
    }

    /// <summary>Whether it is asterisks and nothing else.</summary>
    public bool IsAny => end is not null && minLength == 0;

    public static CompiledPattern Of(ReadOnlySpan<char> chars, ReadOnlySpan<PatternKind> kinds)
    {
        var first = kinds.IndexOf(PatternKind.Any);
        if (first < 0)
            return new(PatternPart.Of(chars, kinds), [], null);
        var middle = new List<PatternPart>();
        var from = first + 1;
        while (kinds[from..].IndexOf(PatternKind.Any) is var length and >= 0)
        {
            if (length > 0)
                middle.Add(PatternPart.Of(chars.Slice(from, length), kinds.Slice(from, length)));
            from += length + 1;
        }

        return new(PatternPart.Of(chars[..first], kinds[..first]), [.. middle], PatternPart.Of(chars[from..], kinds[from..]));
    }

    /// <summary>A pattern in which <c>*</c> and <c>?</c> are wildcards and nothing else is special.</summary>
    public static CompiledPattern Of(string pattern)
    {
        var kinds = new PatternKind[pattern.Length];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = pattern[i] switch { '*' => PatternKind.Any, '?' => PatternKind.One, _ => PatternKind.Literal };
        return Of(pattern, kinds);
    }

    /// <summary>Whether the whole text fits, letter case counting.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (end is null)
            return text.Length == minLength && start.Fits(text);
        if (text.Length < minLength || !start.Fits(text[..start.Length]) || !end.Fits(text[^end.Length..]))
            return false;
        var rest = text[start.Length..^end.Length];
        foreach (var part in middle)
        {
            var found = part.FindIn(rest);
            if (found < 0)
                return false;
            rest = rest[(found + part.Length)..];
        }

        return true;
    }
}
