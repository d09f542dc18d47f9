using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>Operators that compare text with text: equality with and without letter case; <c>*</c> is an asterisk.</summary>
internal class TextTests(string?[] texts, bool variables, StringComparison comparison) : ValueTests
{
    private readonly TextTemplate?[] expected = [.. texts.Select(t => t is null ? null : new TextTemplate(TemplateReader.Read(t, wildcards: false, variables)))];

    public override int FindMatch(string value, RequestContext context)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } template && template.Equals(value, context, comparison))
                return i;
        }

        return -1;
    }

    public override bool IsReadable(int place) => expected[place] is not null;

    public override ImmutableArray<TemplatePiece> PiecesOf(int place) => expected[place]?.Pieces ?? [];

    public override bool CouldMatch(int place, string value, RequestContext context)
    {
        var pieces = TemplatePieces.Loosened(PiecesOf(place), context);
        if (expected[place] is null || pieces.Any(p => p.ValueIn(context) is null))
            return false;
        if (comparison == StringComparison.Ordinal)
            return new PatternTemplate(pieces).IsMatch(value, context);
        var folded = pieces.Select(p => p.Kind == PieceKind.Any ? p : new TemplatePiece(PieceKind.Literal, Folding.Fold(p.ValueIn(context)!)));
        return new PatternTemplate([.. folded]).IsMatch(Folding.Fold(value), context);
    }
}

/// <summary>Bool: <c>true</c> and <c>false</c> in any letter case, and nothing else.</summary>
internal sealed class BoolTests(string?[] texts, bool variables) : TextTests(texts, variables, StringComparison.OrdinalIgnoreCase)
{
    public override int FindMatch(string value, RequestContext context) => CanRead(value) ? base.FindMatch(value, context) : -1;

    public override bool CanRead(string value) => IsBool(value);

    public override bool CouldMatch(int place, string value, RequestContext context) => CanRead(value) && base.CouldMatch(place, value, context);

    public override bool IsReadable(int place) =>
        PiecesOf(place) is { IsEmpty: false } pieces && (pieces.Any(p => p.Kind == PieceKind.Variable) || IsBool(string.Concat(pieces.Select(p => p.Text))));

    private static bool IsBool(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}

/// <summary>StringLike and StringNotLike.</summary>
internal sealed class PatternTests(string?[] texts, bool variables) : ValueTests
{
    private readonly PatternTemplate?[] expected = [.. texts.Select(t => t is null ? null : new PatternTemplate(TemplateReader.Read(t, wildcards: true, variables)))];

    public override int FindMatch(string value, RequestContext context)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } template && template.IsMatch(value, context))
                return i;
        }

        return -1;
    }

    public override bool IsReadable(int place) => expected[place] is not null;

    public override bool IsAny(int place) => expected[place] is { IsAny: true };

    public override ImmutableArray<TemplatePiece> PiecesOf(int place) => expected[place]?.Pieces ?? [];

    public override bool CouldMatch(int place, string value, RequestContext context) =>
        expected[place] is { } template && new PatternTemplate(TemplatePieces.Loosened(template.Pieces, context)).IsMatch(value, context);
}

/// <summary>The ARN operators; ArnEquals is the same as ArnLike.</summary>
internal sealed class ArnTests(string?[] texts, bool variables) : ValueTests
{
    private readonly ArnPattern?[] expected = [.. texts.Select(t => t is null ? null : ArnPattern.Read(t, variables, complete: false))];

    public override int FindMatch(string value, RequestContext context)
    {
        var arn = new ArnFields(value);
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } pattern && pattern.IsMatch(arn, context))
                return i;
        }

        return -1;
    }

    public override bool CanRead(string value) => new ArnFields(value).IsArn;

    public override bool IsReadable(int place) => expected[place] is { IsReadable: true };

    public override bool IsAny(int place) => expected[place] is { IsAny: true };

    public override ImmutableArray<TemplatePiece> PiecesOf(int place) => expected[place]?.Pieces ?? [];

    public override bool CouldMatch(int place, string value, RequestContext context) =>
        expected[place] is { } pattern && pattern.Loosened(context).IsMatch(new ArnFields(value), context);
}
