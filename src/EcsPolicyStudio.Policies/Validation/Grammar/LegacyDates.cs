using System.Globalization;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// Dates as IAM's parser of old reads them: parts of an ISO 8601 date, or seconds since 1970.
internal static class LegacyDates
{
    private const int MinYear = -292_275_054;
    private const int MaxYear = 292_278_993;

    public static PolicyRefusal? Check(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var entry in statement.Conditions)
            {
                if (entry.Operator is not { Operator: >= ConditionOperator.DateEquals and <= ConditionOperator.DateGreaterThanEquals })
                    continue;
                foreach (var value in entry.Values)
                {
                    if (value.Kind != JsonKind.Null && !IsDate(value.Text))
                        return new(PolicyGrammar.LegacyParsing, value.Span, value.Path);
                }
            }
        }

        return null;
    }

    /// <summary>Whether IAM reads a text as a date.</summary>
    public static bool IsDate(ReadOnlySpan<char> text) =>
        text.IndexOfAny('t', 'T', '-') >= 0
            ? IsIso(text)
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsIso(ReadOnlySpan<char> text)
    {
        var t = text.IndexOfAny('t', 'T');
        return IsDay(t < 0 ? text : text[..t]) && (t < 0 || IsTime(text[(t + 1)..]));
    }

    private static bool IsDay(ReadOnlySpan<char> text)
    {
        var negative = text.StartsWith("-");
        var rest = negative ? text[1..] : text;
        Span<Range> ranges = stackalloc Range[4];
        var parts = rest.Split(ranges, '-');
        return parts <= 3
            && int.TryParse(rest[ranges[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && (negative ? -year >= MinYear : year <= MaxYear)
            && (parts < 2 || IsNumber(rest[ranges[1]], 1, 12))
            && (parts < 3 || IsNumber(rest[ranges[2]], 1, 31));
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny("zZ+-");
        var clock = zone < 0 ? text : text[..zone];
        Span<Range> ranges = stackalloc Range[4];
        var parts = clock.Split(ranges, ':');
        if (parts > 3 || (clock.Length > 0 && !IsNumber(clock[ranges[0]], 0, 23)))
            return false;
        if (parts > 1 && !IsNumber(clock[ranges[1]], 0, 59))
            return false;
        return (parts < 3 || IsSeconds(clock[ranges[2]])) && (zone < 0 || IsZone(text[zone..]));
    }

    private static bool IsSeconds(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return IsNumber(point < 0 ? text : text[..point], 0, 59) && (point < 0 || IsNumber(text[(point + 1)..], 0, 999_999_999));
    }

    private static bool IsZone(ReadOnlySpan<char> text)
    {
        if (text is "z" or "Z")
            return true;
        var zone = text[1..];
        return text[0] is '+' or '-'
            && zone.Length is 2 or 4 or 5
            && IsNumber(zone[..2], 0, 23)
            && (zone.Length != 4 || IsNumber(zone[2..], 0, 59))
            && (zone.Length != 5 || (zone[2] == ':' && IsNumber(zone[3..], 0, 59)));
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int low, int high) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high;
}
