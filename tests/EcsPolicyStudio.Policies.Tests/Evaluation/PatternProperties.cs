using CsCheck;
using EcsPolicyStudio.Policies.Tests.Evaluation.Reference;
using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class PatternProperties
{
    // Patterns with short and with long parts, in an alphabet so small that parts overlap with themselves.
    private static readonly Gen<string> Pattern = Gen.OneOf(
        Gen.String[Gen.Char["ab*?"], 0, 8],
        Gen.String[Gen.Char["aaaaaaab"], 20, 90].Array[1, 3].Select(p => string.Join('*', p)),
        Gen.String[Gen.Char["aaaaab???c"], 20, 150].Array[1, 3].Select(p => $"*{string.Join('*', p)}*"));

    [Fact]
    public void StringLike_AnyPattern_MatchesAsTheReferenceDoes() => Gen.Select(Pattern, Gen.String[Gen.Char["aab"], 0, 30].Array[4], Gen.Int[0, 400], Gen.Int[0, 2]).Sample(
        (pattern, runs, place, kind) =>
        {
            var text = Near(pattern, runs, place, kind);
            var reference = new ReferencePattern(BrokenRule.None, variables: true, _ => null);
            var expected = reference.Matches(reference.Read(pattern, wildcards: true)!, text);

            Assert.Equal(expected, Holds("StringLike", $"\"{pattern}\"", One(text)));
            // The same pattern, put together for the request, and as the last field of a resource.
            Assert.Equal(expected, Holds("StringLike", $"\"{pattern}${{aws:none, ''}}\"", One(text)));
            Assert.Equal(expected, Decide(Policy(Allow(resource: "arn:aws:s3:::" + pattern)), resource: "arn:aws:s3:::" + text) == Policies.Evaluation.Decision.Allowed);
        },
        iter: 2_000);

    // Long lists are kept by service; what they take in has to be what the entries take in one by one.
    [Fact]
    public void Action_AnyListOfEntries_TakesInWhatOneOfThemDoes() => Gen.Select(
        Gen.OneOf([.. new[] { "ecs:RunTask", "ECS:runtask", "ecs:Run*", "ecs:?topTask", "s3:Get*", "s3:GetObject", "iam:*", "ec2:Run*", "ec?:RunTask", "*:StopTask", "ecs*", "EC2:*s" }
            .Select(Gen.Const)]).Array[1, 16],
        Gen.OneOf([.. new[] { "ecs:RunTask", "ecs:StopTask", "ec2:RunInstances", "s3:GetObject", "S3:getobjecT", "iam:PassRole", "sqs:SendMessage", "ecs" }.Select(Gen.Const)])).Sample(
        (entries, action) =>
        {
            var reference = new ReferencePattern(BrokenRule.None, variables: false, _ => null);
            var expected = entries.Any(e => reference.Matches(reference.Read(e.ToUpperInvariant(), wildcards: true)!, action.ToUpperInvariant()));
            var list = string.Join("\",\"", entries);

            Assert.Equal(expected, Decide($"{{\"Statement\":{{\"Effect\":\"Allow\",\"Action\":[\"{list}\"],\"Resource\":\"*\"}}}}", action) == Policies.Evaluation.Decision.Allowed);
            Assert.Equal(!expected, Decide($"{{\"Statement\":{{\"Effect\":\"Allow\",\"NotAction\":[\"{list}\"],\"Resource\":\"*\"}}}}", action) == Policies.Evaluation.Decision.Allowed);
        },
        iter: 2_000);

    // A text that fits the pattern, or with one character changed or one more.
    private static string Near(string pattern, string[] runs, int place, int kind)
    {
        var run = 0;
        var text = string.Concat(pattern.Select(c => c switch { '*' => runs[run++ % runs.Length], '?' => "x", _ => c.ToString() }));
        var at = text.Length == 0 ? 0 : place % text.Length;
        return kind == 0 || text.Length == 0 ? text : kind == 1 ? text.Insert(at, "a") : text.Remove(at, 1).Insert(at, "b");
    }
}
