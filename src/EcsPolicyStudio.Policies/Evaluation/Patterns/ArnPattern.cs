using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>
/// A pattern of an ARN, compared field by field: a wildcard stays inside its field, and crosses slashes and colons in the last one (AWS
/// documents "IAM JSON policy elements: Resource" and "Condition operators", ARN operators). Asterisks alone take in everything.
/// </summary>
internal sealed class ArnPattern
{
    // Where patterns differ most comes first.
    private static ReadOnlySpan<int> Order => [5, 2, 3, 4, 1, 0];

    private readonly PatternTemplate[] fields;

    private ArnPattern(ImmutableArray<TemplatePiece> pieces, bool isAny, PatternTemplate[] fields)
    {
        Pieces = pieces;
        IsAny = isAny;
        this.fields = fields;
    }

    public ImmutableArray<TemplatePiece> Pieces { get; }

    /// <summary>Whether it is asterisks and nothing else.</summary>
    public bool IsAny { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="variables">Whether variables are replaced.</param>
    /// <param name="complete">
    /// Whether fields that are missing at the end are filled with <c>*</c>, as IAM does it in the Resource element; else such a pattern matches nothing.
    /// </param>
    public static ArnPattern Read(string text, bool variables, bool complete)
    {
        var pieces = TemplateReader.Read(text, wildcards: true, variables);
        if (pieces.Length > 0 && pieces.All(p => p.Kind == PieceKind.Any))
            return new(pieces, isAny: true, []);
        var fields = TemplateReader.SplitArn(pieces);
        while (complete && fields.Count < ArnFields.Count)
            fields.Add([new(PieceKind.Any, "")]);
        return new(pieces, isAny: false, fields.Count == ArnFields.Count ? [.. fields.Select(f => new PatternTemplate(f))] : []);
    }

    /// <summary>Whether an ARN fits.</summary>
    /// <param name="arn">The ARN; null for a text that is none, which only asterisks take in.</param>
    /// <param name="context">Values of the variables.</param>
    public bool IsMatch(ArnFields? arn, RequestContext context)
    {
        if (IsAny)
            return true;
        if (arn is null || fields.Length == 0)
            return false;
        foreach (var field in Order)
        {
            if (!fields[field].IsMatch(arn[field], context))
                return false;
        }

        return true;
    }
}
