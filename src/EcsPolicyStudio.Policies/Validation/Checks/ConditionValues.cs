using System.Globalization;

namespace EcsPolicyStudio.Policies.Validation.Checks;

/// <summary>Dates as the Date operators read them (W3C profile of ISO 8601, or seconds since 1970).</summary>
internal static class ConditionDates
{
    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHHK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyyMMddTHHmmssK",
    ];

    /// <summary>Whether it is a count of seconds or milliseconds; four digits are a year.</summary>
    public static bool IsEpoch(string text) => text.Length is > 0 and < 20 and not 4 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsIso(string text) =>
        DateTimeOffset.TryParseExact(Trimmed(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>The calendar date of a count of seconds; null where it lies beyond the calendar.</summary>
    public static string? ToIso(string epoch) =>
        long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;

    // The framework reads seven decimals, IAM nine; and IAM reads t and z in either case.
    private static string Trimmed(string text)
    {
        text = text.ToUpperInvariant();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point - 1 is > 7 and <= 9 ? text[..(point + 8)] + text[end..] : text;
    }
}
