using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Turns JSON text into HTML with a span for each line and each coloured token. It colours by form alone, so broken text is shown too.</summary>
internal static partial class JsonMarkup
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lays out a document that stands on one line; order, repeated members and numbers stay as written.</summary>
    public static string LayOut(string json)
    {
        if (json.AsSpan().Trim().ContainsAny('\r', '\n'))
            return json;
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement, Indented);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    /// <summary>The HTML. Every character of the text is encoded: names and values come from outside.</summary>
    public static string Colour(string text)
    {
        var html = new StringBuilder(text.Length * 3);
        foreach (var line in text.AsSpan().TrimEnd().EnumerateLines())
        {
            html.Append("<span class=\"jl\">");
            AppendLine(html, line.ToString());
            html.Append("\n</span>");
        }

        return html.ToString();
    }

    private static void AppendLine(StringBuilder html, string line)
    {
        var at = 0;
        foreach (Match match in Token().Matches(line))
        {
            Append(html, line.AsSpan(at, match.Index - at), null);
            Append(html, match.ValueSpan, match.Groups["key"].Success ? "jk" : match.Groups["text"].Success ? "js" : "jn");
            at = match.Index + match.Length;
        }

        Append(html, line.AsSpan(at), null);
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text, string? css)
    {
        if (text.IsEmpty)
            return;
        if (css is null)
            html.Append(HtmlEncoder.Default.Encode(text.ToString()));
        else
            html.Append("<span class=\"").Append(css).Append("\">").Append(HtmlEncoder.Default.Encode(text.ToString())).Append("</span>");
    }

    [GeneratedRegex(
        """(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<text>"(?:[^"\\]|\\.)*")|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
