using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Says a condition in a plain sentence.</summary>
public static class ConditionSentence
{
    /// <summary>What the condition asks of a request: <c>ecs:cluster is an ARN that matches arn:… or arn:….</c></summary>
    public static string Describe(ConditionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Operator == "Null")
            return entry.Values is ["true"] ? $"The request does not carry {entry.Key}." : $"The request carries {entry.Key}.";

        var subject = entry.Qualifier switch
        {
            ConditionQualifier.ForAllValues => $"Every value of {entry.Key} in the request",
            ConditionQualifier.ForAnyValue => $"At least one value of {entry.Key} in the request",
            _ => entry.Key,
        };
        return $"{subject} {Phrase(entry.Operator)} {Join(entry.Values)}.";
    }

    /// <summary>What happens to a request that does not carry the key, given the effect of the block.</summary>
    public static string DescribeAbsence(ConditionEntry entry, Effect effect)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var verb = effect == Effect.Allow ? "allow" : "deny";
        return ConditionOperators.HoldsWhenAbsent(entry)
            ? $"A request without {entry.Key} meets this condition: it does not stop the block from {verb}ing such a request."
            : $"A request without {entry.Key} does not meet this condition: the block does not {verb} it.";
    }

    private static string Phrase(string op) => op switch
    {
        "StringEquals" => "is exactly",
        "StringNotEquals" => "is not",
        "StringEqualsIgnoreCase" => "is, regardless of case,",
        "StringNotEqualsIgnoreCase" => "is not, regardless of case,",
        "StringLike" => "matches the pattern",
        "StringNotLike" => "does not match the pattern",
        "NumericEquals" => "is the number",
        "NumericNotEquals" => "is not",
        "NumericLessThan" => "is less than",
        "NumericLessThanEquals" => "is at most",
        "NumericGreaterThan" => "is greater than",
        "NumericGreaterThanEquals" => "is at least",
        "DateEquals" => "is",
        "DateNotEquals" => "is not",
        "DateLessThan" => "is before",
        "DateLessThanEquals" => "is at or before",
        "DateGreaterThan" => "is after",
        "DateGreaterThanEquals" => "is at or after",
        "Bool" or "BinaryEquals" => "is",
        "IpAddress" => "lies in",
        "NotIpAddress" => "does not lie in",
        "ArnEquals" or "ArnLike" => "is an ARN that matches",
        "ArnNotEquals" or "ArnNotLike" => "is not an ARN that matches",
        _ => op,
    };

    private static string Join(IReadOnlyList<string> values) => values.Count switch
    {
        0 => "…",
        1 => values[0],
        <= 4 => string.Join(", ", values.Take(values.Count - 1)) + $" or {values[^1]}",
        _ => string.Join(", ", values.Take(3)) + $" or one of {values.Count - 3} more",
    };
}
