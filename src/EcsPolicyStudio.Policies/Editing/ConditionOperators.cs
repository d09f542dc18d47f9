using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A condition operator without qualifier and <c>IfExists</c>.</summary>
/// <param name="Name">The name as the document writes it.</param>
/// <param name="Value">What kind of value it compares.</param>
/// <param name="IsNegated">Whether it holds when the values differ; such an operator also holds when the key is absent.</param>
public sealed record ConditionOperatorChoice(string Name, ConditionValueKind Value, bool IsNegated = false)
{
    /// <summary>Whether <c>IfExists</c> may be appended; <c>Null</c> alone does not take it.</summary>
    public bool AllowsIfExists => Value != ConditionValueKind.Null;
}

/// <summary>The kinds of value a condition operator compares.</summary>
public enum ConditionValueKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text in which <c>*</c> and <c>?</c> are wildcards.</summary>
    TextPattern,

    /// <summary>An ARN, wildcards allowed in each segment.</summary>
    Arn,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An ISO 8601 date or seconds since 1970.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>An IP address or CIDR range.</summary>
    IpAddress,

    /// <summary>Base-64 text.</summary>
    Binary,

    /// <summary><c>true</c> where the key must be absent, <c>false</c> where it must be present.</summary>
    Null,
}

/// <summary>The condition operators of IAM (IAM User Guide, "IAM JSON policy elements: Condition operators").</summary>
public static class ConditionOperators
{
    /// <summary>All 27 operators in the order of the guide.</summary>
    public static IReadOnlyList<ConditionOperatorChoice> All { get; } =
    [
        new("StringEquals", ConditionValueKind.Text),
        new("StringNotEquals", ConditionValueKind.Text, IsNegated: true),
        new("StringEqualsIgnoreCase", ConditionValueKind.Text),
        new("StringNotEqualsIgnoreCase", ConditionValueKind.Text, IsNegated: true),
        new("StringLike", ConditionValueKind.TextPattern),
        new("StringNotLike", ConditionValueKind.TextPattern, IsNegated: true),
        new("NumericEquals", ConditionValueKind.Number),
        new("NumericNotEquals", ConditionValueKind.Number, IsNegated: true),
        new("NumericLessThan", ConditionValueKind.Number),
        new("NumericLessThanEquals", ConditionValueKind.Number),
        new("NumericGreaterThan", ConditionValueKind.Number),
        new("NumericGreaterThanEquals", ConditionValueKind.Number),
        new("DateEquals", ConditionValueKind.Date),
        new("DateNotEquals", ConditionValueKind.Date, IsNegated: true),
        new("DateLessThan", ConditionValueKind.Date),
        new("DateLessThanEquals", ConditionValueKind.Date),
        new("DateGreaterThan", ConditionValueKind.Date),
        new("DateGreaterThanEquals", ConditionValueKind.Date),
        new("Bool", ConditionValueKind.Bool),
        new("BinaryEquals", ConditionValueKind.Binary),
        new("IpAddress", ConditionValueKind.IpAddress),
        new("NotIpAddress", ConditionValueKind.IpAddress, IsNegated: true),
        new("ArnEquals", ConditionValueKind.Arn),
        new("ArnLike", ConditionValueKind.Arn),
        new("ArnNotEquals", ConditionValueKind.Arn, IsNegated: true),
        new("ArnNotLike", ConditionValueKind.Arn, IsNegated: true),
        new("Null", ConditionValueKind.Null),
    ];

    /// <summary>The operator of that name, or null. IAM compares operator names without regard to case.</summary>
    public static ConditionOperatorChoice? Find(string name) => All.FirstOrDefault(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The operators that suit a key's type, the usual one first. <c>Null</c> suits every key.</summary>
    public static IReadOnlyList<ConditionOperatorChoice> For(ConditionKeyType type) => [.. All.Where(o => o.Value switch
    {
        ConditionValueKind.Text or ConditionValueKind.TextPattern => type is ConditionKeyType.String or ConditionKeyType.ArrayOfString
            or ConditionKeyType.Arn or ConditionKeyType.ArrayOfArn,
        ConditionValueKind.Arn => type is ConditionKeyType.Arn or ConditionKeyType.ArrayOfArn,
        ConditionValueKind.Number => type is ConditionKeyType.Numeric,
        ConditionValueKind.Date => type is ConditionKeyType.Date,
        ConditionValueKind.Bool => type is ConditionKeyType.Bool or ConditionKeyType.ArrayOfBool,
        ConditionValueKind.IpAddress => type is ConditionKeyType.IpAddress,
        ConditionValueKind.Null => true,
        _ => false,
    }).OrderBy(o => type is ConditionKeyType.Arn or ConditionKeyType.ArrayOfArn && o.Value != ConditionValueKind.Arn)
      .ThenBy(o => o.Value == ConditionValueKind.Null)];

    /// <summary>
    /// Whether a condition holds when its key is absent from the request: always with <c>IfExists</c> and <c>ForAllValues</c>, never with
    /// <c>ForAnyValue</c>, otherwise only for negated operators; <c>Null</c> by its value.
    /// </summary>
    public static bool HoldsWhenAbsent(ConditionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Find(entry.Operator) is not { } op)
            return false;
        if (op.Value == ConditionValueKind.Null)
            return entry.Values.Contains("true", StringComparer.OrdinalIgnoreCase);
        if (entry.IfExists || entry.Qualifier == ConditionQualifier.ForAllValues)
            return true;
        return entry.Qualifier != ConditionQualifier.ForAnyValue && op.IsNegated;
    }
}
