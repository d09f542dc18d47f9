using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Warnings;

/// <summary>A wildcard that the operator takes literally.</summary>
internal sealed class WildcardOperatorCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("WILDCARD_WITHOUT_LIKE_OPERATOR", FindingType.Warning, "Wildcard without like operator", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        ConditionOperator? like = condition.Operator switch
        {
            ConditionOperator.StringEquals or ConditionOperator.StringEqualsIgnoreCase => ConditionOperator.StringLike,
            ConditionOperator.StringNotEquals or ConditionOperator.StringNotEqualsIgnoreCase => ConditionOperator.StringNotLike,
            _ => null,
        };
        if (like is null)
            return;
        var better = (condition.Entry.Operator!.Value with { Operator = like.Value }).ToString();
        // There is no Like that ignores case.
        var sameCase = condition.Operator is ConditionOperator.StringEquals or ConditionOperator.StringNotEquals;
        foreach (var value in condition.Values)
        {
            if (value.Kind != JsonKind.String || !WildcardPattern.HasWildcard(value.Text) || !HasWildcard(context, value.Text))
                continue;
            context.Report(
                Info, value, $"{condition.Entry.OperatorText} takes * and ? literally, so \"{value.Text}\" is compared as it stands.",
                sameCase ? $"Use {better}, or write the value out." : $"Write the values out; {better} takes wildcards but tells letter case apart.",
                sameCase ? FixWriter.ChangeOperator($"Write {better}", statement.Statement, condition.Entry, better) : null,
                [condition.Entry.OperatorMember.NameSyntax.Span]);
        }
    }

    // ${*} is the character itself.
    private static bool HasWildcard(CheckContext context, string text)
    {
        if (!context.HasVariables)
            return true;
        var variables = PolicyVariable.Scan(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '*' or '?' && !variables.Any(v => i >= v.Start && i < v.End))
                return true;
        }

        return false;
    }
}

/// <summary>aws:VpceAccount and its sisters, which only some services fill.</summary>
internal sealed class VpcEndpointOwnerKeyCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer(
        "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES", FindingType.Warning, "Use condition key only with supported services");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!condition.IsKey("aws:VpceAccount") && !condition.IsKey("aws:VpceOrgID") && !condition.IsKey("aws:VpceOrgPaths"))
            return;
        // Which services fill the keys changes often. That all do is certainly wrong.
        if (statement.Statement.IsNotAction || statement.Actions.Any(a => a.IsEverything))
        {
            context.ReportKey(
                Info, condition, $"Only some services fill {condition.Key}, but the {statement.Name} is about all services.",
                "Name the actions of services that fill the key; the page of AWS global condition context keys lists them.");
        }
    }
}
