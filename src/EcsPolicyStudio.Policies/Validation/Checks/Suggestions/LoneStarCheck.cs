using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Suggestions;

/// <summary>A condition whose only value is <c>*</c>: what it asks is whether the key is there, or nothing at all.</summary>
internal sealed class LoneStarCheck : ConditionCheck
{
    private static readonly CheckInfo NullFalse = CheckInfo.Analyzer("EQUIVALENT_TO_NULL_FALSE", FindingType.Suggestion, "Equivalent to null false", hasFix: true);
    private static readonly CheckInfo NullTrue = CheckInfo.Analyzer("EQUIVALENT_TO_NULL_TRUE", FindingType.Suggestion, "Equivalent to null true", hasFix: true);

    private static readonly CheckInfo RedundantKey = CheckInfo.Analyzer(
        "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", FindingType.Suggestion, "Redundant key due to wildcard in condition", hasFix: true);

    private static readonly CheckInfo RedundantStatement = CheckInfo.Analyzer(
        "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", FindingType.Suggestion, "Redundant statement due to wildcard in condition");

    // "This key is included in the request context of all requests" (AWS document "AWS global condition context keys").
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:CurrentTime", "aws:EpochTime", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalType", "aws:userid",
        "aws:RequestedRegion", "aws:SecureTransport", "aws:ViaAWSService",
    };

    public override IReadOnlyList<CheckInfo> Infos { get; } = [NullFalse, NullTrue, RedundantKey, RedundantStatement];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!condition.IsLoneStar || condition.Entry.Operator is not { Operator: ConditionOperator.StringLike or ConditionOperator.StringNotLike } name)
            return;
        var negated = name.Operator == ConditionOperator.StringNotLike;
        var always = Always.Contains(condition.Key);
        if (!negated && (name.IfExists || name.Qualifier == ConditionQualifier.ForAllValues))
        {
            ReportRedundantKey(context, statement, condition, "holds whether the key is there or not");
        }
        else if (!negated)
        {
            context.Report(
                NullFalse, condition.Entry.Span, condition.Entry.Path, condition.Key, $"{condition.Entry.OperatorText} with * only asks whether {condition.Key} is there.",
                "Write \"Null\" with \"false\", which says so.", NullChange.Write(statement.Statement, condition.Entry, "false"));
            if (always)
                ReportRedundantKey(context, statement, condition, "always holds, since every request has the key");
        }
        else if ((always && name.Qualifier == ConditionQualifier.None) || name.Qualifier == ConditionQualifier.ForAnyValue)
        {
            context.Report(
                RedundantStatement, condition.Entry.Span, condition.Entry.Path, condition.Key,
                $"{condition.Entry.OperatorText} with * on {condition.Key} never holds, so the {statement.Name} has no effect.", "Change the condition, or remove the statement.");
        }
        else
        {
            context.Report(
                NullTrue, condition.Entry.Span, condition.Entry.Path, condition.Key, $"{condition.Entry.OperatorText} with * only asks whether {condition.Key} is missing.",
                "Write \"Null\" with \"true\", which says so.", NullChange.Write(statement.Statement, condition.Entry, "true"));
        }
    }

    private static void ReportRedundantKey(CheckContext context, StatementFacts statement, ConditionFacts condition, string why) => context.Report(
        RedundantKey, condition.Entry.Span, condition.Entry.Path, condition.Key, $"The condition on {condition.Key} {why}.", "Remove it, or name the values that are meant.",
        FixWriter.RemoveCondition($"Remove {condition.Key}", statement.Statement, condition.Entry));
}
