using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>One request condition: <c>ForAnyValue:StringLikeIfExists</c> on a key with one value or more.</summary>
/// <param name="Key">The condition key as written.</param>
/// <param name="Operator">The bare operator, such as <c>StringLike</c>, without qualifier and <c>IfExists</c>.</param>
/// <param name="Values">The values; any of them may match (all must differ for a negated operator).</param>
/// <param name="Qualifier">The set operator.</param>
/// <param name="IfExists">Whether <c>IfExists</c> is appended: the condition holds when the key is absent.</param>
public sealed record ConditionEntry(
    string Key,
    string Operator,
    ImmutableArray<string> Values,
    ConditionQualifier Qualifier = ConditionQualifier.None,
    bool IfExists = false)
{
    /// <summary>The operator as the document writes it.</summary>
    public string WrittenOperator => ConditionOperatorName.Write(Qualifier, Operator, IfExists);

    /// <summary>Whether another condition has the same written operator and key, so that one document can hold only one of them.</summary>
    public bool IsSamePair(ConditionEntry other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WrittenOperator == other.WrittenOperator && Key.Equals(other.Key, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public bool Equals(ConditionEntry? other) =>
        other is not null && Key == other.Key && Operator == other.Operator && Qualifier == other.Qualifier
        && IfExists == other.IfExists && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Operator, Qualifier, IfExists, Values.Length);
}
