namespace EcsPolicyStudio.Policies.Documents;

/// <summary>A stretch of a document's text, counted in UTF-16 code units from its start.</summary>
/// <param name="Start">Offset of the first code unit, from 0.</param>
/// <param name="Length">Number of code units; 0 marks a place between two of them.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    /// <param name="start">Offset of the first code unit.</param>
    /// <param name="end">Offset just behind the last one; not smaller than <paramref name="start"/>.</param>
    /// <returns>The span.</returns>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether an offset lies in the span or at its end, where a cursor still belongs to it.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns>True where it touches the span.</returns>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    /// <summary>The text that the span covers.</summary>
    /// <param name="text">The document's text.</param>
    /// <returns>The stretch of it.</returns>
    public ReadOnlySpan<char> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan(Start, Length);
    }
}

/// <summary>A place in a document as people count: both numbers begin at 1.</summary>
/// <param name="Line">The line, from 1. Lines end with LF, CR or CRLF.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}
