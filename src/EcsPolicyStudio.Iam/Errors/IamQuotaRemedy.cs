using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsPolicyStudio.Iam.Errors;

/// <summary>
/// Names the quota a refusal is about and what helps (IAM User Guide, "IAM and AWS STS quotas"). Numbers come from IAM's message, as an
/// account's quotas may have been raised.
/// </summary>
internal static partial class IamQuotaRemedy
{
    /// <summary>The quota that a message of error code LimitExceeded names, or null.</summary>
    public static IamQuota? QuotaOf(string message) =>
        Quota().Match(message) is { Success: true } quota
        && int.TryParse(quota.Groups["limit"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? new(quota.Groups["name"].Value, limit)
            : null;

    /// <summary>The advice for a message of error code LimitExceeded.</summary>
    /// <param name="message">IAM's message.</param>
    /// <param name="inUse">How much of the quota is used; null where it is not known.</param>
    public static string For(string message, int? inUse = null)
    {
        if (QuotaOf(message) is { } quota)
            return Standing(quota, inUse) + ForQuota(quota.Name, quota.Limit.ToString(CultureInfo.InvariantCulture));
        if (InlineSize().Match(message) is { Success: true } inline)
        {
            return $"The inline policies of one {inline.Groups["kind"].Value} hold at most {inline.Groups["limit"].Value} characters together, "
                + "white space not counted; this cannot be raised. Shorten them or use a managed policy.";
        }

        return message.Contains("versions", StringComparison.OrdinalIgnoreCase)
            ? "Delete a version of the policy that is no longer needed: their number is limited to 5 and cannot be raised."
            : "A quota of the account is used up, as IAM's message says: remove what is no longer needed, or look in Service Quotas "
                + "whether it can be raised.";
    }

    private static string Standing(IamQuota quota, int? inUse) => inUse is not { } used
        ? ""
        : quota.Name == "PolicySize"
            ? string.Create(CultureInfo.InvariantCulture, $"The document has {used} of {quota.Limit} characters. ")
            : string.Create(CultureInfo.InvariantCulture, $"{used} of {quota.Limit} are in use. ");

    private static string ForQuota(string name, string limit) => name switch
    {
        "PolicySize" =>
            $"A managed policy holds at most {limit} characters, white space not counted (quota {name}); this cannot be raised. Shorten it or split it.",
        "PoliciesPerGroup" =>
            $"At most {limit} managed policies can be attached to one group (quota {name}); this cannot be raised. Detach one or merge policies.",
        "PoliciesPerUser" or "PoliciesPerRole" =>
            $"At most {limit} managed policies can be attached to one {(name == "PoliciesPerUser" ? "user" : "role")} (quota {name}): "
            + "detach one, merge policies, or look in Service Quotas whether the quota can be raised.",
        _ => $"The quota {name} is {limit}: remove what is no longer needed, or look in Service Quotas whether it can be raised.",
    };

    [GeneratedRegex(@"Cannot exceed quota for (?<name>\w+):\s*(?<limit>\d+)")]
    private static partial Regex Quota();

    [GeneratedRegex(@"Maximum policy size of (?<limit>\d+) bytes exceeded for (?<kind>user|group|role)\b")]
    private static partial Regex InlineSize();
}
