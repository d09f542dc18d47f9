using System.Globalization;
using EcsPolicyStudio.Policies.Validation.Grammar;

namespace EcsPolicyStudio.Policies.Evaluation.Values;

/// <summary>
/// A point in time of a Date condition, from parts of an ISO 8601 date or from seconds since 1970. What is a date is what IAM's parser takes
/// (<see cref="LegacyDates"/>); without a time zone it is UTC, without a time midnight.
/// </summary>
/// <param name="Seconds">Seconds since 1970.</param>
/// <param name="Nanoseconds">The rest, 0 to 999,999,999.</param>
internal readonly record struct Instant(long Seconds, int Nanoseconds) : IComparable<Instant>
{
    public static bool TryParse(string text, out Instant instant)
    {
        instant = default;
        if (!LegacyDates.IsDate(text))
            return false;
        var t = text.AsSpan().IndexOfAny('t', 'T');
        if (t < 0 && !text.Contains('-', StringComparison.Ordinal))
        {
            instant = new(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), 0);
            return true;
        }

        var seconds = DaysOf(t < 0 ? text : text.AsSpan(0, t)) * 86_400;
        var nanoseconds = 0;
        if (t >= 0)
            seconds += SecondsOf(text.AsSpan(t + 1), out nanoseconds);
        instant = new(seconds, nanoseconds);
        return true;
    }

    public int CompareTo(Instant other) =>
        Seconds == other.Seconds ? Nanoseconds.CompareTo(other.Nanoseconds) : Seconds.CompareTo(other.Seconds);

    // Days since 1970 of year[-month[-day]] in the proleptic Gregorian calendar; years count from March, so that leap days come last.
    private static long DaysOf(ReadOnlySpan<char> date)
    {
        var negative = date.StartsWith("-");
        if (negative)
            date = date[1..];
        Span<Range> ranges = stackalloc Range[3];
        var parts = date.Split(ranges, '-');
        long year = Int(date[ranges[0]]);
        if (negative)
            year = -year;
        var month = parts > 1 ? Int(date[ranges[1]]) : 1;
        var day = parts > 2 ? Int(date[ranges[2]]) : 1;
        if (month <= 2)
            year--;
        var era = Math.DivRem(year, 400, out var yearOfEra);
        if (yearOfEra < 0)
        {
            era--;
            yearOfEra += 400;
        }

        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int SecondsOf(ReadOnlySpan<char> time, out int nanoseconds)
    {
        nanoseconds = 0;
        var zone = time.IndexOfAny("zZ+-");
        var clock = zone < 0 ? time : time[..zone];
        var offset = zone < 0 ? 0 : OffsetOf(time[zone..]);
        if (clock.IsEmpty)
            return -offset;
        Span<Range> ranges = stackalloc Range[3];
        var parts = clock.Split(ranges, ':');
        var seconds = Int(clock[ranges[0]]) * 3600;
        if (parts > 1)
            seconds += Int(clock[ranges[1]]) * 60;
        if (parts > 2)
        {
            var last = clock[ranges[2]];
            var point = last.IndexOf('.');
            seconds += Int(point < 0 ? last : last[..point]);
            if (point >= 0)
                nanoseconds = NanosecondsOf(last[(point + 1)..]);
        }

        return seconds - offset;
    }

    private static int NanosecondsOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        for (var i = 0; i < 9; i++)
            value = value * 10 + (i < digits.Length ? digits[i] - '0' : 0);
        return value;
    }

    // Z, ±hh, ±hhmm or ±hh:mm.
    private static int OffsetOf(ReadOnlySpan<char> zone)
    {
        if (zone[0] is 'z' or 'Z')
            return 0;
        var offset = Int(zone[1..3]) * 3600 + (zone.Length > 3 ? Int(zone[^2..]) * 60 : 0);
        return zone[0] == '-' ? -offset : offset;
    }

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
