using CsCheck;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Grammar;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>The grammar by properties: what it generates is accepted, and a refusal always says where.</summary>
public sealed class GrammarProperties
{
    private static readonly Gen<string> Action = Pick("*", "*:*", "s3:Get*", "ECS:runtask", "no-such.service:Any Thing", "s3:?", "iam:*Role*");

    private static readonly Gen<string> Resource = Pick(
        "*", "arn:aws:s3:::b", "arn:aws:s3:::b/${aws:username}/*", "arn:aws:sqs", "arn:aws:sqs:eu-west-1:111122223333:q", "arn:*:ecs:*:*:cluster/*", "arn:aws-cn:s3:::b",
        "arn:aws:iam::*:role/${aws:PrincipalTag/team, 'none'}", "arn:aws:iam::111122223333:user/path/dora", "arn:aws:iam::111122223333:*", "arn:aws:nosuch:::", "arn:aws:s3:*:*:accesspoint/a");

    private static readonly Gen<string> Condition = Gen.OneOf(
        Pick("\"StringEquals\": {}", "\"NoSuchOperator\": {}"),
        Gen.Select(Pick("", "ForAllValues:", "ForAnyValue:"), Pick("StringEquals", "StringNotLike", "ArnLike", "BinaryEquals"), Pick("", "IfExists"), Pick("\"a\"", "[\"a\", \"${aws:username}\"]", "[]", "\"\""),
            (q, op, suffix, value) => $"\"{q}{op}{suffix}\": {{\"aws:PrincipalTag/x\": {value}, \"anything\": \"b\"}}"),
        Gen.Select(Pick("Bool", "BoolIfExists", "Null"), Pick("true", "\"false\"", "[true]"), (op, value) => $"\"{op}\": {{\"aws:SecureTransport\": {value}}}"),
        Gen.Select(Pick("NumericEquals", "NumericLessThanIfExists"), Pick("1", "\"2\"", "[1, \"2\", -3.5e2]"), (op, value) => $"\"{op}\": {{\"s3:max-keys\": {value}}}"),
        Gen.Select(Pick("DateLessThan", "DateNotEqualsIfExists"), Pick("\"2026-01-01\"", "\"2026-12-31T23:59:59.123Z\"", "1767225600", "[\"2026\", \"2026-06\"]", "\"2026-01-01t01:02:03+01:00\""),
            (op, value) => $"\"{op}\": {{\"aws:CurrentTime\": {value}}}"));

    private static readonly Gen<string> Statement =
        from effect in Pick("Allow", "Deny")
        from actions in List(Action)
        from not in Pick("", "Not")
        from resources in List(Resource)
        from notResource in Pick("", "Not")
        from conditions in Condition.Array[0, 2]
        from hasCondition in Gen.Bool
        from order in Gen.Shuffle(new[] { 0, 1, 2, 3 })
        select Join(order, $"\"Effect\": \"{effect}\"", $"\"{not}Action\": {actions}", $"\"{notResource}Resource\": {resources}",
            hasCondition ? $"\"Condition\": {{{string.Join(", ", conditions.DistinctBy(c => c.Split(':')[0]))}}}" : "");

    private static readonly Gen<string> Document =
        from statements in Statement.Array[1, 4]
        from single in Gen.Bool
        from sids in Gen.Bool
        from id in Pick("", "\"Id\": \"any text\"", "\"Id\": \"\"")
        from order in Gen.Shuffle(new[] { 0, 1, 2 })
        select Join(order, "\"Version\": \"2012-10-17\"", id, "\"Statement\": " + (single
            ? statements[0]
            : $"[{string.Join(", ", statements.Select((s, i) => sids ? s.Insert(1, $"\"Sid\": \"{(i == 3 ? "" : "Sid" + i)}\", ") : s))}]"));

    [Fact]
    public void Refusal_DocumentOfTheGrammar_IsNull() => Document.Sample(
        text => Assert.True(PolicyGrammar.Refusal(text) is null && PolicyGrammar.Refusal(text, managed: false) is null, $"{PolicyGrammar.Refusal(text)?.Message}: {text}"),
        iter: 3_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Refusal_OldVersion_IsOnlyAMatterOfManagedPolicies() => Document.Sample(
        text =>
        {
            var old = text.Replace("2012-10-17", "2008-10-17", StringComparison.Ordinal);
            Assert.Equal("Policy document must be version 2012-10-17 or greater.", PolicyGrammar.Refusal(old)?.Message);
            Assert.Null(PolicyGrammar.Refusal(old, managed: false));
        },
        iter: 300, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Refusal_ValueOfAnotherType_SaysWhere() => Gen.Select(
        Document, Gen.Int[0, 10_000], Pick("1", "null", "true", "[]", "{}", "[null]", "[[]]", "\"x\"", "\"\"", "{\"a\": {\"b\": 1}}")).Sample(
        (text, place, value) =>
        {
            var spans = Values(SyntaxTree.Parse(text).Root!).ToList();
            var span = spans[place % spans.Count];
            var damaged = new TextChange(span, value).ApplyTo(text);
            foreach (var refusal in new[] { PolicyGrammar.Refusal(damaged), PolicyGrammar.Refusal(damaged, managed: false), PolicyGrammar.TrustRefusal(damaged) })
            {
                if (refusal is null)
                    continue;
                Assert.NotEmpty(refusal.Message);
                Assert.InRange(refusal.Span.Start, 0, damaged.Length);
                Assert.InRange(refusal.Span.End, refusal.Span.Start, damaged.Length);
                Assert.Equal(1, SyntaxTree.Parse(damaged).PositionAt(refusal.Span.Start).Line);
                Assert.NotNull(refusal.Path.ToString());
            }
        },
        iter: 3_000, seed: "0N0XIzNsQ0O2");

    private static IEnumerable<TextSpan> Values(SyntaxNode node) => node switch
    {
        ObjectSyntax o => o.Members.SelectMany(m => Values(m.Value)).Prepend(o.Span),
        ArraySyntax a => a.Items.SelectMany(Values).Prepend(a.Span),
        _ => [node.Span],
    };

    private static Gen<string> List(Gen<string> values) => Gen.OneOf(
        values.Select(v => $"\"{v}\""),
        values.Array[1, 4].Select(vs => $"[{string.Join(", ", vs.Select(v => $"\"{v}\""))}]"));

    private static string Join(int[] order, params string[] members) => "{" + string.Join(", ", order.Select(i => members[i]).Where(m => m.Length > 0)) + "}";

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
