using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class EvaluationCaseTests
{
    private static readonly Dictionary<string, string> Lines = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "Evaluation", "evaluation-cases.jsonl"))
        .ToDictionary(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()!);

    public static TheoryData<string> Ids => [.. Lines.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_PublicCase_DecidesAsExpected(string id)
    {
        var test = JsonDocument.Parse(Lines[id]).RootElement;
        var request = test.GetProperty("request");
        var context = new RequestContext(request.GetProperty("context").EnumerateObject().Select(k => k.Value.ValueKind == JsonValueKind.Array
            ? ContextKey.Multivalued(k.Name, k.Value.EnumerateArray().Select(v => v.GetString()!))
            : ContextKey.Single(k.Name, k.Value.GetString()!)));
        var policies = PolicySet.Of(
            test.GetProperty("identityPolicies").EnumerateArray().Select(p => PolicyDocument.Parse(p.GetRawText())),
            test.TryGetProperty("permissionBoundary", out var boundary) ? PolicyDocument.Parse(boundary.GetRawText()) : null);

        var result = CompiledPolicySet.Compile(policies).Evaluate(
            new(request.GetProperty("action").GetString()!, request.GetProperty("resource").GetString()!, context));

        Assert.Equal(test.GetProperty("expected").GetString(), result.Decision.ToString());
    }
}
