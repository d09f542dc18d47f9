using System.Text.Json;
using CsCheck;

namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>Small random policies with a request near them, in the shape of the public cases.</summary>
public static class RandomCases
{
    private const int Everything = 5;

    private static readonly string[] Actions = ["ecs:RunTask", "ecs:UpdateService", "s3:GetObject", "ecs:ListClusters"];

    private static readonly string[] ActionPatterns =
        ["ecs:RunTask", "ecs:*", "*", "ECS:runtask", "ecs:Run*", "ecs:*Task", "ecs:?unTask", "s3:Get*", "ecs:*e*", "ecs:List*", "ecs:R**k", "iam:*", "s3:?GetObject"];

    private static readonly string[] Resources =
    [
        "*", "*", "arn:aws:ecs:eu-west-1:111122223333:cluster/prod", "arn:aws:ecs:eu-west-1:111122223333:service/prod/api", "arn:aws:s3:::bucket/alice/f:1",
        "arn:aws:s3:::bucket/a*b/f", "arn:aws:s3:::bucket/axb/f", "arn:aws:s3:::bucket/$x", "arn:aws:s3:::bucket/x\ny", "arn:aws:s3:::a:cluster/prod", "arn:aws:s3:::bucket/",
    ];

    private static readonly string[] ResourcePatterns =
    [
        "*", "**", "arn:aws:ecs:eu-west-1:111122223333:cluster/prod", "arn:aws:ecs:*:*:cluster/*", "arn:aws:ecs:*:111122223333:service/*", "arn:aws:ecs:*",
        "arn:aws:s3:::bucket/${aws:username}/*", "arn:aws:s3:::*", "arn:aws:s3:::bucket/a${*}b/*", "arn:aws:s3:::bucket/${$}x", "arn:aws:*:cluster/prod",
        "arn:aws:s3:::bucket/${aws:PrincipalTag/none, 'alice'}/*", "arn:aws:s3:::bucket/${aws:PrincipalTag/none}*", "arn:aws:ecs:??-west-?:111122223333:*/prod",
        "arn:aws:s3:::bucket/x*", "arn:aws:s3:::bucket/a?b/f", "arn:aws:ecs:eu-west-1:111122223333:CLUSTER/prod", "arn:aws:s3:::bucket/${aws:PrincipalTag/none}",
    ];

    private static readonly Gen<string> Condition = Pick([.. ConditionPool.All]).SelectMany(pool => Pick(pool.Keys).SelectMany(key => Of(pool, key)));

    // Two blocks of one name would be a duplicate member.
    private static readonly Gen<string> Conditions = Condition.Array[0, 2].Select(all =>
        $"{{{string.Join(',', all.DistinctBy(c => c[..c.IndexOf('{', StringComparison.Ordinal)]))}}}");

    private static readonly Gen<string> Statement = Gen.Select(
        Gen.Int[0, 9], List(ActionPatterns), List(ResourcePatterns), Conditions, Gen.Int[0, 9], Gen.Int[0, 9], (effect, actions, resources, conditions, kind, wide) =>
            $"{{\"Effect\":\"{(effect < 4 ? "Deny" : "Allow")}\",\"{(kind is 0 or 1 ? "NotAction" : "Action")}\":{actions},"
            + $"\"{(kind is 1 or 2 ? "NotResource" : "Resource")}\":{(wide < Everything ? "\"*\"" : resources)},\"Condition\":{conditions}}}");

    private static readonly Gen<string> Policy = Gen.Select(Statement.Array[1, 2], Gen.Int[0, 9], (statements, version) =>
        $"{{{(version == 0 ? "" : version == 1 ? "\"Version\":\"2008-10-17\"," : "\"Version\":\"2012-10-17\",")}\"Statement\":[{string.Join(',', statements)}]}}");

    private static readonly Gen<string> Context = Pick([.. ConditionPool.All.Append(ConditionPool.Names).SelectMany(pool => pool.Keys.Select(key => (pool, key)))])
        .SelectMany(entry => Entry(entry.pool, entry.key))
        .Array[8, 16]
        .Select(keys => string.Join(',', keys.DistinctBy(k => k[..k.IndexOf(":[", StringComparison.Ordinal).Or(k.IndexOf(":\"", StringComparison.Ordinal))])));

    /// <summary>The cases.</summary>
    public static Gen<EvaluationCase> Cases { get; } = Gen.Select(
        Policy.Array[0, 2], Policy, Gen.Int[0, 5], Context, Pick(Actions), Pick(Resources), (policies, boundary, bounded, context, action, resource) =>
            new EvaluationCase($"{{\"id\":\"\",\"identityPolicies\":[{string.Join(',', policies)}],{(bounded == 0 ? $"\"permissionBoundary\":{boundary}," : "")}"
                + $"\"request\":{{\"action\":\"{action}\",\"resource\":{JsonSerializer.Serialize(resource)},\"context\":{{{context}}}}}}}"));

    /// <summary>Cases of one statement that allows everything under one condition, most of them on a key that the request has.</summary>
    public static Gen<EvaluationCase> OfOneCondition { get; } = Gen.Select(Pick([.. ConditionPool.All]), Gen.Int[0, 99]).SelectMany((pool, dice) =>
        Pick(pool.Keys).SelectMany(key => Gen.Select(Of(pool, key), Entry(pool, key), Pick("alice", "al*"), (condition, entry, name) =>
            new EvaluationCase($"{{\"id\":\"\",\"identityPolicies\":[{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{{{condition}}}}}}}],"
                + $"\"request\":{{\"action\":\"ecs:RunTask\",\"resource\":\"*\",\"context\":{{{(dice < 15 ? "" : entry + ",")}\"aws:username\":\"{name}\"}}}}}}"))));

    private static Gen<string> Of(ConditionPool pool, string key) =>
        Gen.Select(Pick(pool.Operators), Pick(pool.Policy).Array[0, 3], Gen.Int[0, 99], Gen.Int[0, 99], (name, values, chance, dice) =>
        {
            if (chance < 10)
                return $"\"Null\":{{\"{key}\":{(dice < 50 ? "true" : "[\"false\"]")}}}";
            var set = dice < 8 || (dice < 90 && key.StartsWith("example:", StringComparison.Ordinal)) ? dice % 2 == 0 ? "ForAllValues:" : "ForAnyValue:" : "";
            var cased = chance % 5 == 0 ? key.ToUpperInvariant() : key;
            return $"\"{set}{name}{(chance < 30 ? "IfExists" : "")}\":{{\"{cased}\":{(values.Length == 1 ? values[0] : $"[{string.Join(',', values)}]")}}}";
        });

    private static Gen<string> Entry(ConditionPool pool, string key) => key.StartsWith("example:", StringComparison.Ordinal)
        ? Pick(pool.Request).Array[0, 3].Select(values => $"\"{key}\":{JsonSerializer.Serialize(values)}")
        : Pick(pool.Request).Select(value => $"\"{key}\":{JsonSerializer.Serialize(value)}");

    private static Gen<string> List(string[] values) => Pick(values).Array[1, 3].Select(v => v.Length == 1 ? $"\"{v[0]}\"" : JsonSerializer.Serialize(v));

    private static Gen<T> Pick<T>(params T[] values) => Gen.OneOf([.. values.Select(v => Gen.Const(v))]);

    private static int Or(this int index, int other) => index < 0 ? other : index;
}
