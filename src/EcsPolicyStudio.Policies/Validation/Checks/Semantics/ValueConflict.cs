using System.Globalization;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Whether two conditions on one key leave a number, date, address or truth value that both let through. Says only what is certain.</summary>
internal static class ValueConflict
{
    /// <summary>Why no value fits both conditions; null where one may.</summary>
    public static string? Find(CheckContext context, ConditionFacts a, ConditionFacts b) => a.Kind != b.Kind ? null : a.Kind switch
    {
        ConditionValueKind.Bool => FindTruth(a, b),
        ConditionValueKind.Number or ConditionValueKind.Date => FindPoint(context, a, b),
        ConditionValueKind.IpAddress => FindAddress(a, b),
        _ => null,
    };

    private static string? FindTruth(ConditionFacts a, ConditionFacts b)
    {
        var (left, right) = (a.Values.Select(Truth).ToList(), b.Values.Select(Truth).ToList());
        return left.Contains(null) || right.Contains(null) || left.Exists(right.Contains) ? null : "one demands true, the other false";
    }

    private static bool? Truth(ElementValue value) => bool.TryParse(value.Text, out var truth) ? truth : null;

    // Between two neighbouring values of the conditions all numbers fare alike, so that asking one of each kind is asking all.
    private static string? FindPoint(CheckContext context, ConditionFacts a, ConditionFacts b)
    {
        if (Points(a) is not { } left || Points(b) is not { } right || !context.TrySpend(10L * (left.Count + right.Count) * (left.Count + right.Count)))
            return null;
        var values = left.Concat(right).Distinct().Order().ToList();
        var asked = new List<decimal>(values) { values[0] - 1, values[^1] + 1 };
        for (var i = 1; i < values.Count; i++)
            asked.Add(values[i - 1] + (values[i] - values[i - 1]) / 2);
        return asked.Exists(p => Holds(a.Operator!.Value, left, p) && Holds(b.Operator!.Value, right, p)) ? null : "no value is in the ranges of both";
    }

    private static List<decimal>? Points(ConditionFacts condition)
    {
        // Far enough from the ends of the type to reckon with.
        const decimal Limit = 1_000_000_000_000_000m;
        var points = new List<decimal>(condition.Values.Count);
        foreach (var value in condition.Values)
        {
            decimal point;
            if (condition.Kind == ConditionValueKind.Date)
            {
                if (!Instant.TryParse(value.Text, out var instant))
                    return null;
                point = instant.Seconds + instant.Nanoseconds / 1_000_000_000m;
            }
            else if (!decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out point))
            {
                return null;
            }

            if (Math.Abs(point) > Limit || decimal.Round(point, 9) != point)
                return null;
            points.Add(point);
        }

        return points.Count == 0 ? null : points;
    }

    private static bool Holds(ConditionOperator op, List<decimal> values, decimal point) => op switch
    {
        ConditionOperator.NumericNotEquals or ConditionOperator.DateNotEquals => !values.Contains(point),
        ConditionOperator.NumericLessThan or ConditionOperator.DateLessThan => values.Exists(v => point < v),
        ConditionOperator.NumericLessThanEquals or ConditionOperator.DateLessThanEquals => values.Exists(v => point <= v),
        ConditionOperator.NumericGreaterThan or ConditionOperator.DateGreaterThan => values.Exists(v => point > v),
        ConditionOperator.NumericGreaterThanEquals or ConditionOperator.DateGreaterThanEquals => values.Exists(v => point >= v),
        _ => values.Contains(point),
    };

    private static string? FindAddress(ConditionFacts a, ConditionFacts b)
    {
        if ((a.IsNegated && b.IsNegated) || Ranges(a) is not { } left || Ranges(b) is not { } right)
            return null;
        if (!a.IsNegated && !b.IsNegated)
            return left.Exists(l => right.Exists(r => l.Contains(r) || r.Contains(l))) ? null : "their ranges have no address in common";
        var (demanded, excluded) = a.IsNegated ? (right, left) : (left, right);
        return demanded.TrueForAll(d => excluded.Exists(e => e.Contains(d))) ? "what one demands the other excludes" : null;
    }

    private static List<AddressRange>? Ranges(ConditionFacts condition)
    {
        var ranges = new List<AddressRange>(condition.Values.Count);
        foreach (var value in condition.Values)
        {
            if (!AddressRange.TryParse(value.Text, out var range))
                return null;
            ranges.Add(range);
        }

        return ranges;
    }
}
