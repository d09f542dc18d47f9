namespace Amazon.IdentityManagement.Endpoints;

/// <summary>
/// The endpoints of IAM in one AWS partition (the endpoint rule set of the IAM service model, August 2026). IAM has one endpoint a
/// partition, and one region signs for it.
/// </summary>
internal sealed record IamPartition(string Host, string Fips, string DualStack, string DualStackFips, string SigningRegion)
{
    private static readonly IamPartition Aws = new(
        "iam.amazonaws.com", "iam-fips.amazonaws.com", "iam.global.api.aws", "iam-fips.global.api.aws", "us-east-1");

    private static readonly Dictionary<string, IamPartition> ByName = new(StringComparer.Ordinal)
    {
        ["aws"] = Aws,
        ["aws-cn"] = new(
            "iam.cn-north-1.amazonaws.com.cn", "iam-fips.amazonaws.com.cn",
            "iam.global.api.amazonwebservices.com.cn", "iam-fips.api.amazonwebservices.com.cn", "cn-north-1"),
        ["aws-us-gov"] = new(
            "iam.us-gov.amazonaws.com", "iam.us-gov.amazonaws.com",
            "iam.us-gov.api.aws", "iam.us-gov.api.aws", "us-gov-west-1"),
        ["aws-iso"] = new(
            "iam.us-iso-east-1.c2s.ic.gov", "iam-fips.us-iso-east-1.c2s.ic.gov",
            "iam.api.aws.ic.gov", "iam-fips.api.aws.ic.gov", "us-iso-east-1"),
        ["aws-iso-b"] = new(
            "iam.us-isob-east-1.sc2s.sgov.gov", "iam-fips.us-isob-east-1.sc2s.sgov.gov",
            "iam.api.aws.scloud", "iam-fips.api.aws.scloud", "us-isob-east-1"),
        ["aws-iso-e"] = new(
            "iam.eu-isoe-west-1.cloud.adc-e.uk", "iam-fips.cloud.adc-e.uk",
            "iam.api.cloud-aws.adc-e.uk", "iam-fips.api.cloud-aws.adc-e.uk", "eu-isoe-west-1"),
        ["aws-iso-f"] = new(
            "iam.us-isof-south-1.csp.hci.ic.gov", "iam-fips.csp.hci.ic.gov",
            "iam.api.aws.hci.ic.gov", "iam-fips.api.aws.hci.ic.gov", "us-isof-south-1"),
        ["aws-eusc"] = new(
            "iam.eusc-de-east-1.amazonaws.eu", "iam-fips.amazonaws.eu",
            "iam.global.api.amazonwebservices.eu", "iam-fips.api.amazonwebservices.eu", "eusc-de-east-1"),
    };

    /// <summary>The partition of a region; an unknown region belongs to <c>aws</c>, as in the rule set.</summary>
    public static IamPartition OfRegion(string systemName)
    {
        var name = systemName is null ? "aws" : RegionEndpoint.GetBySystemName(systemName).PartitionName;
        return ByName.GetValueOrDefault(name, Aws);
    }

    /// <summary>The host for the wanted combination.</summary>
    public string HostFor(bool dualStack, bool fips) => (dualStack, fips) switch
    {
        (true, true) => DualStackFips,
        (true, false) => DualStack,
        (false, true) => Fips,
        _ => Host,
    };
}
