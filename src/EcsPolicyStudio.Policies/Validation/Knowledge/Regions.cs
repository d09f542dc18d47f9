using System.Collections.Frozen;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>The Regions of AWS, all partitions (AWS document "AWS Regions", state of September 2026).</summary>
internal static class Regions
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [
            "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1", "sa-west-1",
            "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2",
            "af-south-1", "il-central-1", "me-south-1", "me-central-1", "me-west-1",
            "ap-east-1", "ap-east-2", "ap-south-1", "ap-south-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
            "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
            "cn-north-1", "cn-northwest-1", "us-gov-east-1", "us-gov-west-1",
            "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "eu-isoe-west-1", "us-isof-east-1", "us-isof-south-1",
            "eusc-de-east-1",
        ],
        StringComparer.Ordinal);

    /// <summary>Every Region, for suggestions.</summary>
    public static IEnumerable<string> Names => All;

    /// <summary>Whether a text is a Region or, with wildcards, can stand for one.</summary>
    public static bool MayBe(string region, bool wildcards)
    {
        if (!wildcards || !WildcardPattern.HasWildcard(region))
            return All.Contains(region);
        foreach (var known in All)
        {
            if (WildcardPattern.IsMatch(region, known, ignoreCase: false))
                return true;
        }

        return false;
    }
}
