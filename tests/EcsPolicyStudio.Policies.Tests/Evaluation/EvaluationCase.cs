using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>A request with the policies that apply to it, in the shape of the public cases.</summary>
public sealed class EvaluationCase(string json)
{
    private readonly JsonElement root = JsonDocument.Parse(json).RootElement;

    public static IReadOnlyList<EvaluationCase> Public { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "Evaluation", "evaluation-cases.jsonl")).Select(l => new EvaluationCase(l)),
    ];

    public string Json { get; } = json;

    public string Id => root.GetProperty("id").GetString()!;

    public string Expected => root.GetProperty("expected").GetString()!;

    public IEnumerable<JsonElement> Identity => root.GetProperty("identityPolicies").EnumerateArray();

    public JsonElement? Boundary => root.TryGetProperty("permissionBoundary", out var boundary) ? boundary : null;

    public string Action => root.GetProperty("request").GetProperty("action").GetString()!;

    public string Resource => root.GetProperty("request").GetProperty("resource").GetString()!;

    public JsonElement Context => root.GetProperty("request").GetProperty("context");

    public CompiledPolicySet Compile() => CompiledPolicySet.Compile(PolicySet.Of(
        Identity.Select(p => PolicyDocument.Parse(p.GetRawText())),
        Boundary is { } boundary ? PolicyDocument.Parse(boundary.GetRawText()) : null));

    public AuthorizationRequest Request() => new(Action, Resource, new(Context.EnumerateObject().Select(k => k.Value.ValueKind == JsonValueKind.Array
        ? ContextKey.Multivalued(k.Name, k.Value.EnumerateArray().Select(v => v.GetString()!))
        : ContextKey.Single(k.Name, k.Value.GetString()!))));

    public override string ToString() => Json;
}
