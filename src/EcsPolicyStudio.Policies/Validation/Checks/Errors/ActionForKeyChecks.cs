using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Keys that some actions of their service never put into a request.</summary>
internal sealed class ActionWithoutKeyCheck : ConditionCheck
{
    private static readonly CheckInfo Info =
        CheckInfo.Analyzer("UNSUPPORTED_ACTION_FOR_CONDITION_KEY", FindingType.Error, "Unsupported action for condition key");

    // The service reports this for some keys only; these are the ones it was seen for. All others: UNKNOWN_CONDITION_FOR_ACTION.
    private static readonly (string Stem, string Service)[] Keys =
    [
        ("kms:EncryptionContext:", "kms"), ("kms:EncryptionContextKeys", "kms"), ("s3:prefix", "s3"), ("s3:delimiter", "s3"), ("s3:max-keys", "s3"),
        ("dynamodb:EnclosingOperation", "dynamodb"),
    ];

    // The reference lists the key, but the service does not fill it (seen).
    private static readonly HashSet<string> Also = new(StringComparer.OrdinalIgnoreCase)
    {
        "s3:ListBucketMultipartUploads s3:prefix", "s3:ListBucketMultipartUploads s3:delimiter", "s3:ListBucketMultipartUploads s3:max-keys",
        "dynamodb:ConditionCheckItem dynamodb:EnclosingOperation",
    };

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (!statement.HasActions || condition.Operator is null or ConditionOperator.Null)
            return;
        if (condition.Prefix.Contains('.', StringComparison.Ordinal) && condition.Key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase)
            && statement.Actions.FirstOrDefault(a => a.Text.Equals("sts:TagSession", StringComparison.OrdinalIgnoreCase)) is { } tagSession)
            Report(context, condition, tagSession);
        foreach (var (stem, service) in Keys)
        {
            if (!(stem[^1] == ':' ? condition.Key.StartsWith(stem, StringComparison.OrdinalIgnoreCase) : condition.IsKey(stem)))
                continue;
            foreach (var action in statement.Actions)
            {
                if (action.Definition is { } definition && action.Prefix.Equals(service, StringComparison.OrdinalIgnoreCase)
                    && (Also.Contains($"{action.Text} {condition.Key}") || !ActionKeys.Supports(action.Service!, definition, condition.Key)))
                    Report(context, condition, action);
            }
        }
    }

    private static void Report(CheckContext context, ConditionFacts condition, ActionFacts action) => context.Report(
        Info, action.Value, $"Requests of {action.Text} never carry {condition.Key}, so the condition is not the limit it looks like for this action.",
        "Put the action into a statement without this condition, or leave it out.", related: [condition.Entry.KeyMember.NameSyntax.Span]);
}

/// <summary>Keys that only make sense beside a companion action of AWS STS.</summary>
internal sealed class CompanionActionCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("MISSING_ACTION_FOR_CONDITION_KEY", FindingType.Error, "Missing action for condition key");

    private static readonly string[] Assume = ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        // Tags of the request are session tags where the statement is about AWS STS alone.
        var sessionTags = condition.IsKey("sts:TransitiveTagKeys")
            || ((condition.IsKey("aws:TagKeys") || condition.Key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase))
                && statement.Actions.All(a => a.Prefix.Equals("sts", StringComparison.OrdinalIgnoreCase)));
        var companion = condition.IsKey("sts:SourceIdentity") ? "sts:SetSourceIdentity" : sessionTags ? "sts:TagSession" : null;
        if (companion is null || !statement.HasActions || condition.AsksForMissing || statement.Covers(companion) || !Assume.Any(statement.Covers))
            return;
        context.ReportKey(
            Info, condition, $"{condition.Key} is evaluated for {companion} too, which the {statement.Name} does not name.", $"Add {companion} to the actions.");
    }
}
