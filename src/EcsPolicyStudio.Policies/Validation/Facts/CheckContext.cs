using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>One document under validation: what the checks need, worked out once, and what they have found.</summary>
internal sealed class CheckContext
{
    // More help nobody, and hostile text would give hundreds of thousands.
    private const int MaxFindings = 2_000;

    // Looking for a near name compares with hundreds; text made to be hostile has thousands of unknown ones.
    private const int MaxSuggestions = 50;

    // Comparing all with all is a matter of the square. Policies that IAM saves stay far below this many steps; what is made to be slow is cut short.
    private long steps = 100_000_000;

    private int suggestions;

    private readonly bool[] origins = new bool[Enum.GetValues<CheckOrigin>().Length];

    public CheckContext(PolicyDocument document, ValidationOptions options)
    {
        Document = document;
        Catalog = options.Catalog;
        Managed = options.Managed;
        foreach (var origin in options.Origins)
            origins[(int)origin] = true;
        Keys = ConditionKeys.Of(Catalog);
        Arns = ArnTypes.Of(Catalog);
        Fix = new FixWriter(document);
        Statements = [.. document.Statements.Select(s => new StatementFacts(this, s))];
    }

    public PolicyDocument Document { get; }

    public ServiceCatalog Catalog { get; }

    public bool Managed { get; }

    public ConditionKeys Keys { get; }

    public ArnTypes Arns { get; }

    public FixWriter Fix { get; }

    public ImmutableArray<StatementFacts> Statements { get; }

    public List<Finding> Findings { get; } = [];

    /// <summary>The actions asked for so far, and whether some statement allows them.</summary>
    public Dictionary<string, bool> Allowed { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The actions and resource types asked for so far, and whether some statement allows the action on an ARN of the type.</summary>
    public Dictionary<(string Action, ResourceTypeDefinition Type), bool> AllowedOn { get; } = [];

    /// <summary>Whether variables are replaced, or are the literal text they were before 2012.</summary>
    public bool HasVariables => Document.LanguageVersion == PolicyLanguageVersion.Version2012;

    /// <summary>Whether a text has a policy variable, which can become anything.</summary>
    public bool IsOpen(string text) => HasVariables && text.Contains("${", StringComparison.Ordinal);

    /// <summary>Takes steps from what the checks of one document may spend on comparing all with all; false once it is used up.</summary>
    public bool TrySpend(long cost) => (steps -= cost) >= 0;

    public bool Wants(PolicyCheck check)
    {
        foreach (var info in check.Infos)
        {
            if (origins[(int)info.Origin])
                return true;
        }

        return false;
    }

    public bool Wants(CheckInfo info) => origins[(int)info.Origin];

    /// <summary>The candidate that was probably meant, or null; always null once too many have been asked for.</summary>
    public string? Nearest(string name, Func<IEnumerable<string>> candidates) =>
        suggestions++ < MaxSuggestions ? NearestName.Find(name, candidates()) : null;

    public void Report(
        CheckInfo check, TextSpan span, DocumentPath path, string culprit, string message, string remedy,
        FindingFix? fix = null, ImmutableArray<TextSpan> related = default)
    {
        if (Wants(check) && Findings.Count < MaxFindings)
            Findings.Add(new(check, span, path, Document.Tree.PositionAt(span.Start), culprit, message, remedy, fix, related.IsDefault ? [] : related));
    }

    public void Report(
        CheckInfo check, ElementValue value, string message, string remedy, FindingFix? fix = null, ImmutableArray<TextSpan> related = default) =>
        Report(check, value.Span, value.Path, value.Text, message, remedy, fix, related);

    /// <summary>About a condition key: its name is underlined.</summary>
    public void ReportKey(CheckInfo check, ConditionFacts condition, string message, string remedy, FindingFix? fix = null) =>
        Report(check, condition.Entry.KeyMember.NameSyntax.Span, condition.Entry.Path, condition.Key, message, remedy, fix);

    /// <summary>About a condition operator: its name is underlined.</summary>
    public void ReportOperator(CheckInfo check, ConditionFacts condition, string message, string remedy, FindingFix? fix = null) =>
        Report(
            check, condition.Entry.OperatorMember.NameSyntax.Span, condition.Entry.Path, condition.Entry.OperatorText, message, remedy, fix,
            [condition.Entry.KeyMember.NameSyntax.Span]);
}
