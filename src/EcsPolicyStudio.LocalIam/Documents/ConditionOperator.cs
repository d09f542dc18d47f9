namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>The condition operators of the policy language ("IAM JSON policy elements: Condition operators").</summary>
internal static class ConditionOperator
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike",
        "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals",
        "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
        "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
    };

    /// <summary>Whether IAM knows the operator, with its qualifier and IfExists.</summary>
    public static bool TryParse(string text, out bool comparesDates)
    {
        var name = text;
        foreach (var qualifier in (ReadOnlySpan<string>)["ForAnyValue:", "ForAllValues:"])
        {
            if (name.StartsWith(qualifier, StringComparison.Ordinal))
            {
                name = name[qualifier.Length..];
                break;
            }
        }
        if (name.EndsWith("IfExists", StringComparison.Ordinal))
            name = name[..^"IfExists".Length];
        comparesDates = name.StartsWith("Date", StringComparison.Ordinal);
        return Known.Contains(name);
    }
}
