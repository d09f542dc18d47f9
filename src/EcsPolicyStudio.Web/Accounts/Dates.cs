using System.Globalization;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>How pages write times: as IAM keeps them, in UTC, in one form.</summary>
public static class Dates
{
    /// <summary>The culture of numbers and dates on screen.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as "4 March 2026, 10:20 (UTC)"; null where there is no time.</summary>
    public static string? Text(DateTimeOffset? time) => time?.ToUniversalTime().ToString("d MMMM yyyy, HH:mm '(UTC)'", Culture);

    /// <summary>Such as "2026-03-04 10:20", for tables; null where there is no time.</summary>
    public static string? Short(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
