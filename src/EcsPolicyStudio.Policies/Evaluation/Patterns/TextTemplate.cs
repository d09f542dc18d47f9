using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>A policy's text without wildcards, to be compared for equality after its variables are replaced. Reads the text once; allocates nothing.</summary>
internal sealed class TextTemplate(ImmutableArray<TemplatePiece> pieces)
{
    public ImmutableArray<TemplatePiece> Pieces { get; } = pieces;

    /// <summary>Whether the text is the same; false where a variable has no value.</summary>
    public bool Equals(ReadOnlySpan<char> text, RequestContext context, StringComparison comparison)
    {
        foreach (var piece in Pieces)
        {
            var part = piece.Kind == PieceKind.Variable ? piece.ValueIn(context) : piece.Text;
            if (part is null || !text.StartsWith(part, comparison))
                return false;
            text = text[part.Length..];
        }

        return text.IsEmpty;
    }
}
