using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Values of keys that take texts of one form only: Regions, VPCs, service principals, KMS keys.</summary>
internal sealed class KeyValueCheck : ConditionCheck
{
    private static readonly CheckInfo Region = CheckInfo.Analyzer("INVALID_REGION", FindingType.Error, "Invalid Region", hasFix: true);
    private static readonly CheckInfo Vpc = CheckInfo.Analyzer("INVALID_VPC_FORMAT", FindingType.Error, "Invalid vpc format");
    private static readonly CheckInfo Vpce = CheckInfo.Analyzer("INVALID_VPCE_FORMAT", FindingType.Error, "Invalid vpce format");
    private static readonly CheckInfo Principal = CheckInfo.Analyzer("INVALID_SERVICE_PRINCIPAL_FORMAT", FindingType.Error, "Invalid service principal format", hasFix: true);
    private static readonly CheckInfo KmsKey = CheckInfo.Analyzer("INVALID_KMS_KEY_VALUE", FindingType.Error, "Invalid kms key value");

    private static readonly string[] PrincipalSuffixes = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com"];

    private static readonly HashSet<string> RegionKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:RequestedRegion", "ec2:Region", "account:TargetRegion", "kms:PrimaryRegion", "kms:ReplicaRegion", "ses:ReplicaRegion",
        "secretsmanager:AddReplicaRegions", "secretsmanager:SecretPrimaryRegion", "sso:PrimaryRegion", "identitystore:PrimaryRegion",
        "ec2:VpceServiceRegion", "dsql:WitnessRegion", "cloudformation:TargetRegion", "batch:AWSLogsRegion",
    };

    // Keys whose value is the ARN of a KMS key; others take key IDs as well.
    private static readonly HashSet<string> KmsKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "s3:x-amz-server-side-encryption-aws-kms-key-id", "s3express:x-amz-server-side-encryption-aws-kms-key-id",
        "s3tables:KMSKeyArn", "s3vectors:kmsKeyArn", "secretsmanager:KmsKeyArn", "bedrock-agentcore:KmsKeyArn",
    };

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Region, Vpc, Vpce, Principal, KmsKey, ArnFormCheck.Service];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Kind is not (ConditionValueKind.Text or ConditionValueKind.Arn))
            return;
        foreach (var value in condition.Values)
        {
            // A wildcard under an operator that takes none has a check of its own.
            if (value.Kind != JsonKind.String || (context.HasVariables && value.Text.Contains("${", StringComparison.Ordinal))
                || (!condition.IsLike && WildcardPattern.HasWildcard(value.Text)))
                continue;
            Check(context, condition, value);
        }
    }

    private static void Check(CheckContext context, ConditionFacts condition, ElementValue value)
    {
        var plain = condition.IsPlain(value, hasVariables: false);
        if (RegionKeys.Contains(condition.Key))
        {
            var ignoreCase = condition.Operator is ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase;
            if (!Regions.MayBe(ignoreCase ? value.Text.ToLowerInvariant() : value.Text, condition.IsLike))
                ReportRegion(context, value);
        }
        else if (condition.IsKey("aws:SourceVpc") && plain && !IsId(value.Text, "vpc-"))
        {
            context.Report(Vpc, value, $"\"{value.Text}\" is not the ID of a VPC.", "Write vpc- and 8 or 17 letters and digits, such as vpc-0a1b2c3d4e5f60718.");
        }
        else if (condition.IsKey("aws:SourceVpce") && plain && !IsId(value.Text, "vpce-"))
        {
            context.Report(Vpce, value, $"\"{value.Text}\" is not the ID of a VPC endpoint.", "Write vpce- and 8 or 17 letters and digits, such as vpce-0a1b2c3d4e5f60718.");
        }
        else if (KmsKeys.Contains(condition.Key) && plain && !IsKmsArn(value.Text))
        {
            context.Report(
                KmsKey, value, $"\"{value.Text}\" is not the ARN of a KMS key, which {condition.Key} holds.",
                "Write the key's ARN, such as arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab.");
        }
        else if (plain)
        {
            CheckPrincipal(context, condition, value);
        }
    }

    private static void ReportRegion(CheckContext context, ElementValue value)
    {
        var meant = ArnTypeCheck.NearRegion(context, value.Text);
        context.Report(
            Region, value, $"{value.Text} is not a Region.", meant is null ? "Write a Region such as eu-west-1." : $"Did you mean {meant}?",
            meant is null ? null : FixWriter.Replace($"Write {meant}", value.Span, meant));
    }

    private static void CheckPrincipal(CheckContext context, ConditionFacts condition, ElementValue value)
    {
        var text = value.Text;
        if (condition.IsKey("kms:ViaService"))
        {
            var labels = text.Split('.');
            if (labels.Length < 4 || text.Any(char.IsAsciiLetterUpper) || !Array.Exists(PrincipalSuffixes, s => text.EndsWith(s, StringComparison.Ordinal)) || !labels.Any(l => Regions.MayBe(l, wildcards: false)))
            {
                context.Report(
                    Principal, value, $"\"{text}\" is not a service in a Region, which {condition.Key} holds.", "Write service.region.amazonaws.com, such as s3.eu-west-1.amazonaws.com.");
            }

            return;
        }

        var oneLabel = condition.Key.StartsWith("aws:CalledVia", StringComparison.OrdinalIgnoreCase) && !condition.IsKey("aws:CalledViaAWSMCP");
        if (!oneLabel && !condition.IsKey("iam:PassedToService") && !condition.IsKey("iam:AWSServiceName") && !condition.IsKey("aws:PrincipalServiceName")
            && !condition.IsKey("aws:PrincipalServiceNamesList"))
            return;
        var suffix = Array.Find(PrincipalSuffixes, s => text.EndsWith(s, StringComparison.Ordinal));
        var service = suffix is null ? text : text[..^suffix.Length];
        if (suffix is not null && service.Length > 0 && service.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' || (c == '.' && !oneLabel)))
        {
            CheckServiceName(context, value, service, suffix, oneLabel);
            return;
        }

        var mended = suffix is null && context.Catalog.FindEntry(text) is not null ? text.ToLowerInvariant() + ".amazonaws.com"
            : suffix is not null && text.Any(char.IsAsciiLetterUpper) ? text.ToLowerInvariant() : null;
        context.Report(
            Principal, value, $"\"{text}\" is not a service principal as {condition.Key} holds it{(oneLabel ? ": one word before the suffix" : "")}.",
            "Write the service's principal in lower case, such as ecs-tasks.amazonaws.com.", mended is null ? null : FixWriter.Replace($"Write {mended}", value.Span, mended));
    }

    // Principals are not always named as the prefix, so only what looks like a slip of the pen is reported.
    private static void CheckServiceName(CheckContext context, ElementValue value, string service, string suffix, bool oneLabel)
    {
        if (!oneLabel || service.Length < 5 || context.Catalog.FindEntry(service) is not null
            || context.Nearest(service, () => context.Catalog.Services.Select(s => s.Prefix).Where(p => p.Length == service.Length || Math.Abs(p.Length - service.Length) == 1)) is not { } meant
            || !IsSlip(service, meant))
            return;
        context.Report(
            ArnFormCheck.Service, value, $"There is no service {service}.", $"Did you mean {meant}{suffix}?", FixWriter.Replace($"Write {meant}{suffix}", value.Span, meant + suffix));
    }

    // The same letters in another order: two swapped.
    private static bool IsSlip(string text, string meant) => text.Length == meant.Length && text.Order().SequenceEqual(meant.Order());

    private static bool IsId(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length - prefix.Length is 8 or 17 && text.Skip(prefix.Length).All(char.IsAsciiLetterOrDigit);

    private static bool IsKmsArn(string text)
    {
        var fields = text.Split(':', 6);
        return fields.Length == 6 && fields[0] == "arn" && fields[2] == "kms" && fields[3].Length > 0 && fields[4].Length == 12 && fields[4].All(char.IsAsciiDigit)
            && fields[5].StartsWith("key/", StringComparison.Ordinal) && fields[5].Length > "key/".Length;
    }
}
