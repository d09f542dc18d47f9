using System.Globalization;

namespace EcsPolicyStudio.Policies.Validation.Checks;

/// <summary>Numbers as the Numeric operators read them.</summary>
internal static class ConditionNumbers
{
    public static bool TryParse(string text, out decimal number) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
}

/// <summary>Dates as the Date operators read them (W3C profile of ISO 8601, or seconds since 1970).</summary>
internal static class ConditionDates
{
    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyyMMddTHHmmssK",
    ];

    /// <summary>Whether it is a count of seconds or milliseconds; four digits are a year.</summary>
    public static bool IsEpoch(string text) => text.Length > 4 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && text.Length < 20;

    public static bool IsIso(string text) =>
        DateTimeOffset.TryParseExact(Trimmed(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>A calendar date in seconds since 1970; null where the text is none.</summary>
    public static decimal? Seconds(string text) =>
        DateTimeOffset.TryParseExact(Trimmed(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.UtcTicks / (decimal)TimeSpan.TicksPerSecond - 62_135_596_800m
            : null;

    /// <summary>The calendar date of a count of seconds; null where it lies beyond the calendar.</summary>
    public static string? ToIso(string epoch) =>
        long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;

    // The framework reads seven decimals, IAM nine.
    private static string Trimmed(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point - 1 is > 7 and <= 9 ? text[..(point + 8)] + text[end..] : text;
    }
}
