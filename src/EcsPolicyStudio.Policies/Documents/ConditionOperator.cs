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

/// <summary>What the condition operators have in common.</summary>
public static class ConditionOperatorFacts
{
    /// <summary>Whether the operator holds where the values differ. Such an operator also holds where the key is absent, and of its values none may match.</summary>
    /// <param name="op">The operator.</param>
    public static bool IsNegated(this ConditionOperator op) => op is ConditionOperator.StringNotEquals or ConditionOperator.StringNotEqualsIgnoreCase
        or ConditionOperator.StringNotLike or ConditionOperator.NumericNotEquals or ConditionOperator.DateNotEquals or ConditionOperator.NotIpAddress
        or ConditionOperator.ArnNotEquals or ConditionOperator.ArnNotLike;

    /// <summary>Whether <c>*</c> and <c>?</c> in the values are wildcards.</summary>
    /// <param name="op">The operator.</param>
    public static bool TakesWildcards(this ConditionOperator op) =>
        op is ConditionOperator.StringLike or ConditionOperator.StringNotLike || op.ValueKind() == ConditionValueKind.Arn;

    /// <summary>What kind of value the operator compares.</summary>
    /// <param name="op">The operator.</param>
    public static ConditionValueKind ValueKind(this ConditionOperator op) => op switch
    {
        <= ConditionOperator.StringNotLike => ConditionValueKind.Text,
        <= ConditionOperator.NumericGreaterThanEquals => ConditionValueKind.Number,
        <= ConditionOperator.DateGreaterThanEquals => ConditionValueKind.Date,
        ConditionOperator.Bool => ConditionValueKind.Bool,
        ConditionOperator.BinaryEquals => ConditionValueKind.Binary,
        ConditionOperator.IpAddress or ConditionOperator.NotIpAddress => ConditionValueKind.IpAddress,
        ConditionOperator.Null => ConditionValueKind.Null,
        _ => ConditionValueKind.Arn,
    };
}
