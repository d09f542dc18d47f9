namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>What IAM asks of the text of a resource: <c>*</c>, or an ARN of which the last fields may be left out.</summary>
internal static class ResourceRule
{
    private const int ColonsOfAnArn = 5;

    private static readonly HashSet<string> Partitions =
        ["*", "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    private static readonly string[] IamPaths =
    [
        "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/",
        "saml-provider/", "oidc-provider/", "report/", "access-report/",
    ];

    /// <summary>
    /// The refusal that a list of resources earns, or null. Of several bad ones IAM names the first in alphabetical order.
    /// </summary>
    public static string? Check(IEnumerable<string> resources) =>
        resources.Order(StringComparer.Ordinal).Select(Check).FirstOrDefault(message => message is not null);

    /// <summary>Whether IAM's older parser takes the resource: no empty field in an ARN that ends early, and a service.</summary>
    public static bool SurvivesLegacyParsing(string resource)
    {
        if (resource == "*")
            return true;
        var fields = resource.Split(':');
        var whole = fields.Length > ColonsOfAnArn;
        return (whole || !resource.Contains("::", StringComparison.Ordinal)) && (fields.Length < 3 || fields[2].Length > 0);
    }

    private static string? Check(string resource)
    {
        if (resource == "*")
            return null;
        var fields = resource.Split(':', 6);
        if (fields.Length == 1)
            return $"Resource {resource} must be in ARN format or \"*\".";
        var partition = fields[1];
        if (!Partitions.Contains(partition))
            return $"Partition \"{partition}\" is not valid for resource \"{Completed(fields)}\".";
        if (fields.Length == 2)
            return "Resource vendor must be fully qualified and cannot contain regexes.";
        var path = Field(fields, 5);
        return fields[2] switch
        {
            "iam" when Field(fields, 3).Length > 0 => $"IAM resource {resource} cannot contain region information.",
            "iam" when path != "*" && !Array.Exists(IamPaths, start => path.StartsWith(start, StringComparison.Ordinal)) =>
                $"IAM resource path must either be \"*\" or start with {string.Join(", ", IamPaths)}.",
            "s3" when Field(fields, 3).Length > 0 && !path.StartsWith("accesspoint/", StringComparison.Ordinal) =>
                $"Resource {resource} can not contain region information.",
            _ => null,
        };
    }

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : "*";

    // IAM completes an ARN that ends early; what stands before the first colon counts as "arn".
    private static string Completed(string[] fields)
    {
        var service = fields.Length > 2 && (fields[2].Length > 0 || fields.Length > 3) ? fields[2] : "*";
        return $"arn:{fields[1]}:{service}:{Field(fields, 3)}:{Field(fields, 4)}:{Field(fields, 5)}";
    }
}
