using System.Globalization;
using System.Net;
using System.Numerics;

namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>Numbers, dates, addresses and bytes with the framework's own types; null for what is none.</summary>
public static class ReferenceValues
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK",
    ];

    public static int? CompareNumbers(string left, string right, BrokenRule broken)
    {
        if (Number(left) is not { } a || Number(right) is not { } b)
            return null;
        return broken == BrokenRule.NumbersAreComparedAsText ? Math.Sign(string.CompareOrdinal(left, right)) : a.CompareTo(b);
    }

    public static int? CompareDates(string left, string right, BrokenRule broken) =>
        Date(left, broken) is { } a && Date(right, broken) is { } b ? a.CompareTo(b) : null;

    public static bool SameBytes(string left, string right, BrokenRule broken) =>
        Bytes(left) is { } a && Bytes(right) is { } b
        && (broken == BrokenRule.BytesAreComparedAsTextWithoutCase ? left.Equals(right, StringComparison.OrdinalIgnoreCase) : a.SequenceEqual(b));

    public static bool IsInRange(string range, string address, BrokenRule broken)
    {
        var parts = range.Split('/');
        if (address.Contains('/', StringComparison.Ordinal) || Bits(parts[0]) is not { } start || Bits(address) is not { } seen)
            return false;
        var width = start.Length;
        var prefix = parts.Length == 1 ? width : int.Parse(parts[1], CultureInfo.InvariantCulture);
        if (broken == BrokenRule.Ipv6IsComparedAsText && width == 128 && prefix == 128)
            return parts[0] == address;
        if (broken == BrokenRule.ZeroPrefixIsOneAddress && prefix == 0)
            prefix = width;
        if (broken == BrokenRule.HostBitsCount && start[prefix..].Contains('1', StringComparison.Ordinal))
            return false;
        return seen.Length == width && seen[..prefix] == start[..prefix];
    }

    public static bool IsAddress(string text) => Bits(text) is not null;

    public static bool IsOtherFamily(string range, string address) =>
        Bits(range.Split('/')[0])?.Length is { } one && Bits(address)?.Length is { } other && one != other;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static DateTimeOffset? Date(string text, BrokenRule broken)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            var number = BigInteger.Parse(text, CultureInfo.InvariantCulture);
            return broken == BrokenRule.EpochIsMilliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)number)
                : DateTimeOffset.FromUnixTimeSeconds((long)number);
        }

        if (!DateTimeOffset.TryParseExact(text.ToUpperInvariant(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        return broken == BrokenRule.TimeZonesAreIgnored ? new DateTimeOffset(date.DateTime, TimeSpan.Zero) : date;
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // An address as its bits, one character each.
    private static string? Bits(string text) =>
        IPAddress.TryParse(text, out var address) && (address.ToString() == text || text.Contains(':', StringComparison.Ordinal))
            ? string.Concat(address.GetAddressBytes().Select(b => b.ToString("B8", CultureInfo.InvariantCulture)))
            : null;
}
