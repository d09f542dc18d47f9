using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Whether two conditions on one key, by string or ARN operators, leave a text that both let through. Says only what is certain.</summary>
internal static class TextConflict
{
    /// <summary>Why no text fits both conditions; null where one may.</summary>
    public static string? Find(CheckContext context, ConditionFacts a, ConditionFacts b)
    {
        if (!IsText(context, a) || !IsText(context, b) || (a.IsNegated && b.IsNegated))
            return null;
        if (!a.IsNegated && !b.IsNegated)
            return a.Values.Any(v => b.Values.Any(w => Meet(a, v.Text, b, w.Text))) ? null : "they demand different values";
        var (demand, exclusion) = a.IsNegated ? (b, a) : (a, b);
        return demand.Values.All(v => exclusion.Values.Any(n => Excludes(exclusion, n.Text, demand, v.Text))) ? "what one demands the other excludes" : null;
    }

    // A variable can become anything.
    private static bool IsText(CheckContext context, ConditionFacts condition) =>
        condition.Kind is ConditionValueKind.Text or ConditionValueKind.Arn && condition.Values.All(v => v.Kind == JsonKind.String && !context.IsOpen(v.Text));

    private static bool IgnoresCase(ConditionFacts condition) =>
        condition.Operator is ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase;

    // ARN patterns count as text patterns, which let through more.
    private static bool Meet(ConditionFacts a, string left, ConditionFacts b, string right)
    {
        var ignoreCase = IgnoresCase(a) || IgnoresCase(b);
        return (a.IsLike, b.IsLike) switch
        {
            (false, false) => left.Equals(right, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
            (true, false) => WildcardPattern.IsMatch(left, right, ignoreCase),
            (false, true) => WildcardPattern.IsMatch(right, left, ignoreCase),
            _ => WildcardPattern.Intersects(left, right, ignoreCase: false),
        };
    }

    // Whether all that is demanded is excluded.
    private static bool Excludes(ConditionFacts exclusion, string excluded, ConditionFacts demand, string demanded)
    {
        if (exclusion.Kind == ConditionValueKind.Arn)
            return demand.Kind == ConditionValueKind.Arn && ExcludesArn(excluded, demanded);
        var plain = !demand.IsLike || !WildcardPattern.HasWildcard(demanded);
        if (exclusion.IsLike)
            return !IgnoresCase(demand) && (plain ? WildcardPattern.IsMatch(excluded, demanded, ignoreCase: false) : PatternCover.Covers(excluded, demanded, ignoreCase: false));
        return plain && (IgnoresCase(exclusion) ? excluded.Equals(demanded, StringComparison.OrdinalIgnoreCase) : !IgnoresCase(demand) && excluded == demanded);
    }

    private static bool ExcludesArn(string excluded, string demanded)
    {
        var (wide, narrow) = (excluded.Split(':', 6), demanded.Split(':', 6));
        if (wide.Length < 6 || narrow.Length < 6)
            return false;
        for (var i = 0; i < 6; i++)
        {
            if (!PatternCover.Covers(wide[i], narrow[i], ignoreCase: false))
                return false;
        }

        return true;
    }
}
