using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Security;

/// <summary>Keys whose value the caller chooses.</summary>
internal sealed class UntrustworthyKeyCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("UNTRUSTWORTHY_CONDITION_KEY", FindingType.SecurityWarning, "Untrustworthy condition key");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.IsKey("aws:UserAgent") || condition.IsKey("aws:Referer"))
        {
            context.ReportKey(
                Info, condition, $"The caller chooses the value of {condition.Key}, so anybody can meet the condition.",
                "Use a key that AWS fills, such as aws:PrincipalTag, aws:SourceVpce or aws:SourceIp.");
        }
    }
}

/// <summary>An address inside a VPC says nothing without the VPC.</summary>
internal sealed class PairedKeyCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("MISSING_PAIRED_CONDITION_KEYS", FindingType.SecurityWarning, "Missing paired condition keys");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.IsKey("aws:VpcSourceIp") && condition.Operator != ConditionOperator.Null && statement.Condition("aws:SourceVpc") is null && statement.Condition("aws:SourceVpce") is null)
        {
            context.ReportKey(
                Info, condition, "Addresses inside a VPC are not unique: any VPC can have the same ones.", "Add a condition on aws:SourceVpc or aws:SourceVpce.");
        }
    }
}

/// <summary>s3:prefix where a shorter prefix gets around it.</summary>
internal sealed class S3PrefixCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("S3_PREFIX_IN_NEGATIVE_CONTEXT", FindingType.SecurityWarning, "S3 prefix in negative context");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!condition.IsKey("s3:prefix") || condition.Kind != ConditionValueKind.Text)
            return;
        if (statement.IsDeny && !condition.IsNegated)
        {
            context.ReportKey(
                Info, condition, "A request with a shorter prefix, or none, still lists what is to be hidden: the deny holds for this prefix only.",
                "Deny with StringNotLike what is outside of the prefixes that may be listed.");
        }
        else if (statement.IsAllow && condition.IsNegated)
        {
            context.ReportKey(
                Info, condition, "A request with a shorter prefix, or none, is allowed and lists what is to be hidden.", "Allow with StringLike the prefixes that may be listed.");
        }
    }
}

/// <summary>dynamodb:Attributes limits a read only when the request may ask for specific attributes alone.</summary>
internal sealed class DynamoAttributesCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("DYNAMODB_ATTRIBUTES_WITHOUT_SELECT", FindingType.SecurityWarning, "DynamoDB attributes without select");

    private static readonly string[] Reads = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan"];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!statement.IsAllow || !condition.IsKey("dynamodb:Attributes") || condition.Kind == ConditionValueKind.Null || !Reads.Any(statement.Covers))
            return;
        var fixes = statement.Conditions.Any(c =>
            c.IsKey("dynamodb:Select") && c.Kind == ConditionValueKind.Text && !c.IsNegated && c.Values.Count > 0 && c.Values.All(v => v.Text == "SPECIFIC_ATTRIBUTES"));
        if (!fixes)
        {
            context.ReportKey(
                Info, condition, "A read that asks for all attributes is not held back by dynamodb:Attributes alone.",
                "Add \"StringEqualsIfExists\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}.");
        }
    }
}

/// <summary>aws:ResourceTag on actions that do not know the tags of their resource.</summary>
internal sealed class UnsupportedTagConditionCheck : StatementCheck
{
    // The others are marked in the text.
    private const int MaxNames = 8;

    private static readonly CheckInfo Deny = CheckInfo.Analyzer(
        "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", FindingType.SecurityWarning, "Deny with unsupported tag condition key for service");

    private static readonly CheckInfo DenyNotAction = CheckInfo.Analyzer(
        "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", FindingType.SecurityWarning, "Deny NotAction with unsupported tag condition key for service");

    private static readonly CheckInfo Allow = CheckInfo.Analyzer(
        "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", FindingType.Suggestion, "Allow with unsupported tag condition key for service");

    private static readonly CheckInfo AllowNotAction = CheckInfo.Analyzer(
        "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE", FindingType.Suggestion, "Allow NotAction with unsupported tag condition key for service");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Deny, DenyNotAction, Allow, AllowNotAction];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (statement.Statement.Effect is null || statement.Statement.ActionElement is not { } element || statement.Conditions.FirstOrDefault(IsTag) is not { } tag)
            return;
        if (element.IsNot)
        {
            context.ReportKey(
                statement.IsAllow ? AllowNotAction : DenyNotAction, tag,
                $"NotAction covers services whose actions do not know {tag.Key}; for them the {statement.Name} {(statement.IsAllow ? "allows" : "denies")} nothing.",
                "Name the actions that know the tags of their resource under Action.");
            return;
        }

        // One finding a service.
        foreach (var service in statement.Actions.Where(IsUnsupported).GroupBy(a => a.Prefix, StringComparer.OrdinalIgnoreCase))
        {
            var names = string.Join(", ", service.Take(MaxNames).Select(a => a.Text)) + (service.Skip(MaxNames).Any() ? " …" : "");
            context.Report(
                statement.IsAllow ? Allow : Deny, service.First().Value,
                statement.IsAllow
                    ? $"Requests of {names} carry no {tag.Key}, so the {statement.Name} does not allow them."
                    : $"Requests of {names} carry no {tag.Key}, so the {statement.Name} does not deny them.",
                "Put these actions into a statement without the tag condition.", related: [.. service.Skip(1).Select(a => a.Value.Span), tag.Entry.KeyMember.NameSyntax.Span]);
        }
    }

    private static bool IsTag(ConditionFacts condition) =>
        condition.Key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase) && condition.Kind is not (ConditionValueKind.Null or null);

    // An action that creates the resource takes the tags from the request, and is not reported.
    private static bool IsUnsupported(ActionFacts action)
    {
        if (action.Service is not { } service || action.Matches.Count == 0)
            return false;
        if (!action.HasWildcard)
            return Lacks(action.Definition!);
        return action.IsWholeService ? action.Matches.Any(Lacks) : action.Matches.All(Lacks);

        bool Lacks(Catalog.ActionDefinition definition) =>
            !Knowledge.ActionKeys.Supports(service, definition, Knowledge.ActionKeys.ResourceTag)
            && !Knowledge.ActionKeys.Supports(service, definition, Knowledge.ActionKeys.RequestTag);
    }
}
