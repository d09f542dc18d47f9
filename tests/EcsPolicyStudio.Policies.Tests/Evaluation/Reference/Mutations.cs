using System.Text.Json.Nodes;

namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>Small changes to a case, each at every place where it can be made.</summary>
public static class Mutations
{
    private static readonly string[] Negations =
    [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals",
        "NumericLessThan", "NumericGreaterThanEquals", "NumericGreaterThan", "NumericLessThanEquals", "DateEquals", "DateNotEquals", "DateLessThan",
        "DateGreaterThanEquals", "DateGreaterThan", "DateLessThanEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike",
    ];

    public static IReadOnlyDictionary<string, Func<EvaluationCase, IEnumerable<EvaluationCase>>> All { get; } =
        new Dictionary<string, Func<EvaluationCase, IEnumerable<EvaluationCase>>>
        {
            ["effect flipped"] = c => Statements(c, s => s["Effect"] = s["Effect"]!.GetValue<string>() == "Allow" ? "Deny" : "Allow"),
            ["operator negated"] = c => Operators(c, Negated),
            ["IfExists added or dropped"] = c => Operators(c, o => o == "Null" ? null : o.EndsWith("IfExists", StringComparison.Ordinal) ? o[..^8] : o + "IfExists"),
            ["set operator swapped"] = c => Operators(c, o =>
                o.StartsWith("ForAll", StringComparison.Ordinal) ? "ForAnyValue" + o[12..] : o.StartsWith("ForAny", StringComparison.Ordinal) ? "ForAllValues" + o[11..] : null),
            ["set operator dropped"] = c => Operators(c, o => o.StartsWith("For", StringComparison.Ordinal) ? o[(o.IndexOf(':', StringComparison.Ordinal) + 1)..] : null),
            ["key dropped from the request"] = c => Keys(c, (context, key) => context.Remove(key)),
            ["key in another letter case"] = c => Keys(c, (context, key) =>
            {
                var value = context[key];
                context.Remove(key);
                context[Swapped(key)] = value;
            }),
            ["value of the request in another letter case"] = c => Keys(c, (context, key) => context[key] = context[key] is JsonArray list
                ? new JsonArray([.. list.Select(v => (JsonNode)Swapped(v!.GetValue<string>()))]) : Swapped(context[key]!.GetValue<string>())),
            ["action in another letter case"] = c => Lists(c, "Action", Swapped),
            ["resource in another letter case"] = c => Lists(c, "Resource", Swapped),
            ["asterisk of a resource taken literally"] = c => Lists(c, "Resource", r => r.Contains('*', StringComparison.Ordinal) ? r.Replace("*", "${*}", StringComparison.Ordinal) : null),
            ["asterisk of an action dropped"] = c => Lists(c, "Action", a => a.Contains(":*", StringComparison.Ordinal) || !a.Contains('*', StringComparison.Ordinal) ? null : a.Replace("*", "", StringComparison.Ordinal)),
            ["last letter of a resource made a question mark"] = c => Lists(c, "Resource", r => r.Length > 8 ? r[..^1] + "?" : null),
            ["Action made NotAction"] = c => Statements(c, s => Rename(s, "Action", "NotAction")),
            ["Resource made NotResource"] = c => Statements(c, s => Rename(s, "Resource", "NotResource")),
            ["version made 2008-10-17"] = c => Change(c, root => [() => root["identityPolicies"]!.AsArray().ToList().ForEach(p => p!["Version"] = "2008-10-17")]),
        };

    private static IEnumerable<EvaluationCase> Statements(EvaluationCase test, Action<JsonObject> change) =>
        Change(test, root => StatementsOf(root).Select(s => (Action)(() => change(s))));

    private static IEnumerable<EvaluationCase> Operators(EvaluationCase test, Func<string, string?> change) => Change(test, root => StatementsOf(root)
        .SelectMany(s => s["Condition"]?.AsObject().Select(o => o.Key).ToList() ?? [], (statement, name) => (Conditions: statement["Condition"]!.AsObject(), Old: name, New: change(name)))
        .Where(o => o.New is not null && !o.Conditions.ContainsKey(o.New))
        .Select(o => (Action)(() => Rename(o.Conditions, o.Old, o.New!))));

    private static IEnumerable<EvaluationCase> Keys(EvaluationCase test, Action<JsonObject, string> change) => Change(test, root =>
    {
        var context = root["request"]!["context"]!.AsObject();
        return context.Select(k => k.Key).ToList().Select(key => (Action)(() => change(context, key)));
    });

    private static IEnumerable<EvaluationCase> Lists(EvaluationCase test, string element, Func<string, string?> change) => Change(test, root => StatementsOf(root)
        .SelectMany(_ => new[] { element, "Not" + element }, (statement, name) => (statement, name))
        .Where(e => e.statement[e.name] is not null)
        .SelectMany(e => e.statement[e.name] is JsonArray list ? list.Select((_, i) => ((JsonNode)list, (object)i)) : [(e.statement, (object)e.name)])
        .Select(place => (Action)(() =>
        {
            if (place.Item1 is JsonArray list && change(list[(int)place.Item2]!.GetValue<string>()) is { } item)
                list[(int)place.Item2] = item;
            else if (place.Item1 is JsonObject statement && change(statement[(string)place.Item2]!.GetValue<string>()) is { } text)
                statement[(string)place.Item2] = text;
        })));

    // Each change is made to a case of its own; a change that changes nothing is no mutant.
    private static IEnumerable<EvaluationCase> Change(EvaluationCase test, Func<JsonObject, IEnumerable<Action>> changes)
    {
        var count = changes(JsonNode.Parse(test.Json)!.AsObject()).Count();
        var original = JsonNode.Parse(test.Json)!.ToJsonString();
        for (var i = 0; i < count; i++)
        {
            var root = JsonNode.Parse(test.Json)!.AsObject();
            changes(root).ElementAt(i)();
            if (root.ToJsonString() is var mutant && mutant != original)
                yield return new EvaluationCase(mutant);
        }
    }

    private static IEnumerable<JsonObject> StatementsOf(JsonObject root) => root["identityPolicies"]!.AsArray().Append(root["permissionBoundary"])
        .OfType<JsonObject>().SelectMany(p => p["Statement"] is JsonArray list ? list.Select(s => s!.AsObject()) : [p["Statement"]!.AsObject()]);

    private static void Rename(JsonObject node, string old, string name)
    {
        if (node.ContainsKey(name) || !node.TryGetPropertyValue(old, out var value))
            return;
        node.Remove(old);
        node[name] = value;
    }

    private static string? Negated(string name)
    {
        var plain = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Replace("IfExists", "", StringComparison.Ordinal);
        var place = Array.IndexOf(Negations, plain);
        return place < 0 ? null : name.Replace(plain, Negations[place ^ 1], StringComparison.Ordinal);
    }

    private static string Swapped(string text) => string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
}
