using System.Text.Json;

namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>
/// The rules of evaluation, once more: naive, slow, straight from the JSON, sharing nothing with the product. It is right because it can be
/// read; the product is right because it says the same. Takes well-formed policies only.
/// </summary>
public sealed class ReferenceInterpreter(EvaluationCase test, BrokenRule broken = BrokenRule.None)
{
    public string Decide()
    {
        var applied = test.Identity.SelectMany(p => Statements(p).Where(s => Applies(p, s))).Select(EffectOf).ToList();
        var bounds = test.Boundary is { } boundary ? Statements(boundary).Where(s => Applies(boundary, s)).Select(EffectOf).ToList() : null;
        var isDenied = applied.Contains("Deny") || (bounds?.Contains("Deny") == true && (broken != BrokenRule.BoundaryDenyNeedsAnAllow || applied.Contains("Allow")));
        var isAllowed = (applied.Contains("Allow") && bounds?.Contains("Allow") != false)
            || (broken == BrokenRule.BoundaryGrants && bounds?.Contains("Allow") == true);
        if (broken == BrokenRule.AllowWinsOverDeny && isAllowed)
            return "Allowed";
        return isDenied ? "ExplicitlyDenied" : isAllowed ? "Allowed" : "ImplicitlyDenied";
    }

    /// <summary>Which statements apply, in the order of the policies, the boundary last.</summary>
    public IReadOnlyList<bool> AppliedStatements() => [.. Policies().SelectMany(p => Statements(p).Select(s => Applies(p, s)))];

    /// <summary>Which conditions hold, in the same order.</summary>
    public IReadOnlyList<bool> HeldConditions() => [.. Policies().SelectMany(p => Statements(p).SelectMany(s => ConditionsOf(p, s)))];

    private IEnumerable<JsonElement> Policies() => test.Boundary is { } boundary ? test.Identity.Append(boundary) : test.Identity;

    private bool Applies(JsonElement policy, JsonElement statement) =>
        MatchesAction(statement) && MatchesResource(policy, statement)
        && (broken == BrokenRule.OneConditionIsEnough
            ? ConditionsOf(policy, statement) is var held && (!held.Any() || held.Contains(true))
            : !ConditionsOf(policy, statement).Contains(false));

    private bool MatchesAction(JsonElement statement)
    {
        var patterns = Patterns(null);
        bool Covers(string action) => broken == BrokenRule.ActionsCountCase
            ? patterns.Matches(patterns.Read(action, wildcards: true)!, test.Action)
            : patterns.Matches(patterns.Read(action.ToUpperInvariant(), wildcards: true)!, test.Action.ToUpperInvariant());
        return statement.TryGetProperty("Action", out var actions) ? Texts(actions).Any(Covers)
            : Texts(statement.GetProperty("NotAction")).Any(Covers) == (broken == BrokenRule.NotActionIsAction);
    }

    private bool MatchesResource(JsonElement policy, JsonElement statement)
    {
        var patterns = Patterns(policy);
        bool Covers(string resource)
        {
            var text = test.Resource;
            if (broken == BrokenRule.ResourcesIgnoreCase)
                (resource, text) = (resource.ToUpperInvariant(), text.ToUpperInvariant());
            return patterns.Read(resource, wildcards: true) is { } pattern && patterns.MatchesArn(pattern, text, fillUp: true);
        }

        var isAll = test.Resource == "*";
        if (statement.TryGetProperty("Resource", out var resources))
            return Texts(resources).Any(Covers) || (isAll && broken == BrokenRule.AnyPatternCoversTheWholeResource);
        var excluded = Texts(statement.GetProperty("NotResource"));
        if (broken == BrokenRule.VariableWithoutValueVoidsNotResource && excluded.Any(r => patterns.Read(r, wildcards: true) is null))
            return false;
        return !excluded.Any(Covers) && !(isAll && broken == BrokenRule.NotResourceExcludesTheWholeResource);
    }

    private IEnumerable<bool> ConditionsOf(JsonElement policy, JsonElement statement)
    {
        if (!statement.TryGetProperty("Condition", out var operators))
            yield break;
        foreach (var block in operators.EnumerateObject())
        {
            foreach (var entry in block.Value.EnumerateObject())
            {
                var found = Find(entry.Name);
                var condition = new ReferenceCondition(block.Name, Texts(entry.Value), Patterns(policy), broken);
                yield return condition.Holds(found is { } value ? Texts(value) : null, found?.ValueKind == JsonValueKind.Array);
            }
        }
    }

    // Actions have no variables: no policy, no version that replaces them.
    private ReferencePattern Patterns(JsonElement? policy) => new(
        broken,
        policy is { } document && document.TryGetProperty("Version", out var version) && version.GetString() == "2012-10-17",
        key => Find(key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null);

    private JsonElement? Find(string key)
    {
        var comparison = broken == BrokenRule.KeyNamesCountCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (var member in test.Context.EnumerateObject())
        {
            if (member.Name.Equals(key, comparison))
                return member.Value;
        }

        return null;
    }

    private static string EffectOf(JsonElement statement) => statement.GetProperty("Effect").GetString()!;

    private static IEnumerable<JsonElement> Statements(JsonElement policy) =>
        policy.GetProperty("Statement") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [policy.GetProperty("Statement")];

    private static List<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : [Text(value)];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
