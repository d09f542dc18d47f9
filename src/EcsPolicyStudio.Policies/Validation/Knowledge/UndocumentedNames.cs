using System.Collections.Frozen;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>
/// Names that exist although the Service Authorization Reference lacks them: AWS uses them in its own managed policies (state of August 2026).
/// A test holds this list against those policies.
/// </summary>
internal static class UndocumentedNames
{
    /// <summary>Service prefixes of services that were withdrawn, or that are not in the reference.</summary>
    public static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        ["builderid", "deepcomposer", "deeplens", "deepracer", "elastic-inference", "iot1click", "zocalo"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Prefixes of condition keys that belong to no service of the same name.</summary>
    public static readonly FrozenSet<string> KeyPrefixes = FrozenSet.ToFrozenSet(
        ["saml", "identitycenter", "cognito-identity-auth", "cognito-identity-unauth", "catalog"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Condition keys.</summary>
    public static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
        ["aws:PrincipalOrgMasterAccountId", "lakeformation:GlueARN"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Condition keys that actions carry although the reference does not list them there.</summary>
    public static readonly FrozenSet<string> KeysOfMoreActions = FrozenSet.ToFrozenSet(
        ["a4b:amazonId", "aws-marketplace:ProductId", "iottwinmaker:linkedServices"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Keys that the reference calls single-valued while AWS compares them with ForAllValues. Nothing is said of their qualifiers.
    /// </summary>
    public static readonly FrozenSet<string> KeysOfEitherCount = FrozenSet.ToFrozenSet(
        ["codestar-connections:ProviderAction"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Resource fields that the reference has no type for, by service, as patterns. IAM Access Analyzer reports none of them.
    /// </summary>
    private static readonly FrozenDictionary<string, string[]> Paths = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["apigateway"] = ["/v2/*", "/tags", "/tags/*"],
        ["appflow"] = ["connector-profile/*"],
        ["aps"] = ["/workspaces"],
        ["autoscaling"] = ["scalingPolicy:*"],
        ["backup"] = ["recovery-point:*"],
        ["bedrock-agentcore"] = ["credential-provider/*"],
        ["cloudformation"] = ["transform/*", "stack/*"],
        ["cloudwatch"] = ["iotfleethub*"],
        ["config"] = [":config-rule/*"],
        ["ec2"] = ["vpc-endpoint:*"],
        ["elasticloadbalancing"] = ["listener/*"],
        ["grafana"] = ["/workspaces"],
        ["logs"] = ["/aws*"],
        ["pricingplanmanager"] = ["subscription:*"],
        ["profile"] = ["/domains/*", "/templates*"],
        ["quicksight"] = ["vpcconnection/*"],
        ["redshift-serverless"] = ["snapshotcopyconfiguration/*"],
        ["robomaker"] = ["/createSimulationApplication"],
        ["sagemaker"] = ["Canvas*", "canvas*", "endpointconfig/*"],
        ["secretsmanager"] = ["sqlworkbench!*"],
        ["securityagent"] = ["agent-instance*"],
        ["states"] = ["statemachine:*"],
        ["waf"] = ["changetoken/*"],
        ["waf-regional"] = ["changetoken/*"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the resource field of an ARN is one that AWS uses.</summary>
    public static bool IsPath(string service, string path) =>
        Paths.TryGetValue(service, out var patterns) && Array.Exists(patterns, p => PatternCover.Covers(p, path, ignoreCase: false));

    /// <summary>Global condition keys that AWS no longer supports, with the key to use instead.</summary>
    public static readonly FrozenDictionary<string, string> LegacyGlobalKeys =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["aws:ARN"] = "aws:PrincipalArn" }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Actions of services that are in the reference.</summary>
    public static readonly FrozenSet<string> Actions = FrozenSet.ToFrozenSet(
        [
            "budgets:CreateBudget", "budgets:DeleteBudget", "budgets:DescribeBudget", "budgets:DescribeBudgets", "budgets:UpdateBudget",
            "cloud9:ValidateEnvironmentName",
            "cloudhsm:CreateLunaClient", "cloudhsm:DeleteLunaClient", "cloudhsm:DescribeHapg", "cloudhsm:DescribeLunaClient",
            "cloudhsm:GetConfig", "cloudhsm:ModifyHapg", "cloudhsm:ModifyLunaClient",
            "memorydb:ReplicateMultiRegionClusterData",
            "organizations:CreateBuilderIdOwnedAccount",
            "payments:AcceptTermsAndConditionsForProgramByAccountId", "payments:BatchGetPaymentProfiles", "payments:CreatePaymentAttempt",
            "payments:CreatePaymentProfile", "payments:Get", "payments:GetAcceptedTermsAndConditionsForProgramByAccountId",
            "payments:GetAccountBalance", "payments:GetDefaultPaymentProfile", "payments:GetEligibleCurrencies", "payments:GetPaymentAttempt",
            "payments:GetPaymentPreferences", "payments:GetPreferredCurrency", "payments:GetRecommendedTermsAndConditionsForProgram",
            "payments:ListPaymentProfiles", "payments:SearchFinancialRecords", "payments:SetPreferredCurrency", "payments:UpdatePaymentProfile",
            "qapps:ImportDocumentToQApp", "qapps:ImportDocumentToQAppSession",
            "route53-recovery-control-config:DescribeRoutingControlByName",
            "securityagent:BatchGetAgentInstances", "securityagent:BatchGetSecurityTestContentMetadata", "securityagent:BatchGetTasks",
            "securityagent:CreateDocumentReview", "securityagent:DeleteDocumentReview", "securityagent:GetCodeReviewTask",
            "securityagent:GetDocReviewTask", "securityagent:GetDocumentReview", "securityagent:GetDocumentReviewArtifact",
            "securityagent:ListAgentInstances", "securityagent:ListControls", "securityagent:ListDocumentReviewComments",
            "securityagent:ListDocumentReviews", "securityagent:ListTasks", "securityagent:StartPentestExecution",
            "securityagent:StopPentestExecution",
        ],
        StringComparer.OrdinalIgnoreCase);
}
