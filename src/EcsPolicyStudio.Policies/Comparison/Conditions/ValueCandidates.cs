using System.Globalization;
using System.Net;
using System.Numerics;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>
/// Values that meet every case that a condition's values can tell apart: the ends of ranges, what lies between them and outside, and a text that cannot be read.
/// Null where they cannot be listed.
/// </summary>
internal static class ValueCandidates
{
    // Read as no number, date, address or bytes.
    private const string Unreadable = "x";

    public static List<string>? Of(ConditionValueKind kind, string[] values) => kind switch
    {
        ConditionValueKind.Number => Numbers(values),
        ConditionValueKind.Date => Dates(values),
        ConditionValueKind.IpAddress => Addresses(values),
        ConditionValueKind.Binary => [Unreadable, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", .. values.Where(v => Base64.TryParse(v, out _))],
        _ => null,
    };

    private static List<string>? Numbers(string[] values)
    {
        var points = new SortedSet<decimal>();
        foreach (var value in values.Where(v => Number.TryParse(v, out _)))
        {
            if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var point) || Math.Abs(point) > 1e15m || point != Math.Round(point, 8))
                return null;
            points.Add(point);
        }

        return [Unreadable, .. Between(points, 1m, (a, b) => (a + b) / 2).Select(p => p.ToString(CultureInfo.InvariantCulture))];
    }

    private static List<string>? Dates(string[] values)
    {
        // Nanoseconds since 1970.
        var points = new SortedSet<BigInteger>();
        foreach (var value in values)
        {
            if (Instant.TryParse(value, out var instant))
                points.Add(((BigInteger)instant.Seconds * 1_000_000_000) + instant.Nanoseconds);
        }

        var result = new List<string> { Unreadable };
        foreach (var point in Between(points, 86_400_000_000_000, (a, b) => (a + b) / 2))
        {
            var seconds = BigInteger.Divide(point - (point % 1_000_000_000 + 1_000_000_000) % 1_000_000_000, 1_000_000_000);
            // Beyond the years that have four digits no text is made.
            if (seconds < -62_135_596_800 || seconds > 253_402_300_799)
                return null;
            var nanoseconds = (int)(point - (seconds * 1_000_000_000));
            var text = DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
                + (nanoseconds == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $".{nanoseconds:D9}Z"));
            // Two instants a nanosecond apart have nothing between them; all others have.
            if (!Instant.TryParse(text, out var read) || read != new Instant((long)seconds, nanoseconds))
                return null;
            result.Add(text);
        }

        return result;
    }

    private static List<string> Addresses(string[] values)
    {
        var result = new List<string> { Unreadable, "0.0.0.0", "::" };
        foreach (var value in values)
        {
            if (!AddressRange.TryParse(value, out var range))
                continue;
            result.Add(range.First.ToString());
            if (range.Next is { } next)
                result.Add(next.ToString());
        }

        return result;
    }

    // The points, a point between each two neighbours, and one on either side.
    private static IEnumerable<T> Between<T>(SortedSet<T> points, T step, Func<T, T, T> middle)
        where T : INumber<T>
    {
        if (points.Count == 0)
            yield break;
        yield return points.Min! - step;
        T? last = default;
        var isFirst = true;
        foreach (var point in points)
        {
            if (!isFirst)
                yield return middle(last!, point);
            yield return point;
            (last, isFirst) = (point, false);
        }

        yield return points.Max! + step;
    }
}
