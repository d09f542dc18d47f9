using System.Collections.Immutable;
using System.Text;

namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>What is to be said of a text's variables.</summary>
internal static class TemplatePieces
{
    /// <summary>The keys of variables that have neither a value in the request nor a default value.</summary>
    public static ImmutableArray<string> WithoutValue(ImmutableArray<TemplatePiece> pieces, RequestContext context) =>
        [.. pieces.Where(p => p.Kind == PieceKind.Variable && p.ValueIn(context) is null).Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The keys of variables that the request lacks, be there a default value or not.</summary>
    public static ImmutableArray<string> Absent(ImmutableArray<TemplatePiece> pieces, RequestContext context) =>
        [.. pieces.Where(p => IsAbsent(p, context)).Select(p => p.Text).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The text with any run of characters in the place of a variable that the request lacks.</summary>
    public static ImmutableArray<TemplatePiece> Loosened(ImmutableArray<TemplatePiece> pieces, RequestContext context) =>
        [.. pieces.Select(p => IsAbsent(p, context) ? new TemplatePiece(PieceKind.Any, "") : p)];

    /// <summary>The text with its variables replaced; null where there is none or one has no value.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="context">The values.</param>
    /// <param name="wildcards">Whether <c>*</c> and <c>?</c> are wildcards, so that those that are meant literally are written <c>${*}</c> and <c>${?}</c>.</param>
    public static string? Resolved(ImmutableArray<TemplatePiece> pieces, RequestContext context, bool wildcards)
    {
        if (!pieces.Any(p => p.Kind == PieceKind.Variable))
            return null;
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Any:
                    text.Append('*');
                    break;
                case PieceKind.One:
                    text.Append('?');
                    break;
                default:
                    if ((piece.Kind == PieceKind.Variable ? piece.ValueIn(context) : piece.Text) is not { } literal)
                        return null;
                    text.Append(wildcards ? Escaped(literal) : literal);
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsAbsent(TemplatePiece piece, RequestContext context) => piece.Kind == PieceKind.Variable && context.Find(piece.Text) is null;

    private static string Escaped(string literal) =>
        literal.Replace("*", "${*}", StringComparison.Ordinal).Replace("?", "${?}", StringComparison.Ordinal);
}
