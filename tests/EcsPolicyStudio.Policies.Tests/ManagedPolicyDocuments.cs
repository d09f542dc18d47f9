using System.Text.Json;

namespace EcsPolicyStudio.Policies.Tests;

/// <summary>The documents of the AWS managed policies, read once.</summary>
internal static class ManagedPolicyDocuments
{
    private static readonly Lazy<IReadOnlyList<(string Name, string Document)>> Documents = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "aws-managed-policies.json"));
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.EnumerateArray().Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("document").GetRawText()))];
    });

    /// <summary>All of them: name and document text.</summary>
    public static IReadOnlyList<(string Name, string Document)> All => Documents.Value;
}
