using System.Text;
using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>
/// The ARN of a resource type, read into fixed text and fields: <c>arn:${Partition}:ecs:${Region}:${Account}:task/${ClusterName}/${TaskId}</c>
/// has the fields Partition, Region, Account, ClusterName and TaskId.
/// </summary>
public sealed partial class ArnTemplate
{
    private static readonly string NamePattern = new([WildcardPattern.NameCharacter, WildcardPattern.NameRun]);

    private readonly IReadOnlyList<Part> parts;
    private readonly string pattern;
    private readonly string strictPattern;

    private ArnTemplate(string text, IReadOnlyList<Part> parts)
    {
        Text = text;
        this.parts = parts;
        Fields = [.. parts.Where(p => p.IsField).Select(p => p.Text)];
        pattern = PatternOf(parts, "?*");
        strictPattern = PatternOf(parts, new([WildcardPattern.PathCharacter, WildcardPattern.PathRun]));
    }

    /// <summary>The template as the reference writes it.</summary>
    public string Text { get; }

    /// <summary>The names of the fields in order, such as <c>Region</c>.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>Reads a template; text without <c>${…}</c> has no fields.</summary>
    public static ArnTemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<Part>();
        var position = 0;
        foreach (Match match in FieldRegex().Matches(text))
        {
            if (match.Index > position)
                parts.Add(new(text[position..match.Index], IsField: false));
            parts.Add(new(match.Groups[1].Value, IsField: true));
            position = match.Index + match.Length;
        }

        if (position < text.Length)
            parts.Add(new(text[position..], IsField: false));
        return new(text, parts);
    }

    /// <summary>
    /// Whether an ARN with wildcards can name a resource of the template's type. Each field is one character or more; Region, account and the names inside the
    /// resource hold no separator, only the last field may.
    /// </summary>
    /// <param name="arn">An entry of Resource, with <c>*</c> for each policy variable.</param>
    public bool CanName(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (WildcardPattern.Intersects(arn, strictPattern, ignoreCase: false))
            return true;
        // A last field with a colon (an object key) is believed where the ARN itself says so, not where a * for the Region would have to reach that far.
        var segments = arn.Split(':', 6);
        return segments.Length == 6
            && !Array.Exists(segments[..5], s => WildcardPattern.HasWildcard(s))
            && WildcardPattern.Intersects(arn, pattern, ignoreCase: false);
    }

    private static string PatternOf(IReadOnlyList<Part> parts, string last) =>
        string.Concat(parts.Select((p, i) => !p.IsField ? p.Text : i == parts.Count - 1 ? last : NamePattern));

    /// <summary>Writes an ARN from values by field name; a field without a value becomes <c>*</c>.</summary>
    public string Format(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var arn = new StringBuilder();
        foreach (var part in parts)
        {
            arn.Append(!part.IsField ? part.Text
                : values.TryGetValue(part.Text, out var value) && value.Length > 0 ? value
                : "*");
        }

        return arn.ToString();
    }

    /// <summary>
    /// Reads an ARN back into its fields; null where the ARN is not of this shape. Each field takes as little as it can and the last one the
    /// rest, and no field but the last crosses <c>/</c> or <c>:</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string>? TryRead(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        reader ??= BuildReader();
        var match = reader.Match(arn);
        if (!match.Success)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
            values[Fields[i]] = match.Groups[i + 1].Value;
        return values;
    }

    private Regex? reader;

    private Regex BuildReader()
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            pattern.Append(!part.IsField ? Regex.Escape(part.Text) : i == parts.Count - 1 ? "(.+)" : "([^/:]*)");
        }

        // Linear in the text, whatever is typed.
        return new Regex(pattern.Append('$').ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial Regex FieldRegex();

    private readonly record struct Part(string Text, bool IsField);
}
