using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>What a policy grants that one may want to know, though nothing is wrong with it. The questions are those of duo-labs/parliament.</summary>
internal sealed class AuditCheck : StatementCheck
{
    private static readonly CheckInfo Permissions =
        new("PERMISSIONS_MANAGEMENT_ACTIONS", FindingType.Suggestion, CheckOrigin.Audit, "Permissions management");

    private static readonly CheckInfo Credentials = new("CREDENTIALS_EXPOSURE", FindingType.Suggestion, CheckOrigin.Audit, "Actions that return credentials");
    private static readonly CheckInfo NotResource = new("NOTRESOURCE_WITH_ALLOW", FindingType.Suggestion, CheckOrigin.Audit, "NotResource with Allow");
    private static readonly CheckInfo SingleValue = new("SINGLE_VALUE_CONDITION_TOO_PERMISSIVE", FindingType.Suggestion, CheckOrigin.Audit, "Qualifier on a single-valued key");
    private static readonly CheckInfo StringOnArn = new("MISMATCHED_TYPE_BUT_USABLE", FindingType.Suggestion, CheckOrigin.Audit, "String operator on an ARN");

    private static readonly string[] CredentialActions =
    [
        "codepipeline:PollForJobs", "cognito-idp:AssociateSoftwareToken", "cognito-idp:DescribeUserPoolClient", "cognito-identity:GetOpenIdToken",
        "cognito-identity:GetOpenIdTokenForDeveloperIdentity", "cognito-identity:GetCredentialsForIdentity", "connect:GetFederationToken", "connect:GetFederationTokens",
        "ecr:GetAuthorizationToken", "gamelift:RequestUploadCredentials", "iam:CreateAccessKey", "iam:CreateLoginProfile",
        "iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "iam:UpdateAccessKey", "iot:AssumeRoleWithCertificate",
        "lightsail:GetInstanceAccessDetails", "lightsail:GetRelationalDatabaseMasterUserPassword", "rds-db:connect", "redshift:GetClusterCredentials",
        "sso:GetRoleCredentials", "mediapackage:RotateIngestEndpointCredentials", "sts:AssumeRole", "sts:AssumeRoleWithSAML",
        "sts:AssumeRoleWithWebIdentity", "sts:GetFederationToken", "sts:GetSessionToken",
    ];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Permissions, Credentials, NotResource, SingleValue, StringOnArn];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        foreach (var condition in statement.Conditions)
            CheckCondition(context, condition);
        if (!statement.IsAllow)
            return;
        if (statement.Statement.ResourceElement is { IsNot: true } element)
            context.Report(NotResource, element.Member.NameSyntax.Span, element.Path, element.Name, $"The {statement.Name} allows all resources but a few, those of the future too.", "Name the resources under Resource.");
        if (!statement.HasActions)
            return;
        foreach (var action in statement.Actions)
        {
            var managing = action.Matches.Where(m => m.AccessLevel == AccessLevel.PermissionsManagement).Select(m => m.Name).ToList();
            if (managing.Count > 0 || action.IsEverything)
            {
                context.Report(
                    Permissions, action.Value, $"{action.Text} allows permissions management{(managing.Count == 0 ? "" : ": " + string.Join(", ", managing.Take(4)) + (managing.Count > 4 ? " …" : ""))}.",
                    "Keep it if that is meant.");
            }
        }

        if (CredentialActions.Where(statement.Covers).ToList() is { Count: > 0 } exposing)
        {
            var entry = statement.EntryFor(exposing[0])!;
            context.Report(Credentials, entry.Value, $"The {statement.Name} allows actions whose answer holds credentials: {string.Join(", ", exposing.Take(4))}.", "Keep them if that is meant.");
        }
    }

    private static void CheckCondition(CheckContext context, ConditionFacts condition)
    {
        if (condition.Definition is not { } key || condition.Kind is ConditionValueKind.Null or null)
            return;
        if (condition.Qualifier != ConditionQualifier.None && !key.IsMultivalued && context.Keys.IsGlobal(condition.Key))
            context.ReportOperator(SingleValue, condition, $"{condition.Key} has one value at most and needs no {condition.Qualifier}.", "Leave the qualifier out.");
        if (condition.Kind == ConditionValueKind.Text && key.Type is (ConditionKeyType.Arn or ConditionKeyType.ArrayOfArn))
            context.ReportOperator(StringOnArn, condition, $"{condition.Key} is an ARN; {condition.Entry.OperatorText} compares it as a text, which works but tells no fields apart.", "Use ArnEquals or ArnLike.");
    }
}
