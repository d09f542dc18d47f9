namespace EcsPolicyStudio.Policies.Documents;

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

    /// <summary>
    /// Whether a condition holds where its key is absent from the request: never with <c>ForAnyValue</c>, always with <c>IfExists</c> and <c>ForAllValues</c>,
    /// otherwise for negated operators. Not for <c>Null</c>, which asks just that.
    /// </summary>
    public bool HoldsWhenAbsent =>
        Qualifier != ConditionQualifier.ForAnyValue && (IfExists || Qualifier == ConditionQualifier.ForAllValues || Operator.IsNegated());

    /// <summary>The operator as written in a policy.</summary>
    /// <returns>Such as <c>ForAllValues:StringEqualsIfExists</c>.</returns>
    public override string ToString() => Write(Qualifier, Operator.ToString(), IfExists);

    internal static string Write(ConditionQualifier qualifier, string op, bool ifExists) =>
        (qualifier == ConditionQualifier.None ? "" : qualifier + ":") + op + (ifExists ? IfExistsSuffix : "");
}
