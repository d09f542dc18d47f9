using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Conditions of one statement that can never hold, or that always hold. Said only of what is certain.</summary>
internal sealed class ContradictionCheck : StatementCheck
{
    private static readonly CheckInfo Never = new("CONDITION_NEVER_TRUE", FindingType.Warning, CheckOrigin.Catalogue, "Condition that never holds");
    private static readonly CheckInfo Always = new("CONDITION_ALWAYS_TRUE", FindingType.Warning, CheckOrigin.Catalogue, "Condition that always holds");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Never, Always];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        foreach (var condition in statement.Conditions)
        {
            CheckAddresses(context, condition);
            CheckNull(context, condition);
            CheckArns(context, statement, condition);
        }

        if (statement.Conditions.Count < 2)
            return;
        foreach (var conditions in statement.Conditions.GroupBy(c => c.Key, StringComparer.OrdinalIgnoreCase))
            Compare(context, statement, [.. conditions]);
    }

    private static void Compare(CheckContext context, StatementFacts statement, List<ConditionFacts> conditions)
    {
        for (var i = 1; i < conditions.Count; i++)
        {
            if (context.IsFull || !context.TrySpend(i * 50L))
                return;
            for (var j = 0; j < i; j++)
            {
                if (Contradiction(context, conditions[j], conditions[i]) is { } why)
                    Report(context, statement, conditions[j], conditions[i], why);
            }
        }
    }

    private static void Report(CheckContext context, StatementFacts statement, ConditionFacts earlier, ConditionFacts later, string why) => context.Report(
        Never, later.Entry.KeyMember.NameSyntax.Span, later.Entry.Path, later.Key,
        $"The two conditions on {later.Key} never hold together: {why}. The {statement.Name} has no effect.",
        "Change one of them, or put them into two statements.", related: [earlier.Entry.KeyMember.NameSyntax.Span]);

    private static string? Contradiction(CheckContext context, ConditionFacts a, ConditionFacts b)
    {
        if (a.Operator is null || b.Operator is null || a.Values.Count == 0 || b.Values.Count == 0)
            return null;
        if ((a.AsksForMissing && NeedsKey(b)) || (b.AsksForMissing && NeedsKey(a)))
            return "one asks for a missing key, the other for a value of it";
        // Without the key both may hold; with several values in the request each may hold for another one.
        if ((!NeedsKey(a) && !NeedsKey(b)) || a.Qualifier != ConditionQualifier.None || b.Qualifier != ConditionQualifier.None
            || a.Definition is not { IsMultivalued: false } || !context.TrySpend((long)Length(a) * Length(b)))
            return null;
        return TextConflict.Find(context, a, b) ?? ValueConflict.Find(context, a, b);
    }

    private static bool NeedsKey(ConditionFacts condition) => condition.Operator == ConditionOperator.Null
        ? condition.Values.All(v => v.Text.Equals("false", StringComparison.OrdinalIgnoreCase))
        : !condition.IsNegated && !condition.IfExists && condition.Qualifier != ConditionQualifier.ForAllValues;

    private static int Length(ConditionFacts condition)
    {
        var length = 0;
        foreach (var value in condition.Values)
            length += value.Text.Length;
        return length;
    }

    // "Null" with both values asks nothing.
    private static void CheckNull(CheckContext context, ConditionFacts condition)
    {
        if (condition is { Operator: ConditionOperator.Null, Qualifier: ConditionQualifier.None }
            && condition.Values.Any(v => v.Text.Equals("true", StringComparison.OrdinalIgnoreCase))
            && condition.Values.Any(v => v.Text.Equals("false", StringComparison.OrdinalIgnoreCase)))
        {
            context.ReportKey(Always, condition, $"Null with true and false holds whether {condition.Key} is there or not.", "Keep one of the two values.");
        }
    }

    // A text that is no ARN is never like one.
    private static void CheckArns(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Kind != ConditionValueKind.Arn || !NeedsKey(condition) || condition.Values.Count == 0 || !condition.Values.All(v => IsNoArn(context, v)))
            return;
        context.Report(
            Never, condition.Values[0], $"\"{condition.Values[0].Text}\" is no ARN, so {condition.Entry.OperatorText} never holds and the {statement.Name} has no effect.",
            "Write the whole ARN: arn:partition:service:region:account:resource.");
    }

    private static bool IsNoArn(CheckContext context, ElementValue value) =>
        value.Kind == JsonKind.String && !WildcardPattern.HasWildcard(value.Text) && !context.IsOpen(value.Text)
        && (value.Text.AsSpan().Count(':') < 5 || !value.Text.StartsWith("arn:", StringComparison.Ordinal));

    private static void CheckAddresses(CheckContext context, ConditionFacts condition)
    {
        if (condition.Kind != ConditionValueKind.IpAddress)
            return;
        var all = condition.Values.Where(v => AddressRange.TryParse(v.Text, out var r) && r.Prefix == 0).ToList();
        if (all.Count == 0)
            return;
        var both = all.Exists(v => v.Text.Contains(':', StringComparison.Ordinal)) && all.Exists(v => !v.Text.Contains(':', StringComparison.Ordinal));
        if (condition.Operator == ConditionOperator.IpAddress)
        {
            context.Report(
                Always, all[0], $"{all[0].Text} is every address{(both ? "" : " of its family")}, so the condition on {condition.Key} limits nothing{(both ? "" : " for callers with such an address")}.",
                "Write the ranges that are meant, or remove the condition.");
        }
        else if (both)
        {
            context.Report(Never, all[0], $"The ranges are all addresses there are, so the condition on {condition.Key} holds for none of them.", "Write the ranges that are meant.");
        }
    }
}
