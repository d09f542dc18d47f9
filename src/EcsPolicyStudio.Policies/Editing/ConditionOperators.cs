using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A condition operator that can be chosen, without qualifier and <c>IfExists</c>.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Value">What kind of value it compares.</param>
public sealed record ConditionOperatorChoice(ConditionOperator Operator, ConditionValueKind Value)
{
    /// <summary>The name as the document writes it.</summary>
    public string Name { get; } = Operator.ToString();

    /// <summary>Whether it holds when the values differ; such an operator also holds when the key is absent.</summary>
    public bool IsNegated => Operator.IsNegated();

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
    public static IReadOnlyList<ConditionOperatorChoice> All { get; } = [.. Enum.GetValues<ConditionOperator>().Select(o => new ConditionOperatorChoice(o, KindOf(o)))];

    private static readonly Dictionary<string, ConditionOperatorChoice> ByName = All.ToDictionary(o => o.Name, StringComparer.Ordinal);

    /// <summary>The operator of that name, or null. IAM knows operators in exactly this letter case.</summary>
    public static ConditionOperatorChoice? Find(string name) => ByName.GetValueOrDefault(name);

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
    /// Whether a condition holds when its key is absent from the request, see <see cref="ConditionOperatorName.HoldsWhenAbsent"/>; <c>Null</c> by its value.
    /// </summary>
    public static bool HoldsWhenAbsent(ConditionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Find(entry.Operator) is not { } op)
            return false;
        return op.Value == ConditionValueKind.Null
            ? entry.Values.Contains("true", StringComparer.OrdinalIgnoreCase)
            : new ConditionOperatorName(entry.Qualifier, op.Operator, entry.IfExists).HoldsWhenAbsent;
    }

    private static ConditionValueKind KindOf(ConditionOperator op) => op switch
    {
        ConditionOperator.StringLike or ConditionOperator.StringNotLike => ConditionValueKind.TextPattern,
        <= ConditionOperator.StringNotEqualsIgnoreCase => ConditionValueKind.Text,
        <= ConditionOperator.NumericGreaterThanEquals => ConditionValueKind.Number,
        <= ConditionOperator.DateGreaterThanEquals => ConditionValueKind.Date,
        ConditionOperator.Bool => ConditionValueKind.Bool,
        ConditionOperator.BinaryEquals => ConditionValueKind.Binary,
        ConditionOperator.IpAddress or ConditionOperator.NotIpAddress => ConditionValueKind.IpAddress,
        ConditionOperator.Null => ConditionValueKind.Null,
        _ => ConditionValueKind.Arn,
    };
}
