using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>
/// aws:MultiFactorAuthPresent is missing in requests with long-term access keys (AWS document "AWS global condition context keys"), so some
/// conditions on it do not do what they look like.
/// </summary>
internal sealed class MfaCheck : ConditionCheck
{
    private static readonly CheckInfo Bad = new("BAD_PATTERN_FOR_MFA", FindingType.SecurityWarning, CheckOrigin.Catalogue, "MFA condition that enforces nothing", HasFix: true);

    private static readonly CheckInfo IfExists =
        new("MFA_IF_EXISTS_ON_ALLOW", FindingType.SecurityWarning, CheckOrigin.Catalogue, "MFA condition that holds without MFA", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Bad, IfExists];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!condition.IsKey("aws:MultiFactorAuthPresent") || condition.Values.Count != 1 || condition.Entry.Operator is not { } name)
            return;
        var isFalse = condition.Values[0].Text.Equals("false", StringComparison.OrdinalIgnoreCase);
        var isTrue = condition.Values[0].Text.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (name is { Operator: ConditionOperator.Bool, IfExists: false } && isFalse)
        {
            var better = (name with { IfExists = true }).ToString();
            context.ReportKey(
                Bad, condition, statement.IsDeny
                    ? "Requests with access keys carry no aws:MultiFactorAuthPresent, so they are not denied although no MFA was used."
                    : "This allows what is done without MFA; requests with access keys carry no aws:MultiFactorAuthPresent, so the condition does not hold for them.",
                statement.IsDeny ? $"Use {better}." : "Allow with Bool and \"true\", or deny with BoolIfExists and \"false\".",
                statement.IsDeny ? FixWriter.ChangeOperator($"Write {better}", statement.Statement, condition.Entry, better) : null);
        }
        else if (name.Operator == ConditionOperator.Null && isFalse)
        {
            context.ReportKey(
                Bad, condition, "That aws:MultiFactorAuthPresent is there does not mean that MFA was used: with temporary credentials it is there as \"false\" too.",
                "Ask for the value: Bool with \"true\".",
                statement.IsAllow && FixWriter.ChangeOperator("Write Bool with true", statement.Statement, condition.Entry, nameof(ConditionOperator.Bool)) is { } rename
                    ? rename with { Changes = [.. rename.Changes, new(condition.Values[0].Span, "\"true\"")] } : null);
        }
        else if (name is { Operator: ConditionOperator.Bool or ConditionOperator.StringEquals or ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringLike, IfExists: true }
            && isTrue && statement.IsAllow)
        {
            var better = (name with { Operator = ConditionOperator.Bool, IfExists = false }).ToString();
            context.ReportKey(
                IfExists, condition, "Requests with access keys carry no aws:MultiFactorAuthPresent, so IfExists allows them without MFA.", $"Use {better}.",
                FixWriter.ChangeOperator($"Write {better}", statement.Statement, condition.Entry, better));
        }
    }
}
