using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Conditions of one statement that can never hold together, or that always hold. Said only of what is certain.</summary>
internal sealed class ContradictionCheck : StatementCheck
{
    private static readonly CheckInfo Never = new("CONDITION_NEVER_TRUE", FindingType.Warning, CheckOrigin.Catalogue, "Condition that never holds");
    private static readonly CheckInfo Always = new("CONDITION_ALWAYS_TRUE", FindingType.Warning, CheckOrigin.Catalogue, "Condition that always holds");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Never, Always];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        var conditions = statement.Conditions;
        for (var i = 0; i < conditions.Count; i++)
        {
            CheckRange(context, statement, conditions[i]);
            // No more than the ones just before: text made to be slow has thousands.
            for (var j = Math.Max(0, i - 64); j < i; j++)
            {
                if (conditions[j].IsKey(conditions[i].Key) && Contradiction(context, conditions[j], conditions[i]) is { } why)
                {
                    context.Report(
                        Never, conditions[i].Entry.KeyMember.NameSyntax.Span, conditions[i].Entry.Path, conditions[i].Key, $"The two conditions on {conditions[i].Key} never hold together: {why}. The {statement.Name} has no effect.",
                        "Change one of them, or put them into two statements.", related: [conditions[j].Entry.KeyMember.NameSyntax.Span]);
                }
            }
        }
    }

    private static string? Contradiction(CheckContext context, ConditionFacts a, ConditionFacts b)
    {
        if (a.Operator is null || b.Operator is null || a.Values.Count == 0 || b.Values.Count == 0)
            return null;
        if ((IsMissing(a) && NeedsKey(b)) || (IsMissing(b) && NeedsKey(a)))
            return "one asks for a missing key, the other for a value of it";
        // With several values in the request each condition may hold for another one.
        if (a.Qualifier != ConditionQualifier.None || b.Qualifier != ConditionQualifier.None || a.IfExists || b.IfExists || a.Definition is { IsMultivalued: true })
            return null;
        if (a.Operator == ConditionOperator.StringEquals && b.Operator is (ConditionOperator.StringEquals or ConditionOperator.StringNotEquals))
            return Texts(context, a, b);
        if (b.Operator == ConditionOperator.StringEquals && a.Operator == ConditionOperator.StringNotEquals)
            return Texts(context, b, a);
        return a.Family == b.Family && a.Family is (OperatorFamily.Numeric or OperatorFamily.Date) ? Ranges(a, b) : null;
    }

    private static bool IsMissing(ConditionFacts condition) =>
        condition.Operator == ConditionOperator.Null && condition.Values.All(v => v.Text.Equals("true", StringComparison.OrdinalIgnoreCase));

    private static bool NeedsKey(ConditionFacts condition) =>
        condition.Operator != ConditionOperator.Null && !condition.IsNegated && !condition.IfExists && condition.Qualifier != ConditionQualifier.ForAllValues;

    private static string? Texts(CheckContext context, ConditionFacts equals, ConditionFacts other)
    {
        if (equals.Values.Concat(other.Values).Any(v => !equals.IsPlain(v, context.HasVariables)))
            return null;
        var texts = other.Values.Select(v => v.Text).ToHashSet(StringComparer.Ordinal);
        if (other.Operator == ConditionOperator.StringNotEquals)
            return equals.Values.All(v => texts.Contains(v.Text)) ? "what one demands the other excludes" : null;
        return equals.Values.Any(v => texts.Contains(v.Text)) ? null : "they demand different values";
    }

    // The lowest value that one lets through against the highest of the other.
    private static string? Ranges(ConditionFacts a, ConditionFacts b)
    {
        var (low, high) = IsGreater(a) && IsLess(b) ? (a, b) : IsGreater(b) && IsLess(a) ? (b, a) : (null, null);
        if (low is null || high is null)
            return null;
        var from = low.Values.Select(Value).ToList();
        var to = high.Values.Select(Value).ToList();
        if (from.Contains(null) || to.Contains(null))
            return null;
        var inclusive = low.Operator is ConditionOperator.NumericGreaterThanEquals or ConditionOperator.DateGreaterThanEquals
            && high.Operator is ConditionOperator.NumericLessThanEquals or ConditionOperator.DateLessThanEquals;
        var gap = from.Min()!.Value.CompareTo(to.Max()!.Value);
        return gap > 0 || (gap == 0 && !inclusive) ? "the lower bound is not below the upper one" : null;
    }

    private static bool IsGreater(ConditionFacts c) => c.Operator is ConditionOperator.NumericGreaterThan or ConditionOperator.NumericGreaterThanEquals
        or ConditionOperator.DateGreaterThan or ConditionOperator.DateGreaterThanEquals;

    private static bool IsLess(ConditionFacts c) => c.Operator is ConditionOperator.NumericLessThan or ConditionOperator.NumericLessThanEquals
        or ConditionOperator.DateLessThan or ConditionOperator.DateLessThanEquals;

    private static decimal? Value(ElementValue value) =>
        ConditionNumbers.TryParse(value.Text, out var number) ? number : ConditionDates.Seconds(value.Text);

    private static void CheckRange(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Family != OperatorFamily.IpAddress || condition.Values.FirstOrDefault(v => IpRange.TryParse(v.Text, out var r) && r.Prefix == 0) is not { } all)
            return;
        if (condition.Operator == ConditionOperator.IpAddress)
        {
            context.Report(
                Always, all, $"{all.Text} is every address of its family, so the condition on {condition.Key} limits nothing.", "Write the ranges that are meant, or remove the condition.",
                Fixes.FixWriter.RemoveCondition($"Remove {condition.Key}", statement.Statement, condition.Entry));
        }
        else
        {
            context.Report(
                Never, all, $"{all.Text} is every address of its family, so the condition on {condition.Key} holds for none of them.", "Write the ranges that are meant.");
        }
    }
}
