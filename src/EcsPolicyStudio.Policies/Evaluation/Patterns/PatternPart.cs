namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>A piece of a pattern between two asterisks: characters, and places where any one character may stand.</summary>
internal sealed class PatternPart
{
    // Below this length trying every place is fastest, and its cost is a constant times the text; above it the search never goes back.
    private const int Short = 24;

    private readonly string text;
    private readonly bool[]? ones;
    private readonly LiteralSearch? literal;
    private readonly MaskedSearch? masked;

    private PatternPart(string text, bool[]? ones)
    {
        this.text = text;
        this.ones = ones;
        if (text.Length > Short && ones is null)
            literal = new(text);
        else if (text.Length > Short)
            masked = new(text, ones!);
    }

    public int Length => text.Length;

    public static PatternPart Of(ReadOnlySpan<char> chars, ReadOnlySpan<PatternKind> kinds)
    {
        var ones = kinds.Contains(PatternKind.One) ? new bool[kinds.Length] : null;
        for (var i = 0; ones is not null && i < kinds.Length; i++)
            ones[i] = kinds[i] == PatternKind.One;
        return new(new string(chars), ones);
    }

    /// <summary>Whether a text of the same length fits.</summary>
    public bool Fits(ReadOnlySpan<char> other)
    {
        if (ones is null)
            return other.SequenceEqual(text);
        for (var i = 0; i < other.Length; i++)
        {
            if (other[i] != text[i] && !ones[i])
                return false;
        }

        return true;
    }

    /// <summary>The first place where it stands, or -1.</summary>
    public int FindIn(ReadOnlySpan<char> other)
    {
        if (ones is null)
            return literal is null ? other.IndexOf(text) : literal.FindIn(other);
        if (masked is not null)
            return masked.FindIn(other);
        for (var start = 0; start <= other.Length - text.Length; start++)
        {
            if (Fits(other.Slice(start, text.Length)))
                return start;
        }

        return -1;
    }
}
