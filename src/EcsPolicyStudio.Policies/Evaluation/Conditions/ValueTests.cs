using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Evaluation.Values;

namespace EcsPolicyStudio.Policies.Evaluation.Conditions;

/// <summary>
/// The values of one condition under the positive form of its operator: which of them does a value of the request match? What cannot be read
/// as the operator's type matches nothing, on either side (AWS document "IAM JSON policy elements: Condition operators").
/// </summary>
internal abstract class ValueTests
{
    /// <summary>The place of the first value of the policy that a value of the request matches, or -1.</summary>
    public abstract int FindMatch(string value, RequestContext context);

    /// <summary>Whether a value of the request is of the operator's type.</summary>
    public virtual bool CanRead(string value) => true;

    /// <summary>Whether a value of the policy is of the operator's type, so that something can match it.</summary>
    public abstract bool IsReadable(int place);

    /// <summary>Whether every value of a request matches a value of the policy.</summary>
    public virtual bool IsAny(int place) => false;

    /// <summary>A value of the policy taken apart where the operator replaces variables; else empty.</summary>
    public virtual ImmutableArray<TemplatePiece> PiecesOf(int place) => [];

    /// <summary>Whether a value of the request could match a value of the policy if the variables that the request lacks had some value.</summary>
    public virtual bool CouldMatch(int place, string value, RequestContext context) => false;

    /// <summary>The tests for the values of a condition, in their order; null for the operator Null, which compares none.</summary>
    public static ValueTests? Of(ConditionOperator name, ImmutableArray<ElementValue> values, bool variables)
    {
        // A value of a wrong JSON kind has its place here too, and matches nothing.
        string?[] texts = [.. values.Select(v => v.Kind is JsonKind.Null or JsonKind.Object or JsonKind.Array ? null : v.Text)];
        return name switch
        {
            ConditionOperator.StringEquals or ConditionOperator.StringNotEquals => new TextTests(texts, variables, StringComparison.Ordinal),
            ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase =>
                new TextTests(texts, variables, StringComparison.OrdinalIgnoreCase),
            ConditionOperator.StringLike or ConditionOperator.StringNotLike => new PatternTests(texts, variables),
            ConditionOperator.ArnEquals or ConditionOperator.ArnLike or ConditionOperator.ArnNotEquals or ConditionOperator.ArnNotLike =>
                new ArnTests(texts, variables),
            ConditionOperator.Bool => new BoolTests(texts, variables),
            ConditionOperator.BinaryEquals => new BinaryTests(texts),
            ConditionOperator.IpAddress or ConditionOperator.NotIpAddress =>
                new TypedTests<AddressRange, Address>(texts, AddressRange.TryParse, Address.TryParse, (range, address) => range.Contains(address)),
            >= ConditionOperator.NumericEquals and <= ConditionOperator.NumericGreaterThanEquals =>
                new TypedTests<Number, Number>(texts, Number.TryParse, Number.TryParse, Order<Number>(name - ConditionOperator.NumericEquals)),
            >= ConditionOperator.DateEquals and <= ConditionOperator.DateGreaterThanEquals =>
                new TypedTests<Instant, Instant>(texts, Instant.TryParse, Instant.TryParse, Order<Instant>(name - ConditionOperator.DateEquals)),
            _ => null,
        };
    }

    // Numeric and Date operators stand in the same order: equal, not equal, less, at most, more, at least.
    private static Func<T, T, bool> Order<T>(int place) where T : IComparable<T> => place switch
    {
        0 or 1 => (policy, request) => request.CompareTo(policy) == 0,
        2 => (policy, request) => request.CompareTo(policy) < 0,
        3 => (policy, request) => request.CompareTo(policy) <= 0,
        4 => (policy, request) => request.CompareTo(policy) > 0,
        _ => (policy, request) => request.CompareTo(policy) >= 0,
    };
}
