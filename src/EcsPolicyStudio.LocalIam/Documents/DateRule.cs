using System.Globalization;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>What IAM takes for a date: ISO 8601 to any precision, or seconds since 1970.</summary>
internal static class DateRule
{
    private const long FirstYear = -292275054;
    private const long LastYear = 292278993;

    /// <summary>Whether IAM takes the value of a date operator.</summary>
    public static bool Holds(string value)
    {
        var text = value.ToLowerInvariant();
        return text.Contains('t', StringComparison.Ordinal) || text.Contains('-', StringComparison.Ordinal)
            ? IsDateTime(text)
            : InRange(text, 0, long.MaxValue);
    }

    private static bool IsDateTime(string text)
    {
        var split = text.IndexOf('t', StringComparison.Ordinal);
        return IsDate(split < 0 ? text : text[..split]) && (split < 0 || IsTime(text[(split + 1)..]));
    }

    private static bool IsDate(string text)
    {
        var negative = text.StartsWith('-');
        var parts = (negative ? text[1..] : text).Split('-');
        return parts.Length <= 3
            && InRange(negative ? "-" + parts[0] : parts[0], FirstYear, LastYear)
            && (parts.Length < 2 || InRange(parts[1], 1, 12))
            && (parts.Length < 3 || InRange(parts[2], 1, 31));
    }

    private static bool IsTime(string text)
    {
        if (text.Length == 0)
            return true;
        var parts = text.Split(':', 3);
        return InRange(parts[0], 0, 23)
            && (parts.Length < 2 || InRange(parts[1], 0, 59))
            && (parts.Length < 3 || IsSecondsAndZone(parts[2]));
    }

    private static bool IsSecondsAndZone(string text)
    {
        if (text.EndsWith('z'))
            return IsSeconds(text[..^1]);
        var sign = text.IndexOfAny(['+', '-']);
        return sign < 0 ? IsSeconds(text) : IsSeconds(text[..sign]) && IsZone(text[(sign + 1)..]);
    }

    private static bool IsSeconds(string text)
    {
        var parts = text.Split('.', 2);
        return InRange(parts[0], 0, 59) && (parts.Length < 2 || InRange(parts[1], 0, 999_999_999));
    }

    private static bool IsZone(string text)
    {
        var parts = text.Split(':', 2);
        return parts[0].Length == 2 && InRange(parts[0], 0, 23)
            && (parts.Length < 2 || (parts[1].Length == 2 && InRange(parts[1], 0, 59)));
    }

    private static bool InRange(string text, long lowest, long highest) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= lowest && number <= highest;
}
