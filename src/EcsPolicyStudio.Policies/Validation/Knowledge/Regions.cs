using System.Collections.Frozen;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>The Regions of AWS by partition (AWS document "AWS Regions", state of September 2026).</summary>
internal static class Regions
{
    private static readonly FrozenDictionary<string, string[]> ByPartition = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["aws"] =
        [
            "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1", "sa-west-1",
            "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2",
            "af-south-1", "il-central-1", "me-south-1", "me-central-1", "me-west-1",
            "ap-east-1", "ap-east-2", "ap-south-1", "ap-south-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
            "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        ],
        ["aws-cn"] = ["cn-north-1", "cn-northwest-1"],
        ["aws-us-gov"] = ["us-gov-east-1", "us-gov-west-1"],
        ["aws-iso"] = ["us-iso-east-1", "us-iso-west-1"],
        ["aws-iso-b"] = ["us-isob-east-1", "us-isob-west-1"],
        ["aws-iso-e"] = ["eu-isoe-west-1"],
        ["aws-iso-f"] = ["us-isof-east-1", "us-isof-south-1"],
        ["aws-eusc"] = ["eusc-de-east-1"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(ByPartition.Values.SelectMany(r => r), StringComparer.Ordinal);

    /// <summary>Every Region, for suggestions.</summary>
    public static IEnumerable<string> Names => All;

    /// <summary>The Regions of a partition, for suggestions; all of them where the partition is not one that is known.</summary>
    public static IEnumerable<string> NamesOf(string partition) => ByPartition.TryGetValue(partition, out var regions) ? regions : All;

    /// <summary>Whether a text is a Region or, with wildcards, can stand for one.</summary>
    public static bool MayBe(string region, bool wildcards) =>
        wildcards && WildcardPattern.HasWildcard(region) ? Fits(region, All) : All.Contains(region);

    /// <summary>Whether the Region field of an ARN, as a pattern, can stand for a Region of its partition.</summary>
    public static bool MayBeIn(string partition, string region)
    {
        if (!ByPartition.TryGetValue(partition, out var regions))
            return MayBe(region, wildcards: true);
        return WildcardPattern.HasWildcard(region) ? Fits(region, regions) : Array.IndexOf(regions, region) >= 0;
    }

    private static bool Fits(string pattern, IEnumerable<string> regions)
    {
        foreach (var known in regions)
        {
            if (WildcardPattern.IsMatch(pattern, known, ignoreCase: false))
                return true;
        }

        return false;
    }
}
