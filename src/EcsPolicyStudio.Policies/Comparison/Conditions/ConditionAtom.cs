using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Patterns;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>One value of a condition.</summary>
/// <param name="Text">As written.</param>
/// <param name="HasVariable">Whether what it stands for depends on the request.</param>
internal sealed record ConditionText(string Text, bool HasVariable);

/// <summary>A condition; those that say the same are one.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">The condition key, letter case taken out.</param>
/// <param name="WrittenKey">The condition key as written.</param>
/// <param name="Name">The operator, with the qualifier.</param>
/// <param name="Values">Its values, each once.</param>
/// <param name="Variables">Whether the document's version knows variables.</param>
internal sealed record ConditionAtom(int Number, string Key, string WrittenKey, ConditionOperatorName Name, ConditionText[] Values, bool Variables)
{
    public ConditionOperator Positive { get; } = Name.Operator switch
    {
        ConditionOperator.StringNotEquals => ConditionOperator.StringEquals,
        ConditionOperator.StringNotEqualsIgnoreCase => ConditionOperator.StringEqualsIgnoreCase,
        ConditionOperator.StringNotLike => ConditionOperator.StringLike,
        ConditionOperator.NumericNotEquals => ConditionOperator.NumericEquals,
        ConditionOperator.DateNotEquals => ConditionOperator.DateEquals,
        ConditionOperator.NotIpAddress => ConditionOperator.IpAddress,
        ConditionOperator.ArnNotEquals or ConditionOperator.ArnNotLike or ConditionOperator.ArnEquals => ConditionOperator.ArnLike,
        var same => same,
    };

    public bool IsNegated => Name.Operator.IsNegated();

    /// <summary>How it is named to a person.</summary>
    public string Display => $"{Name} {WrittenKey} {string.Join(", ", Values.Take(3).Select(v => v.Text))}{(Values.Length > 3 ? ", …" : "")}";

    /// <summary>
    /// Whether it holds for the values of a key (AWS documents "Condition operators", "Set operators for multivalued context keys").
    /// </summary>
    /// <param name="isPresent">Whether the key is in the request.</param>
    /// <param name="isMultivalued">Whether it is a multivalued one; without a set operator no comparison with one holds.</param>
    /// <param name="matches">For each of its values whether one of the condition's values matches it.</param>
    public bool Holds(bool isPresent, bool isMultivalued, ReadOnlySpan<bool> matches)
    {
        if (Name.Operator == ConditionOperator.Null)
            return Array.Exists(Values, v => v.Text.Equals(isPresent ? "false" : "true", StringComparison.OrdinalIgnoreCase));
        return Name.Qualifier switch
        {
            ConditionQualifier.ForAllValues => !matches.Contains(IsNegated),
            ConditionQualifier.ForAnyValue => matches.Contains(!IsNegated),
            _ when !isPresent => IsNegated || Name.IfExists,
            _ when isMultivalued => false,
            _ => matches.Contains(true) != IsNegated,
        };
    }
}

/// <summary>Numbers conditions, so that those that say the same have the same number.</summary>
internal sealed class ConditionAtoms(VariableSymbols symbols)
{
    private readonly Dictionary<string, ConditionAtom> known = new(StringComparer.Ordinal);

    public int Count => known.Count;

    public ConditionAtom Of(StatementCondition condition, bool variables)
    {
        var name = condition.Operator!.Value;
        if (name.Operator is ConditionOperator.ArnEquals or ConditionOperator.ArnNotEquals)
            name = name with { Operator = name.Operator == ConditionOperator.ArnEquals ? ConditionOperator.ArnLike : ConditionOperator.ArnNotLike };
        var texts = condition.Values.Where(v => v.Kind is not (JsonKind.Null or JsonKind.Object or JsonKind.Array)).Select(v => v.Text)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var key = Folding.Fold(condition.Key);
        var special = variables && Array.Exists(texts, t => t.Contains("${", StringComparison.Ordinal));
        var id = $"{name}\n{key}\n{special}\n{string.Join('\n', texts)}";
        if (!known.TryGetValue(id, out var atom))
        {
            atom = new(known.Count, key, condition.Key, name, Array.ConvertAll(texts, t => new ConditionText(t, HasVariable(name.Operator, t, variables))), variables);
            known.Add(id, atom);
        }

        return atom;
    }

    // Numbers, dates, addresses and bytes are not replaced.
    private bool HasVariable(ConditionOperator name, string text, bool variables) =>
        variables && text.Contains("${", StringComparison.Ordinal) && name is ConditionOperator.StringEquals or ConditionOperator.StringNotEquals
            or ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase or ConditionOperator.StringLike or ConditionOperator.StringNotLike
            or ConditionOperator.ArnLike or ConditionOperator.ArnNotLike or ConditionOperator.Bool
        && PatternTokens.Text(text, wildcards: true, ignoreCase: false, variables, symbols) is { } tokens && PatternTokens.HasVariable(tokens);
}
