using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A condition operator that can be chosen, without qualifier and <c>IfExists</c>.</summary>
/// <param name="Operator">The operator.</param>
public sealed record ConditionOperatorChoice(ConditionOperator Operator)
{
    /// <summary>What kind of value it compares.</summary>
    public ConditionValueKind Value { get; } = Operator.ValueKind();

    /// <summary>Whether <c>*</c> and <c>?</c> in its values are wildcards.</summary>
    public bool TakesWildcards => Operator.TakesWildcards();

    /// <summary>The name as the document writes it.</summary>
    public string Name { get; } = Operator.ToString();

    /// <summary>Whether it holds when the values differ; such an operator also holds when the key is absent.</summary>
    public bool IsNegated => Operator.IsNegated();

    /// <summary>Whether <c>IfExists</c> may be appended; <c>Null</c> alone does not take it.</summary>
    public bool AllowsIfExists => Value != ConditionValueKind.Null;
}

/// <summary>The condition operators of IAM (IAM User Guide, "IAM JSON policy elements: Condition operators").</summary>
public static class ConditionOperators
{
    /// <summary>All 27 operators in the order of the guide.</summary>
    public static IReadOnlyList<ConditionOperatorChoice> All { get; } = [.. Enum.GetValues<ConditionOperator>().Select(o => new ConditionOperatorChoice(o))];

    private static readonly Dictionary<string, ConditionOperatorChoice> ByName = All.ToDictionary(o => o.Name, StringComparer.Ordinal);

    /// <summary>The operator of that name, or null. IAM knows operators in exactly this letter case.</summary>
    public static ConditionOperatorChoice? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The operators that suit a key's type, the usual one first. <c>Null</c> suits every key.</summary>
    public static IReadOnlyList<ConditionOperatorChoice> For(ConditionKeyType type) => [.. All.Where(o => o.Value switch
    {
        ConditionValueKind.Null => true,
        ConditionValueKind.Text => type.ValueKind() is ConditionValueKind.Text or ConditionValueKind.Arn,
        var kind => kind == type.ValueKind(),
    }).OrderBy(o => type.ValueKind() == ConditionValueKind.Arn && o.Value != ConditionValueKind.Arn)
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
}
