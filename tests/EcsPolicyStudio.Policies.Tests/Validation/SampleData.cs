using System.Text.Json;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Reads the sample files of the validation.</summary>
internal static class SampleData
{
    /// <summary>The items of a list in a file.</summary>
    public static IReadOnlyList<JsonElement> List(string file, string member)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "Validation", file));
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty(member).EnumerateArray().Select(e => e.Clone())];
    }

    /// <summary>A list of strings of a case; empty where it is missing.</summary>
    public static IReadOnlyList<string> Strings(this JsonElement element, string member) =>
        element.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];
}
