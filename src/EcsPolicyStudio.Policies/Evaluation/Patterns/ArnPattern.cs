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
    private readonly bool complete;

    private ArnPattern(ImmutableArray<TemplatePiece> pieces, bool complete)
    {
        Pieces = pieces;
        this.complete = complete;
        IsAny = pieces.Length > 0 && pieces.All(p => p.Kind == PieceKind.Any);
        var split = TemplateReader.SplitArn(pieces);
        while (complete && split.Count < ArnFields.Count)
            split.Add([new(PieceKind.Any, "")]);
        fields = split.Count == ArnFields.Count ? [.. split.Select(f => new PatternTemplate(f))] : [];
    }

    public ImmutableArray<TemplatePiece> Pieces { get; }

    /// <summary>Whether it is asterisks and nothing else.</summary>
    public bool IsAny { get; }

    /// <summary>Whether it is a pattern of ARNs at all; one that is not matches nothing.</summary>
    public bool IsReadable => IsAny || fields.Length > 0;

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="variables">Whether variables are replaced.</param>
    /// <param name="complete">
    /// Whether fields that are missing at the end are filled with <c>*</c>, as IAM does it in the Resource element; else such a pattern matches nothing.
    /// </param>
    public static ArnPattern Read(string text, bool variables, bool complete) => new(TemplateReader.Read(text, wildcards: true, variables), complete);

    /// <summary>The pattern with any text in the place of variables that the request lacks.</summary>
    public ArnPattern Loosened(RequestContext context) => new(TemplatePieces.Loosened(Pieces, context), complete);

    /// <summary>Whether an ARN fits.</summary>
    /// <param name="arn">The ARN; only asterisks take in a text that is none.</param>
    /// <param name="context">Values of the variables.</param>
    public bool IsMatch(in ArnFields arn, RequestContext context)
    {
        if (IsAny)
            return true;
        if (!arn.IsArn || fields.Length == 0)
            return false;
        foreach (var field in Order)
        {
            if (!fields[field].IsMatch(arn[field], context))
                return false;
        }

        return true;
    }
}
