using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>Times are stored as seconds since 1970 in UTC: IAM knows no fractions.</summary>
internal sealed class UnixSeconds()
    : ValueConverter<DateTime, long>(time => ToSeconds(time), seconds => FromSeconds(seconds))
{
    public static long ToSeconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();

    public static DateTime FromSeconds(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
}
