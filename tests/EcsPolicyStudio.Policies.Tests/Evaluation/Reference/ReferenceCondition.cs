namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>One condition, as the documents put it into words.</summary>
public sealed class ReferenceCondition(string operatorText, IReadOnlyList<string> values, ReferencePattern patterns, BrokenRule broken)
{
    private bool IfExists => operatorText.EndsWith("IfExists", StringComparison.Ordinal);

    private string Name => operatorText.Replace("ForAllValues:", "", StringComparison.Ordinal).Replace("ForAnyValue:", "", StringComparison.Ordinal)
        .Replace("IfExists", "", StringComparison.Ordinal);

    private bool IsNegated => Name.Contains("Not", StringComparison.Ordinal);

    /// <summary>Whether it holds.</summary>
    /// <param name="seen">The values of the request; null where it lacks the key.</param>
    /// <param name="isList">Whether the key is a multivalued one.</param>
    public bool Holds(IReadOnlyList<string>? seen, bool isList)
    {
        if (Name == "Null")
        {
            var missing = seen is null || (seen.Count == 0 && broken == BrokenRule.NullTakesAnEmptyListForMissing);
            return values.Any(v => v.Equals(missing ? "true" : "false", StringComparison.OrdinalIgnoreCase));
        }

        if (operatorText.StartsWith("ForAllValues:", StringComparison.Ordinal))
        {
            if (seen is null)
                return broken != BrokenRule.MissingKeyMakesForAllValuesFalse;
            return seen.All(Fulfils) && (seen.Count > 0 || broken != BrokenRule.ForAllValuesIsFalseOnAnEmptyList);
        }

        if (operatorText.StartsWith("ForAnyValue:", StringComparison.Ordinal))
        {
            if (seen is null)
                return (broken == BrokenRule.MissingKeyMakesNegatedForAnyValueTrue && IsNegated)
                    || (broken == BrokenRule.IfExistsMakesForAnyValueTrueOnAMissingKey && IfExists);
            if (broken == BrokenRule.ForAnyValueNegatesTheWhole && IsNegated)
                return !seen.Any(MatchesAny);
            return seen.Any(Fulfils) || (seen.Count == 0 && broken == BrokenRule.ForAnyValueIsTrueOnAnEmptyList);
        }

        if (seen is null)
        {
            return (IsNegated && broken != BrokenRule.MissingKeyMakesNegatedOperatorsFalse)
                || (IfExists && broken != BrokenRule.MissingKeyMakesIfExistsFalse)
                || broken == BrokenRule.MissingKeyMakesPositiveOperatorsTrue;
        }

        return isList ? broken == BrokenRule.MultivaluedKeysNeedNoSetOperator && seen.Any(Fulfils) : Fulfils(seen[0]);
    }

    private bool Fulfils(string seen)
    {
        if (!IsNegated)
            return MatchesAny(seen);
        if (broken == BrokenRule.VariableWithoutValueMakesNegatedOperatorsFalse && values.Any(v => patterns.Read(v, wildcards: true) is null))
            return false;
        if (broken == BrokenRule.OtherFamilyIsInNoComparison && Name == "NotIpAddress" && values.Any(v => ReferenceValues.IsOtherFamily(v, seen)))
            return false;
        return broken == BrokenRule.NegatedListsWantOneThatDiffers ? values.Any(v => !Matches(v, seen)) : values.All(v => !Matches(v, seen));
    }

    private bool MatchesAny(string seen) => values.Any(v => Matches(v, seen));

    private bool Matches(string expected, string seen) => Name switch
    {
        "StringEquals" or "StringNotEquals" => SameText(expected, seen, broken == BrokenRule.ValuesIgnoreCase),
        "StringEqualsIgnoreCase" or "StringNotEqualsIgnoreCase" => SameText(expected, seen, broken != BrokenRule.IgnoreCaseOperatorsCountCase),
        "StringLike" or "StringNotLike" => patterns.Read(expected, wildcards: true) is { } pattern && patterns.Matches(pattern, seen),
        "ArnEquals" or "ArnNotEquals" or "ArnLike" or "ArnNotLike" => SameArn(expected, seen),
        "Bool" => IsBool(seen) && SameText(expected, seen, ignoreCase: true),
        "BinaryEquals" => ReferenceValues.SameBytes(expected, seen, broken),
        "IpAddress" or "NotIpAddress" => ReferenceValues.IsInRange(expected, seen, broken),
        _ => Compares(expected, seen),
    };

    private bool Compares(string expected, string seen)
    {
        var order = Name.StartsWith("Numeric", StringComparison.Ordinal)
            ? ReferenceValues.CompareNumbers(seen, expected, broken)
            : ReferenceValues.CompareDates(seen, expected, broken);
        return Name.Replace("Numeric", "", StringComparison.Ordinal).Replace("Date", "", StringComparison.Ordinal) switch
        {
            "Equals" or "NotEquals" => order == 0,
            "LessThan" => order < 0,
            "LessThanEquals" => order <= 0,
            "GreaterThan" => order > 0,
            "GreaterThanEquals" => order >= 0,
            _ => throw new InvalidOperationException($"No operator {operatorText}."),
        };
    }

    private bool SameText(string expected, string seen, bool ignoreCase)
    {
        if (broken == BrokenRule.StringEqualsTakesWildcards)
            return patterns.Read(expected, wildcards: true) is { } pattern && patterns.Matches(pattern, seen);
        return patterns.Read(expected, wildcards: false) is { } text
            && string.Concat(text.Select(t => t.Character)).Equals(seen, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private bool SameArn(string expected, string seen)
    {
        var wildcards = broken != BrokenRule.ArnEqualsTakesNoWildcards || Name is "ArnLike" or "ArnNotLike";
        return patterns.Read(expected, wildcards) is { } pattern && patterns.MatchesArn(pattern, seen, fillUp: false);
    }

    private static bool IsBool(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
