using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Conditions that IAM takes and that rarely do what their author means.</summary>
public static class ConditionTraps
{
    /// <summary>What to think about before using a condition, in the person's words.</summary>
    /// <param name="entry">The condition.</param>
    /// <param name="effect">The effect of its block.</param>
    public static IReadOnlyList<string> Find(ConditionEntry entry, Effect effect)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var traps = new List<string>();
        var op = ConditionOperators.Find(entry.Operator);
        if (effect == Effect.Allow && entry.Qualifier == ConditionQualifier.ForAllValues)
        {
            traps.Add($"ForAllValues also holds when the request has no {entry.Key} at all, so this block allows such requests. "
                + $"Add a second condition, Null on {entry.Key} = false, unless that is meant.");
        }

        if (effect == Effect.Allow && entry.IfExists && entry.Qualifier == ConditionQualifier.None
            && entry.Key.Equals("aws:MultiFactorAuthPresent", StringComparison.OrdinalIgnoreCase))
        {
            traps.Add("With IfExists, requests signed with long-term access keys are allowed without MFA: they carry no aws:MultiFactorAuthPresent.");
        }

        if (op is { Value: ConditionValueKind.Text, TakesWildcards: false } && entry.Values.FirstOrDefault(v => WildcardPattern.HasWildcard(PolicyVariables.WithoutVariables(v))) is { } literal)
            traps.Add($"{entry.Operator} takes the * or ? in {literal} as an ordinary character. Use {(op.IsNegated ? "StringNotLike" : "StringLike")} for a pattern.");
        if (op is { IsNegated: true } && entry.Qualifier == ConditionQualifier.ForAnyValue && entry.Values.Length > 0)
            traps.Add($"With ForAnyValue, {entry.Operator} holds as soon as one value of the request differs, even if another one matches.");
        return traps;
    }
}
