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
    private readonly IReadOnlyList<Part> parts;
    private readonly int literal;

    private ArnTemplate(string text, IReadOnlyList<Part> parts)
    {
        Text = text;
        this.parts = parts;
        Fields = [.. parts.Where(p => p.IsField).Select(p => p.Text)];
        Pattern = string.Concat(parts.Select(p => p.IsField ? "?*" : p.Text));

        PatternFields = Pattern.Split(':', 6);
        OpenFields = string.Concat(parts.Select(p => p.IsField ? "*" : p.Text)).Split(':', 6);
        Colons = Pattern.AsSpan().Count(':');

        // Fields hold no colon, so the six parts of an ARN can be told apart in the template as well.
        var segments = text.Split(':', 6);
        PartitionField = FieldOf(segments, 1);
        Service = segments.Length == 6 ? segments[2] : string.Empty;
        RegionField = FieldOf(segments, 3);
        AccountField = FieldOf(segments, 4);
        Resource = segments.Length == 6 ? segments[5] : text;
        literal = Literal(PatternFields[^1]);
        ResourceFields = [.. Fields.Where(f => f != PartitionField && f != RegionField && f != AccountField)];
    }

    /// <summary>The template as the reference writes it.</summary>
    public string Text { get; }

    /// <summary>The names of the fields in order, such as <c>Region</c>.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The field of the partition, or null where it is fixed.</summary>
    public string? PartitionField { get; }

    /// <summary>The service as the ARN names it. Not always the service's prefix: Elastic Load Balancing actions know ARNs of other services.</summary>
    public string Service { get; }

    /// <summary>The field of the Region, or null where the ARN has none or a fixed one.</summary>
    public string? RegionField { get; }

    /// <summary>The field of the account, or null where the ARN has none (<c>arn:aws:s3:::bucket</c>) or a fixed one.</summary>
    public string? AccountField { get; }

    /// <summary>The last part of the ARN, such as <c>task/${ClusterName}/${TaskId}</c>.</summary>
    public string Resource { get; }

    /// <summary>The fields of <see cref="Resource"/>, in order.</summary>
    public IReadOnlyList<string> ResourceFields { get; }

    /// <summary>The ARNs of the type as a wildcard pattern: each field is one character or more.</summary>
    public string Pattern { get; }

    /// <summary><see cref="Pattern"/> split at its first five colons.</summary>
    internal IReadOnlyList<string> PatternFields { get; }

    /// <summary>The six parts as somebody would write them for every ARN of the type: each field is <c>*</c>. Fewer where it is no ARN.</summary>
    internal IReadOnlyList<string> OpenFields { get; }

    /// <summary>How many colons an ARN of the type has at least.</summary>
    internal int Colons { get; }

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

    /// <summary>Whether an entry of Resource can name a resource of this shape, see <see cref="ResourcePattern"/>.</summary>
    public bool CanName(string pattern) => ResourcePattern.Parse(pattern).CanName(this);

    /// <summary>Whether ARNs with a pattern as their service, and one as their resource, can be of this shape, whatever partition, Region and account are.</summary>
    internal bool CanName(string service, string resource) => OpenFields.Count == 6
        && (service == Service || Service.Contains('$', StringComparison.Ordinal) || (WildcardPattern.HasWildcard(service) && WildcardPattern.IsMatch(service, Service, ignoreCase: false)))
        && CanEndIn(resource);

    /// <summary>Whether the last part of an ARN, as a pattern, can be that of this shape.</summary>
    internal bool CanEndIn(string resource)
    {
        var shape = PatternFields[^1];
        if (Service == "s3" && RegionField is null)
        {
            // The name of a bucket has neither a slash nor a colon.
            var end = resource.AsSpan().IndexOfAny('/', ':');
            if (end >= 0 && (shape == "?*" || (shape == "?*/?*" && resource[end] == ':' && !resource.AsSpan(0, end).Contains('*'))))
                return false;
        }

        // Where both begin with plain text that differs, the costly question need not be asked.
        var common = Math.Min(literal, Literal(resource));
        return resource.AsSpan(0, common).SequenceEqual(shape.AsSpan(0, common)) && WildcardPattern.Intersects(shape, resource, ignoreCase: false);
    }

    /// <summary>The ARNs of this shape as a pattern, in every Region and account of a partition.</summary>
    internal string Anywhere(string partition) =>
        $"arn:{partition}:{(Service.StartsWith('$') ? "*" : Service)}:{OpenFields[3]}:{OpenFields[4]}:{OpenFields[5]}";

    /// <summary>The name of a field as a person reads it: <c>Task definition family name</c> for <c>TaskDefinitionFamilyName</c>.</summary>
    public static string DisplayName(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var words = WordRegex().Matches(field).Select((m, i) => i == 0 || m.Value.All(char.IsUpper) ? m.Value : m.Value.ToLowerInvariant());
        return string.Join(' ', words);
    }

    /// <summary>Whether a field may hold <c>/</c>: the last one of a template that ends in it, such as a role's name with its path.</summary>
    public bool TakesSlashes(string field) => parts is [.., { IsField: true } last] && last.Text == field;

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

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex WordRegex();

    private static int Literal(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') is var at and >= 0 ? at : pattern.Length;

    private static string? FieldOf(string[] segments, int index) =>
        segments.Length == 6 && FieldRegex().Match(segments[index]) is { Success: true } match && match.Length == segments[index].Length
            ? match.Groups[1].Value
            : null;

    private readonly record struct Part(string Text, bool IsField);
}
