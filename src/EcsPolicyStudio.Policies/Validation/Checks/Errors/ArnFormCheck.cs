using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Grammar;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>The fields of an ARN one by one: prefix, partition, service, Region, account.</summary>
internal sealed class ArnFormCheck : ResourceCheck
{
    private static readonly CheckInfo Fields = CheckInfo.Analyzer("MISSING_ARN_FIELD", FindingType.Error, "Missing ARN field", hasFix: true);
    private static readonly CheckInfo Lone = CheckInfo.Analyzer("INVALID_ARN_RESOURCE", FindingType.Error, "Invalid ARN resource", hasFix: true);
    private static readonly CheckInfo Prefix = CheckInfo.Analyzer("INVALID_ARN_PREFIX", FindingType.Error, "Invalid ARN prefix", hasFix: true);
    private static readonly CheckInfo Partition = CheckInfo.Analyzer("INVALID_PARTITION", FindingType.Error, "Invalid partition", hasFix: true);
    private static readonly CheckInfo ServiceCase = CheckInfo.Analyzer("INVALID_ARN_SERVICE_CASE", FindingType.Error, "Invalid ARN service case", hasFix: true);
    private static readonly CheckInfo ServiceWildcard = CheckInfo.Analyzer("WILDCARD_IN_SERVICE_NAME", FindingType.Suggestion, "Wildcard in service name");
    private static readonly CheckInfo Account = CheckInfo.Analyzer("INVALID_ARN_ACCOUNT", FindingType.Error, "Invalid ARN account", hasFix: true);

    public static readonly CheckInfo Service = CheckInfo.Analyzer("INVALID_SERVICE", FindingType.Error, "Invalid service", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Fields, Prefix, Partition, ServiceCase, Service, ServiceWildcard, Account];

    protected override void Run(CheckContext context, StatementFacts statement, ResourceFacts resource)
    {
        if (resource.Text.AsSpan().IndexOfAnyExcept('*', '?') < 0 && resource.Text.Length > 0)
        {
            if (resource.Text.Contains('?', StringComparison.Ordinal))
            {
                context.Report(
                    Lone, resource.Value, $"\"{resource.Text}\" is no ARN: IAM can save it, but it matches no resource there is.", "Write * for every resource.",
                    FixWriter.Replace("Write *", resource.Value.Span, "*"));
            }

            return;
        }

        if (!resource.IsArn)
        {
            var padded = resource.Text.StartsWith("arn:", StringComparison.Ordinal) && !resource.Text.Contains("::", StringComparison.Ordinal) && !resource.Text.EndsWith(':')
                && resource.Text.AsSpan().Count(':') is var colons and >= 2 ? resource.Text + string.Concat(Enumerable.Repeat(":*", 5 - colons)) : null;
            context.Report(
                Fields, resource.Value, $"\"{resource.Text}\" is no complete ARN. An ARN has six fields: arn:partition:service:region:account:resource.",
                "Write the whole ARN, empty fields included, or * for every resource.",
                padded is null ? null : FixWriter.Replace($"Write {padded}", resource.Value.Span, padded));
            return;
        }

        if (resource.Arn != "arn")
            Report(context, resource, Prefix, 0, $"\"{resource.Text}\" begins with {resource.Arn}; an ARN begins with arn.", "Write arn.", "arn");
        CheckPartition(context, resource);
        CheckService(context, resource);
        CheckAccount(context, resource);
    }

    private static void CheckPartition(CheckContext context, ResourceFacts resource)
    {
        if (IsOpen(resource.Partition) || Partitions.MayBe(resource.Partition))
            return;
        var meant = context.Nearest(resource.Partition, () => Partitions.All);
        Report(
            context, resource, Partition, 1, $"{resource.Partition} is not a partition of AWS.",
            $"Write one of {string.Join(", ", Partitions.All)}.", meant);
    }

    private static void CheckService(CheckContext context, ResourceFacts resource)
    {
        var service = resource.Service;
        if (service.Length == 0 || IsOpen(service))
        {
            if (service.Length == 0)
                Report(context, resource, Service, 2, $"The ARN \"{resource.Text}\" names no service.", "Write the service in the third field.", null);
            return;
        }

        if (WildcardPattern.HasWildcard(service))
        {
            context.Report(
                ServiceWildcard, resource.Value, $"The service field {service} has a wildcard, so that the ARN covers services that nobody thought of.",
                "Name the service; write one ARN for each.");
        }
        else if (context.Arns.IsServiceInOtherCase(service))
        {
            var lower = service.ToLowerInvariant();
            Report(context, resource, ServiceCase, 2, $"The service field {service} has upper-case letters; ARNs are case-sensitive.", $"Write {lower}.", lower);
        }
        else if (!context.Arns.IsService(service))
        {
            var meant = context.Nearest(service, () => context.Catalog.Services.Select(s => s.Prefix));
            Report(
                context, resource, Service, 2, $"There is no service {service} in ARNs.",
                meant is null ? "Write the service as in the ARNs of the resource." : $"Did you mean {meant}?", meant);
        }
    }

    private static void CheckAccount(CheckContext context, ResourceFacts resource)
    {
        var account = resource.Account;
        if (account.Length == 0 || account == "aws" || IsOpen(account) || MayBeAccount(account))
            return;
        foreach (var type in context.Arns.Candidates(resource.Service, resource.PathPattern))
        {
            // Some resources of AWS have a word in the place of the account.
            if (type.Account == account)
                return;
        }

        var digits = string.Concat(account.Where(char.IsAsciiDigit));
        Report(
            context, resource, Account, 4, $"{account} is not an account: an account ID has 12 digits.", "Write the 12 digits, or * for every account.",
            digits.Length == 12 && account.All(c => char.IsAsciiDigit(c) || c is '-' or ' ') ? digits : null);
    }

    // Twelve digits, or a pattern that some twelve digits fit.
    private static bool MayBeAccount(string account)
    {
        int digits = 0, stars = 0;
        foreach (var c in account)
        {
            if (c == '*')
                stars++;
            else if (char.IsAsciiDigit(c) || c == '?')
                digits++;
            else
                return false;
        }

        return stars > 0 ? digits <= 12 : digits == 12;
    }

    // A variable can become anything.
    internal static bool IsOpen(string field) => field.Contains("${", StringComparison.Ordinal);

    internal static void Report(CheckContext context, ResourceFacts resource, CheckInfo info, int field, string message, string remedy, string? replacement)
    {
        string[] fields = [resource.Arn, resource.Partition, resource.Service, resource.Region, resource.Account, resource.Path];
        FindingFix? fix = null;
        if (replacement is not null)
        {
            fields[field] = replacement;
            var text = string.Join(':', fields);
            fix = FixWriter.Replace($"Write {text}", resource.Value.Span, text);
        }

        context.Report(info, resource.Value, message, remedy, fix);
    }
}
