using System.Text.Json;
using System.Text.Json.Nodes;
using EcsPolicyStudio.Policies.Documents;

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

    /// <summary>The same policy with one statement for each action; without statement ids, which would stand twice.</summary>
    public static PolicyDocument OneActionAStatement(PolicyDocument document) => Rewritten(document, statement =>
    {
        statement.Remove("Sid");
        return statement["Action"] is JsonArray actions ? [.. actions.Select(a => With(statement, "Action", a!.DeepClone()))] : [statement];
    });

    /// <summary>The policy with its lists of several resources one shorter.</summary>
    public static PolicyDocument Narrowed(PolicyDocument document) => Rewritten(document, statement =>
        [statement["Resource"] is JsonArray { Count: > 1 } list ? With(statement, "Resource", new JsonArray([.. list.Skip(1).Select(r => r!.DeepClone())])) : statement]);

    private static PolicyDocument Rewritten(PolicyDocument document, Func<JsonObject, IReadOnlyList<JsonObject>> rewrite)
    {
        var root = JsonNode.Parse(document.Text)!.AsObject();
        root["Statement"] = new JsonArray([.. root["Statement"]!.AsArray().SelectMany(s => rewrite(s!.DeepClone().AsObject()))]);
        return PolicyDocument.Parse(root.ToJsonString());
    }

    private static JsonObject With(JsonObject statement, string member, JsonNode value)
    {
        var copy = statement.DeepClone().AsObject();
        copy[member] = value;
        return copy;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
