using CsCheck;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Policies.Tests;

/// <summary>Small policies that overlap a lot, and every request that can tell them apart.</summary>
internal static class RandomPolicies
{
    private static readonly Gen<string> Action = Pick("a:xx", "a:xy", "a:X*", "a:*", "a:?y", "b:*x", "b:xx", "*", "*:xx", "a:*y*");

    private static readonly Gen<string> Resource = Pick(
        "*", "arn:aws:a:r:1:t/x", "arn:aws:a:r:1:t/*", "arn:aws:a:*:1:t/x", "arn:aws:a:?:*:*/x", "arn:aws:a", "arn:aws:*:r:1:t/x/y", "arn:aws:a:r:1:t/${k:name}",
        "arn:aws:a:r:1:t/${k:name, 'x'}*", "arn:aws:a:r:1:*y");

    private static readonly Gen<string> Condition = Pick(
        """{"StringEquals":{"k:s":"v"}}""", """{"StringEquals":{"K:S":["v","w","v"]}}""", """{"StringLike":{"k:s":["v*"]}}""", """{"StringNotEquals":{"k:s":"v"}}""",
        """{"StringEqualsIfExists":{"k:s":"w"}}""", """{"Null":{"k:s":"true"}}""", """{"StringEquals":{"k:s":"${k:name}"}}""",
        """{"NumericLessThan":{"k:n":5}}""", """{"NumericLessThan":{"k:n":"9"},"StringEquals":{"k:s":["w","v"]}}""", """{"IpAddress":{"k:ip":["10.0.0.0/8"]}}""",
        """{"IpAddress":{"k:ip":"10.1.0.0/16"}}""", """{"ForAllValues:StringEquals":{"k:m":["v","w"]}}""", """{"ForAnyValue:StringLike":{"k:m":"v*"}}""",
        """{"StringEquals":{"k:m":["v","w"]}}""", """{"StringNotEqualsIfExists":{"k:m":"v"}}""");

    public static readonly Gen<string> Statement = Gen.Select(
        Pick("Allow", "Allow", "Allow", "Deny"), Gen.Select(Pick("Action", "Action", "Action", "NotAction"), Listed(Action)),
        Gen.Select(Pick("Resource", "Resource", "Resource", "NotResource"), Listed(Resource)), Gen.OneOf(Gen.Const(""), Gen.Const(""), Condition), Gen.Int[0, 3],
        (effect, actions, resources, condition, sid) =>
            $$"""{{{(sid == 0 ? "" : $"\"Sid\":\"S{effect}{condition.Length}\",")}}"Effect": "{{effect}}","{{actions.Item1}}":{{actions.Item2}},"{{resources.Item1}}":{{resources.Item2}}{{(condition.Length == 0 ? "" : $",\"Condition\":{condition}")}}}""");

    public static readonly Gen<string> Document = Documents(4);

    public static readonly IReadOnlyList<AuthorizationRequest> Requests =
    [
        .. from action in new[] { "a:xx", "a:xy", "a:yx", "a:yy", "a:x", "b:xx", "b:yx", "c:xx", "a:xyx" }
           from resource in new[] { "*", "arn:aws:a:r:1:t/x", "arn:aws:a:rr:1:t/x", "arn:aws:b:r:1:t/x/y", "arn:aws:a:r:1:t/n", "arn:aws:a:r:2:u/x", "arn:aws:a:r:1:t/xy" }
           from context in Contexts()
           select new AuthorizationRequest(action, resource, context),
    ];

    public static Gen<string> Documents(int longest) => Statement.List[1, longest].Select(s => $$"""{ "Version": "2012-10-17", "Statement": [ {{string.Join(",\n  ", s)}} ] }""");

    public static bool[] Decisions(params IEnumerable<PolicyDocument> documents)
    {
        var set = CompiledPolicySet.Compile(PolicySet.Of(documents));
        return [.. Requests.Select(r => set.Evaluate(r).Decision == Decision.Allowed)];
    }

    public static Gen<string> Pick(params string[] texts) => Gen.OneOf([.. texts.Select(Gen.Const)]);

    private static Gen<string> Listed(Gen<string> item) =>
        Gen.Select(item.List[1, 3], Gen.Bool, (items, list) => items.Count == 1 && !list ? $"\"{items[0]}\"" : $"[ {string.Join(", ", items.Select(i => $"\"{i}\""))} ]");

    private static IEnumerable<RequestContext> Contexts()
    {
        yield return RequestContext.Empty;
        foreach (var text in (string[])["v", "w", "vv", "n"])
        {
            yield return new(ContextKey.Single("k:s", text), ContextKey.Single("k:name", "n"), ContextKey.Single("k:n", "5"), ContextKey.Single("k:ip", "10.2.0.1"), ContextKey.Multivalued("k:m", "v", "u"));
            yield return new(ContextKey.Single("k:s", text), ContextKey.Single("k:n", "4"), ContextKey.Single("k:ip", "10.1.0.1"), ContextKey.Multivalued("k:m", "w"));
        }

        yield return new(ContextKey.Single("k:name", "x"), ContextKey.Single("k:n", "8"), ContextKey.Multivalued("k:m"));
    }
}
