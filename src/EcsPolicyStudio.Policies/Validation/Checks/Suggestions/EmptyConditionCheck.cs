using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Suggestions;

/// <summary>A condition key without values.</summary>
internal sealed class EmptyConditionCheck : ConditionCheck
{
    private static readonly CheckInfo Plain = CheckInfo.Analyzer("EMPTY_ARRAY_CONDITION", FindingType.Suggestion, "Empty array condition");
    private static readonly CheckInfo ForAll = CheckInfo.Analyzer("EMPTY_ARRAY_CONDITION_FORALLVALUES", FindingType.Suggestion, "Empty array condition ForAllValues", hasFix: true);
    private static readonly CheckInfo ForAny = CheckInfo.Analyzer("EMPTY_ARRAY_CONDITION_FORANYVALUE", FindingType.Suggestion, "Empty array condition ForAnyValue");
    private static readonly CheckInfo IfExists = CheckInfo.Analyzer("EMPTY_ARRAY_CONDITION_IFEXISTS", FindingType.Suggestion, "Empty array condition IfExists", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Plain, ForAll, ForAny, IfExists];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Entry.KeyMember.Value is not ArraySyntax { Items.Length: 0 } || condition.Entry.Operator is not { } name)
            return;
        var key = condition.Key;
        var (info, message, remedy) = (name.Qualifier, name.IfExists) switch
        {
            (ConditionQualifier.ForAllValues, _) => (ForAll, $"An empty list under ForAllValues holds only where {key} is missing.", "Ask for that with Null and \"true\", or list values."),
            (ConditionQualifier.ForAnyValue, _) => (ForAny, $"An empty list under ForAnyValue never holds, whatever {key} is.", "List values, or remove the condition."),
            (_, true) => (IfExists, $"An empty list under IfExists holds only where {key} is missing.", "Ask for that with Null and \"true\", or list values."),
            _ => (Plain, $"{key} is compared with an empty list of values.", "List values, or remove the condition."),
        };
        // Under a negated operator an empty list holds for every value, so only the others can be said with Null.
        var fix = info == ForAll || info == IfExists ? condition.IsNegated ? null : NullChange.Write(statement.Statement, condition.Entry, "true") : null;
        context.Report(info, condition.Entry.KeyMember.Value.Span, condition.Entry.Path, key, message, remedy, fix);
    }
}

/// <summary>Writes a condition as a question whether its key is there.</summary>
internal static class NullChange
{
    public static FindingFix? Write(Statement statement, StatementCondition entry, string value)
    {
        var title = $"Write \"Null\": {{\"{entry.Key}\": \"{value}\"}}";
        var rename = FixWriter.ChangeOperator(title, statement, entry, nameof(ConditionOperator.Null));
        return rename is null ? null : new(title, [.. rename.Changes, new TextChange(entry.KeyMember.Value.Span, FixWriter.Quote(value))]);
    }
}
