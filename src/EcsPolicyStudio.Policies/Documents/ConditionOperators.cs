namespace EcsPolicyStudio.Policies.Documents;

/// <summary>The condition operators of the policy language (AWS document "IAM JSON policy elements: Condition operators").</summary>
public enum ConditionOperator
{
    /// <summary>Equal, with case.</summary>
    StringEquals,

    /// <summary>Negation of <see cref="StringEquals"/>.</summary>
    StringNotEquals,

    /// <summary>Equal, letter case ignored.</summary>
    StringEqualsIgnoreCase,

    /// <summary>Negation of <see cref="StringEqualsIgnoreCase"/>.</summary>
    StringNotEqualsIgnoreCase,

    /// <summary>A pattern with <c>*</c> and <c>?</c>, with case.</summary>
    StringLike,

    /// <summary>Negation of <see cref="StringLike"/>.</summary>
    StringNotLike,

    /// <summary>Equal numbers.</summary>
    NumericEquals,

    /// <summary>Negation of <see cref="NumericEquals"/>.</summary>
    NumericNotEquals,

    /// <summary>Less than the policy's number.</summary>
    NumericLessThan,

    /// <summary>At most the policy's number.</summary>
    NumericLessThanEquals,

    /// <summary>More than the policy's number.</summary>
    NumericGreaterThan,

    /// <summary>At least the policy's number.</summary>
    NumericGreaterThanEquals,

    /// <summary>The same instant.</summary>
    DateEquals,

    /// <summary>Negation of <see cref="DateEquals"/>.</summary>
    DateNotEquals,

    /// <summary>Before the policy's instant.</summary>
    DateLessThan,

    /// <summary>At or before the policy's instant.</summary>
    DateLessThanEquals,

    /// <summary>After the policy's instant.</summary>
    DateGreaterThan,

    /// <summary>At or after the policy's instant.</summary>
    DateGreaterThanEquals,

    /// <summary>Equal truth values.</summary>
    Bool,

    /// <summary>Equal bytes, in Base64.</summary>
    BinaryEquals,

    /// <summary>An address in a range.</summary>
    IpAddress,

    /// <summary>Negation of <see cref="IpAddress"/>.</summary>
    NotIpAddress,

    /// <summary>An ARN pattern; the same as <see cref="ArnLike"/>.</summary>
    ArnEquals,

    /// <summary>An ARN pattern, compared segment by segment.</summary>
    ArnLike,

    /// <summary>Negation of <see cref="ArnEquals"/>.</summary>
    ArnNotEquals,

    /// <summary>Negation of <see cref="ArnLike"/>.</summary>
    ArnNotLike,

    /// <summary>Whether the key is missing.</summary>
    Null,
}

/// <summary>The set operators that may stand before a condition operator.</summary>
public enum ConditionQualifier
{
    /// <summary>No set operator.</summary>
    None,

    /// <summary>Every value of the request has to match.</summary>
    ForAllValues,

    /// <summary>At least one value of the request has to match.</summary>
    ForAnyValue,
}

/// <summary>A condition operator taken apart: <c>ForAnyValue:StringLikeIfExists</c>. IAM knows these names in exactly this letter case.</summary>
/// <param name="Qualifier">The set operator.</param>
/// <param name="Operator">The operator.</param>
/// <param name="IfExists">Whether the suffix <c>IfExists</c> is there.</param>
public readonly record struct ConditionOperatorName(ConditionQualifier Qualifier, ConditionOperator Operator, bool IfExists)
{
    private const string IfExistsSuffix = "IfExists";

    private static readonly Dictionary<string, ConditionOperator> Known =
        Enum.GetValues<ConditionOperator>().ToDictionary(o => o.ToString(), StringComparer.Ordinal);

    /// <summary>Reads an operator as written in a policy.</summary>
    /// <param name="text">The name of an operator block.</param>
    /// <returns>Its parts, or null where IAM knows no such operator.</returns>
    public static ConditionOperatorName? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.AsSpan();
        var qualifier = ConditionQualifier.None;
        if (name.IndexOf(':') is var colon and >= 0)
        {
            if (name[..colon] is nameof(ConditionQualifier.ForAllValues))
                qualifier = ConditionQualifier.ForAllValues;
            else if (name[..colon] is nameof(ConditionQualifier.ForAnyValue))
                qualifier = ConditionQualifier.ForAnyValue;
            else
                return null;
            name = name[(colon + 1)..];
        }

        var ifExists = name.EndsWith(IfExistsSuffix, StringComparison.Ordinal);
        if (ifExists)
            name = name[..^IfExistsSuffix.Length];
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found)
            ? new ConditionOperatorName(qualifier, found, ifExists)
            : null;
    }

    /// <summary>The operator as written in a policy.</summary>
    /// <returns>Such as <c>ForAllValues:StringEqualsIfExists</c>.</returns>
    public override string ToString() =>
        (Qualifier == ConditionQualifier.None ? "" : Qualifier + ":") + Operator + (IfExists ? IfExistsSuffix : "");
}
