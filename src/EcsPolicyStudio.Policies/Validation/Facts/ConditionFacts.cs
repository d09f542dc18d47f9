using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>One operator and key of a statement.</summary>
internal sealed class ConditionFacts
{
    public ConditionFacts(CheckContext context, StatementCondition entry)
    {
        Entry = entry;
        Values = entry.Values;
        Kind = entry.Operator?.Operator.ValueKind();
        var colon = Key.IndexOf(':', StringComparison.Ordinal);
        Prefix = colon < 0 ? "" : Key[..colon];
        Definition = context.Keys.Find(Key);
    }

    public StatementCondition Entry { get; }

    public IReadOnlyList<ElementValue> Values { get; }

    public string Key => Entry.Key;

    /// <summary>What stands before the first colon of the key.</summary>
    public string Prefix { get; }

    /// <summary>What the operator compares; null for an unknown one.</summary>
    public ConditionValueKind? Kind { get; }

    public ConditionOperator? Operator => Entry.Operator?.Operator;

    public ConditionQualifier Qualifier => Entry.Operator?.Qualifier ?? ConditionQualifier.None;

    public bool IfExists => Entry.Operator is { IfExists: true };

    /// <summary>What is known about the key; null for a key that is not in the catalogue.</summary>
    public ConditionKeyDefinition? Definition { get; }

    /// <summary>Whether the operator takes wildcards in its values.</summary>
    public bool IsLike => Operator?.TakesWildcards() == true;

    /// <summary>Whether the operator holds where the value is another one.</summary>
    public bool IsNegated => Operator?.IsNegated() == true;

    /// <summary>Whether the condition is <c>Null</c> with <c>true</c>: the key has to be missing.</summary>
    public bool AsksForMissing => Operator == ConditionOperator.Null && Values.Count > 0
        && Values.All(v => v.Text.Equals("true", StringComparison.OrdinalIgnoreCase));

    public bool IsKey(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the only value is <c>*</c>, however often it is repeated.</summary>
    public bool IsLoneStar => Values.Count == 1 && Values[0] is { Kind: JsonKind.String, Text: { Length: > 0 } text } && text.AsSpan().IndexOfAnyExcept('*') < 0;

    /// <summary>Whether the condition holds for certain values of its key only: it is no negation, and holds neither for a missing key nor for any text.</summary>
    public bool IsLimit => Operator is not (null or ConditionOperator.Null) && !IsNegated && Qualifier != ConditionQualifier.ForAllValues
        && Values.Count > 0 && Values.All(v => v.Kind == JsonKind.String && Limits(v));

    /// <summary>Whether a value holds for certain texts only: under an operator with wildcards, one that is no <c>*</c> and does not begin with one.</summary>
    public bool Limits(ElementValue value) => !(IsLike && value.Text.StartsWith('*'));

    /// <summary>Whether a value is compared as it stands: no variable, and no wildcard that the operator would take for one.</summary>
    public bool IsPlain(ElementValue value, bool hasVariables) =>
        !(IsLike && WildcardPattern.HasWildcard(value.Text)) && !(hasVariables && value.Text.Contains("${", StringComparison.Ordinal));
}
