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

    private static readonly CheckInfo Incomplete = new("VALIDATION_INCOMPLETE", FindingType.Warning, CheckOrigin.Validation, "Validation that was cut short");

    // Looking for a near name compares with hundreds; text made to be hostile has thousands of unknown ones.
    private const int MaxSuggestions = 50;

    private long steps;

    private int suggestions;

    private readonly bool[] origins = new bool[Enum.GetValues<CheckOrigin>().Length];

    public CheckContext(PolicyDocument document, ValidationOptions options)
    {
        Document = document;
        Catalog = options.Catalog;
        Managed = options.Managed;
        steps = options.MaxSteps;
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

    /// <summary>What is to be known of the validation itself.</summary>
    public static IReadOnlyList<CheckInfo> Infos { get; } = [Incomplete];

    /// <summary>Whether there are as many findings as are given, and one more was found.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether something was left out because it is too much work.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>
    /// Takes steps from what the checks of one document may spend on comparing all with all (<see cref="ValidationOptions.MaxSteps"/>); false where
    /// fewer are left. Then the work is not to be done, and nothing is to be reported from its lack.
    /// </summary>
    /// <param name="cost">About the number of characters, or of pairs of entries times ten, that are compared.</param>
    public bool TrySpend(long cost)
    {
        if (cost > steps)
        {
            IsCutShort = true;
            return false;
        }

        steps -= cost;
        return true;
    }

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

    /// <summary>The pattern that was probably meant, of those that fit a candidate, or null; always null once too many have been asked for.</summary>
    public string? NearestWithWildcards(string pattern, Func<IEnumerable<string>> candidates) =>
        suggestions++ < MaxSuggestions ? NearestPattern.Find(pattern, candidates()) : null;

    public void Report(
        CheckInfo check, TextSpan span, DocumentPath path, string culprit, string message, string remedy,
        FindingFix? fix = null, ImmutableArray<TextSpan> related = default)
    {
        if (!Wants(check))
            return;
        if (Findings.Count < MaxFindings)
            Findings.Add(new(check, span, path, Document.Tree.PositionAt(span.Start), culprit, message, remedy, fix, related.IsDefault ? [] : related));
        else
            IsFull = true;
    }

    /// <summary>Says that not everything was checked, where that is so: whatever was asked for, and however much was found.</summary>
    public void ReportIfIncomplete()
    {
        if (!IsFull && !IsCutShort)
            return;
        var start = Document.Tree.Root?.Span.Start ?? 0;
        Findings.Add(new(
            Incomplete, new(start, 0), DocumentPath.Root, Document.Tree.PositionAt(start), "",
            IsFull ? $"More than {MaxFindings:N0} problems were found. What comes after them was not checked." : "The policy has lists so long that they were not compared completely. What is not reported may still be wrong.",
            IsFull ? "Mend what was found, and look again." : "Shorten the lists, or write several policies.", null, []));
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
