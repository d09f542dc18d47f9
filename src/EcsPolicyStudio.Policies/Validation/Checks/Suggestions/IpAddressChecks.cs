using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Suggestions;

/// <summary>Address ranges: private ones, which aws:SourceIp never holds, and those not written with their network address.</summary>
internal sealed class IpAddressCheck : ConditionCheck
{
    private static readonly CheckInfo Private = CheckInfo.Analyzer("PRIVATE_IP_ADDRESS", FindingType.Error, "Private IP address");
    private static readonly CheckInfo PrivateNot = CheckInfo.Analyzer("PRIVATE_NOT_IP_ADDRESS", FindingType.Error, "Private NotIpAddress");
    private static readonly CheckInfo Subset = CheckInfo.Analyzer("PRIVATE_IP_ADDRESS_SUBSET", FindingType.Suggestion, "Private IP address subset", hasFix: true);
    private static readonly CheckInfo SubsetNot = CheckInfo.Analyzer("PRIVATE_NOT_IP_ADDRESS_SUBSET", FindingType.Suggestion, "Private NotIpAddress subset", hasFix: true);
    private static readonly CheckInfo Network = CheckInfo.Analyzer("IMPROVE_IP_RANGE", FindingType.Suggestion, "Improve IP range", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Private, PrivateNot, Subset, SubsetNot, Network];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        if (condition.Kind != ConditionValueKind.IpAddress || condition.Values.Count == 0)
            return;
        var isPrivate = new bool[condition.Values.Count];
        for (var i = 0; i < isPrivate.Length; i++)
        {
            var value = condition.Values[i];
            if (!AddressRange.TryParse(value.Text, out var range))
                continue;
            isPrivate[i] = range.IsPrivate;
            if (range.HasHostBits)
            {
                context.Report(
                    Network, value, $"{value.Text} has bits set behind its mask, which are ignored.", $"Write {range.Network}.",
                    FixWriter.Replace($"Write {range.Network}", value.Span, range.Network));
            }
        }

        if (condition.IsKey("aws:SourceIp") && isPrivate.Any(p => p))
            ReportPrivate(context, condition, isPrivate);
    }

    private static void ReportPrivate(CheckContext context, ConditionFacts condition, bool[] isPrivate)
    {
        var not = condition.Operator == ConditionOperator.NotIpAddress;
        var names = string.Join(", ", condition.Values.Where((_, i) => isPrivate[i]).Select(v => v.Text));
        var why = $"aws:SourceIp is the public address of the caller, so it is never in {names}";
        if (isPrivate.All(p => p))
        {
            context.Report(
                not ? PrivateNot : Private, condition.Entry.KeyMember.Value.Span, condition.Entry.Path, names, $"{why}: the condition {(not ? "always" : "never")} holds.",
                "Write public ranges, or use aws:VpcSourceIp with aws:SourceVpc for addresses inside a VPC.");
            return;
        }

        context.Report(
            not ? SubsetNot : Subset, condition.Entry.KeyMember.Value.Span, condition.Entry.Path, names, why + ".", "Leave the private ranges out.",
            FixWriter.RemoveItems("Leave the private ranges out", (ArraySyntax)condition.Entry.KeyMember.Value, i => isPrivate[i]));
    }
}
