using System.Collections.Immutable;
using System.Text;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>Takes a policy's text apart into literal characters, wildcards and variables.</summary>
internal static class TemplateReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wildcards">Whether <c>*</c> and <c>?</c> are wildcards; else they stand for themselves.</param>
    /// <param name="variables">Whether the document's version knows variables; else <c>${…}</c> is text like any other.</param>
    public static ImmutableArray<TemplatePiece> Read(string text, bool wildcards, bool variables)
    {
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        var literal = new StringBuilder();
        var position = 0;
        foreach (var variable in variables ? PolicyVariable.Scan(text) : [])
        {
            if (!variable.IsClosed)
                break;
            ReadText(text.AsSpan(position, variable.Start - position));
            position = variable.End;
            if (variable.IsLiteral)
            {
                literal.Append(variable.Content);
                continue;
            }

            Flush();
            pieces.Add(new(PieceKind.Variable, variable.Key.Trim(), DefaultOf(variable)));
        }

        ReadText(text.AsSpan(position));
        Flush();
        return pieces.ToImmutable();

        void ReadText(ReadOnlySpan<char> part)
        {
            foreach (var c in part)
            {
                if (!wildcards || c is not ('*' or '?'))
                {
                    literal.Append(c);
                    continue;
                }

                Flush();
                pieces.Add(new(c == '*' ? PieceKind.Any : PieceKind.One, ""));
            }
        }

        void Flush()
        {
            if (literal.Length > 0)
                pieces.Add(new(PieceKind.Literal, literal.ToString()));
            literal.Clear();
        }
    }

    /// <summary>The fields of an ARN pattern: a colon outside of a variable ends one, the sixth takes in the rest.</summary>
    public static List<ImmutableArray<TemplatePiece>> SplitArn(ImmutableArray<TemplatePiece> pieces)
    {
        var fields = new List<ImmutableArray<TemplatePiece>>(ArnFields.Count);
        var field = ImmutableArray.CreateBuilder<TemplatePiece>();
        foreach (var piece in pieces)
        {
            var rest = piece;
            while (rest.Kind == PieceKind.Literal && fields.Count < ArnFields.Count - 1 && rest.Text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
            {
                if (colon > 0)
                    field.Add(rest with { Text = rest.Text[..colon] });
                fields.Add(field.ToImmutable());
                field.Clear();
                rest = rest with { Text = rest.Text[(colon + 1)..] };
            }

            if (rest.Kind != PieceKind.Literal || rest.Text.Length > 0)
                field.Add(rest);
        }

        fields.Add(field.ToImmutable());
        return fields;
    }

    // A default value stands in single quotes; without them there is none.
    private static string? DefaultOf(PolicyVariable variable) =>
        variable.Default?.Trim() is { Length: >= 2 } text && text[0] == '\'' && text[^1] == '\'' ? text[1..^1] : null;
}
