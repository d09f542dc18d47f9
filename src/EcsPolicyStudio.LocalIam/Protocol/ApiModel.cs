using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>
/// What the API model (botocore's, embedded as iam-2010-05-08.json) says of the operations' inputs: members, which are required, and
/// the constraints of their shapes.
/// </summary>
internal sealed class ApiModel
{
    private static readonly Lazy<ApiModel> Loaded = new(Load);

    private readonly Dictionary<string, ApiStructure> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiShape> _shapes = new(StringComparer.Ordinal);

    /// <summary>The model of IAM version 2010-05-08.</summary>
    public static ApiModel Iam => Loaded.Value;

    /// <summary>The input of an operation, or null where the model does not know it.</summary>
    public ApiStructure? Input(string operation) => _operations.GetValueOrDefault(operation);

    /// <summary>A shape by its name in the model.</summary>
    public ApiShape Shape(string name) => _shapes[name];

    /// <summary>How error messages name a member: with a small first letter.</summary>
    public static string Place(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    private static ApiModel Load()
    {
        using var stream = typeof(ApiModel).Assembly.GetManifestResourceStream("iam-2010-05-08.json")
            ?? throw new InvalidOperationException("The API model is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var model = new ApiModel();
        foreach (var operation in document.RootElement.GetProperty("operations").EnumerateObject())
            model._operations.Add(operation.Name, ReadStructure(operation.Value));
        foreach (var shape in document.RootElement.GetProperty("shapes").EnumerateObject())
            model._shapes.Add(shape.Name, ReadShape(shape.Value));
        return model;
    }

    private static ApiStructure ReadStructure(JsonElement json) => new(
        [.. json.GetProperty("members").EnumerateObject().Select(member => new ApiMember(member.Name, member.Value.GetString()!))],
        [.. json.GetProperty("required").EnumerateArray().Select(name => name.GetString()!)]);

    private static ApiShape ReadShape(JsonElement json) => new(
        json.GetProperty("type").GetString()!,
        json.TryGetProperty("min", out var min) ? min.GetInt32() : null,
        json.TryGetProperty("max", out var max) ? max.GetInt32() : null,
        json.TryGetProperty("pattern", out var pattern) ? new ApiPattern(pattern.GetString()!) : null,
        json.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : null,
        json.TryGetProperty("member", out var member) ? member.GetString() : null,
        json.TryGetProperty("members", out _) ? ReadStructure(json) : null);
}

/// <summary>A member of a structure and the name of its shape.</summary>
internal sealed record ApiMember(string Name, string Shape);

/// <summary>The members of a structure, in the model's order, and the names of those that must be there.</summary>
internal sealed record ApiStructure(IReadOnlyList<ApiMember> Members, IReadOnlySet<string> Required)
{
    public ApiStructure(ApiMember[] members, string[] required) : this(members, required.ToHashSet(StringComparer.Ordinal))
    {
    }
}

/// <summary>A shape: its type (string, integer, boolean, list, structure) and its constraints; null where it has none of that kind.</summary>
internal sealed record ApiShape(
    string Type, int? Min, int? Max, ApiPattern? Pattern, IReadOnlyList<string>? Values, string? Member, ApiStructure? Structure);

/// <summary>A pattern of the model, which the whole value must match.</summary>
internal sealed class ApiPattern(string text)
{
    // The patterns are Java's, where \w means ASCII; .NET's \w would let letters of all scripts through.
    private readonly Lazy<Regex> _regex = new(() => new(
        $"^(?:{text.Replace(@"\w", "A-Za-z0-9_", StringComparison.Ordinal)})\\z", RegexOptions.CultureInvariant));

    /// <summary>The pattern as the model and the error messages write it.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the whole value matches.</summary>
    public bool Matches(string value) => _regex.Value.IsMatch(value);
}
