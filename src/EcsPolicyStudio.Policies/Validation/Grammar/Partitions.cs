using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

/// <summary>The partitions of AWS (AWS document "Amazon Resource Names (ARNs)").</summary>
internal static class Partitions
{
    public static readonly string[] All = ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    /// <summary>Whether a partition, or a pattern of one, can stand for one that exists.</summary>
    public static bool MayBe(string partition)
    {
        if (!WildcardPattern.HasWildcard(partition))
            return Array.IndexOf(All, partition) >= 0;
        return Array.Exists(All, known => WildcardPattern.IsMatch(partition, known, ignoreCase: false));
    }
}
