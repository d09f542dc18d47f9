using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>
/// The opaque text that says where the next page begins. It holds the key of the last element given out, not a count, so elements
/// that come or go between two pages neither repeat nor hide others.
/// </summary>
internal static class Marker
{
    /// <summary>The marker behind the element with this key, valid for this list only.</summary>
    public static string Write(string list, string key) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{list}\n{key}"));

    /// <summary>The key in a marker that <paramref name="list"/> gave out.</summary>
    /// <exception cref="IamRefusal">ValidationError: not a marker of this list.</exception>
    public static string Read(string list, string marker)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WebEncoders.Base64UrlDecode(marker));
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw Invalid();
        }
        return text.StartsWith(list + "\n", StringComparison.Ordinal) ? text[(list.Length + 1)..] : throw Invalid();
    }

    private static IamRefusal Invalid() => IamRefusal.ValidationError("Invalid Marker.");
}
