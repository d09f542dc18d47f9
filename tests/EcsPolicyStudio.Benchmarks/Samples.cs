using System.Text.Json;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>The documents that are measured.</summary>
internal static class Samples
{
    /// <summary>A policy for Amazon ECS with ten statements, conditions in seven of them; 6,083 characters as IAM counts.</summary>
    public static string Ecs { get; } = Read("ecs-policy.json");

    /// <summary>An AWS managed policy.</summary>
    public static string Managed(string name)
    {
        using var json = JsonDocument.Parse(Read("aws-managed-policies.json"));
        return json.RootElement.EnumerateArray().First(p => p.GetProperty("name").GetString() == name).GetProperty("document").GetRawText();
    }

    private static string Read(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
