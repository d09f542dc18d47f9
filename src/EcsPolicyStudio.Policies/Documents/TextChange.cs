namespace EcsPolicyStudio.Policies.Documents;

/// <summary>One edit of a text: a span and what stands there afterwards. Everything outside the span stays as it is, byte for byte.</summary>
/// <param name="Span">The stretch that is replaced; of length 0 for an insertion.</param>
/// <param name="NewText">The text put there; empty for a removal.</param>
public readonly record struct TextChange(TextSpan Span, string NewText)
{
    /// <summary>The span of the new text, once the change is made.</summary>
    public TextSpan NewSpan => new(Span.Start, NewText.Length);

    /// <summary>Makes the change.</summary>
    /// <param name="text">The text that the span was taken from.</param>
    /// <returns>The changed text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string ApplyTo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.AsSpan(0, Span.Start), NewText, text.AsSpan(Span.End));
    }

    /// <summary>The change that takes this one back.</summary>
    /// <param name="text">The text before this change.</param>
    /// <returns>A change of the text after it.</returns>
    public TextChange Invert(string text) => new(NewSpan, Span.Of(text).ToString());
}
