using System.Globalization;
using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Values;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Checks a condition value as it is typed, by the kind its operator compares.</summary>
public static partial class ConditionValues
{
    /// <summary>Why a value is refused, in the person's words; null where it is fine. A value with a policy variable is always taken.</summary>
    public static string? Problem(ConditionValueKind kind, string? value)
    {
        var text = value?.Trim() ?? string.Empty;
        if (text.Length == 0)
            return "Type a value.";
        if (text.Contains("${", StringComparison.Ordinal))
            return null;
        return kind switch
        {
            ConditionValueKind.Number when !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
                "Type a number, such as 512 or 0.5.",
            ConditionValueKind.Date when !IsDate(text) =>
                "Type a date and time in UTC, such as 2027-01-31T08:00:00Z, or seconds since 1970.",
            ConditionValueKind.Bool or ConditionValueKind.Null when text is not ("true" or "false") =>
                "Choose true or false.",
            ConditionValueKind.IpAddress when !IsIpRange(text) =>
                "Type an IP address or a range in CIDR form, such as 203.0.113.0/24 or 2001:db8::/32.",
            ConditionValueKind.Arn when text != "*" && text.Split(':').Length < 6 =>
                "Type a whole ARN, arn:partition:service:region:account:resource; * may stand for any part.",
            ConditionValueKind.Binary when !IsBase64(text) =>
                "Type base-64 text.",
            _ => null,
        };
    }

    /// <summary>Whether the text is a date as IAM takes it: ISO 8601 (a date alone, or with a time and zone) or seconds since 1970.</summary>
    public static bool IsDate(string text) =>
        EpochRegex().IsMatch(text)
        || (IsoRegex().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _));

    /// <summary>Whether the text is an IPv4 or IPv6 address or CIDR range.</summary>
    public static bool IsIpRange(string text) => AddressRange.TryParse(text, out _);

    /// <summary>
    /// Whether the range lies wholly in private address space (RFC 1918, RFC 4193). <c>aws:SourceIp</c> is the public address that AWS sees, so a
    /// private one is never equal to it (Access Analyzer policy checks, "Private IP address").
    /// </summary>
    public static bool IsPrivateRange(string text) => AddressRange.TryParse(text, out var range) && range.IsPrivate;

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _);

    [GeneratedRegex(@"^\d{1,13}$")]
    private static partial Regex EpochRegex();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$")]
    private static partial Regex IsoRegex();
}
