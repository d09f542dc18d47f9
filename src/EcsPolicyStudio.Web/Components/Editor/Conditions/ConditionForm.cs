using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>A condition being put together: the state of the condition dialog. Immutable.</summary>
/// <param name="Option">The key chosen; null while none is.</param>
/// <param name="TagKey">What stands for the variable of a key such as <c>aws:ResourceTag/${TagKey}</c>.</param>
/// <param name="Qualifier">The qualifier.</param>
/// <param name="Operator">The operator; null while no key is chosen.</param>
/// <param name="IfExists">Whether "If exists" is ticked.</param>
/// <param name="Values">The values as typed; the last may be empty.</param>
public sealed record ConditionForm(
    ConditionKeyOption? Option,
    string TagKey,
    ConditionQualifier Qualifier,
    ConditionOperatorChoice? Operator,
    bool IfExists,
    ImmutableArray<string> Values)
{
    /// <summary>The form before anything is chosen.</summary>
    public static ConditionForm Empty { get; } = new(null, string.Empty, ConditionQualifier.None, null, false, [string.Empty]);

    /// <summary>The form of a condition that is there already.</summary>
    /// <param name="entry">The condition.</param>
    /// <param name="options">The keys offered; a key that is none of them is kept as text.</param>
    public static ConditionForm Read(ConditionEntry entry, IReadOnlyList<ConditionKeyOption> options)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var option = OptionFor(entry.Key, options);
        return new(
            option,
            option.Definition.HasVariable ? entry.Key[option.Definition.Stem.Length..] : string.Empty,
            entry.Qualifier,
            ConditionOperators.Find(entry.Operator),
            entry.IfExists,
            entry.Values.IsEmpty ? [string.Empty] : entry.Values);
    }

    /// <summary>The form as it stood before a reload.</summary>
    /// <param name="kept">What stood in it.</param>
    /// <param name="options">The keys offered.</param>
    public static ConditionForm Restore(PendingCondition kept, IReadOnlyList<ConditionKeyOption> options)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(
            kept.Key is null ? null : OptionFor(kept.Key, options),
            kept.TagKey,
            kept.Qualifier,
            kept.Operator is null ? null : ConditionOperators.Find(kept.Operator),
            kept.IfExists,
            kept.Values.IsDefaultOrEmpty ? [string.Empty] : kept.Values);
    }

    /// <summary>What stands in the form, to be kept with the draft.</summary>
    /// <param name="edited">The condition that is edited; null where one is added.</param>
    public PendingCondition ToPending(ConditionEntry? edited) =>
        new(edited, Option?.Definition.Key, TagKey, Qualifier, Operator?.Name, IfExists, Values);

    /// <summary>The form with another key; operator and qualifier become the usual ones of its type.</summary>
    public ConditionForm WithOption(ConditionKeyOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var operators = ConditionOperators.For(option.Definition.Type);
        var keeps = Operator is not null && operators.Contains(Operator);
        return this with
        {
            Option = option,
            TagKey = option.Definition.HasVariable ? TagKey : string.Empty,
            Operator = keeps ? Operator : operators[0],
            Qualifier = option.Definition.IsMultivalued
                ? (Qualifier == ConditionQualifier.None ? ConditionQualifier.ForAnyValue : Qualifier)
                : ConditionQualifier.None,
            Values = keeps ? Values : StartValues(operators[0]),
        };
    }

    /// <summary>The form with another operator; values of another kind are not kept.</summary>
    public ConditionForm WithOperator(ConditionOperatorChoice op)
    {
        ArgumentNullException.ThrowIfNull(op);
        return this with
        {
            Operator = op,
            IfExists = IfExists && op.AllowsIfExists,
            Qualifier = op.AllowsIfExists ? Qualifier : ConditionQualifier.None,
            Values = Operator?.Value == op.Value ? Values : IsChoice(op) || (Operator is not null && IsChoice(Operator)) ? StartValues(op) : Values,
        };
    }

    /// <summary>Whether the operator's value is chosen from true and false.</summary>
    public static bool IsChoice(ConditionOperatorChoice op)
    {
        ArgumentNullException.ThrowIfNull(op);
        return op.Value is ConditionValueKind.Bool or ConditionValueKind.Null;
    }

    /// <summary>The key with its variable filled in.</summary>
    public string Key => Option is null ? string.Empty : Option.Definition.HasVariable ? Option.Definition.Stem + TagKey.Trim() : Option.Definition.Key;

    /// <summary>The condition as it stands, without empty values.</summary>
    public ConditionEntry Entry => new(
        Key, Operator?.Name ?? string.Empty, [.. Values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)], Qualifier, IfExists);

    /// <summary>What is wrong with the tag key; null where nothing is.</summary>
    public string? TagKeyProblem =>
        Option is not { Definition.HasVariable: true } ? null
        : TagKey.Trim().Length == 0 ? "Type the tag key."
        : TagKey.Trim().Length > 128 ? "A tag key has at most 128 characters."
        : null;

    /// <summary>What is wrong with a value; an empty one is fine where another is given.</summary>
    public string? ValueProblem(int index)
    {
        var value = Values[index].Trim();
        if (Operator is null || (value.Length == 0 && (index > 0 || Values.Any(v => v.Trim().Length > 0))))
            return null;
        return ConditionValues.Problem(Operator.Value, value);
    }

    /// <summary>Whether the condition can be added.</summary>
    public bool IsComplete =>
        Option is not null && Operator is not null && TagKeyProblem is null && Enumerable.Range(0, Values.Length).All(i => ValueProblem(i) is null);

    private static ConditionKeyOption OptionFor(string key, IReadOnlyList<ConditionKeyOption> options) =>
        options.FirstOrDefault(o => o.Definition.Key == key) ?? options.FirstOrDefault(o => o.Definition.Matches(key))
        ?? new ConditionKeyOption(new(key, Policies.Catalog.ConditionKeyType.String), IsGlobal: false, [], []);

    private static ImmutableArray<string> StartValues(ConditionOperatorChoice op) => [IsChoice(op) ? "true" : string.Empty];
}
