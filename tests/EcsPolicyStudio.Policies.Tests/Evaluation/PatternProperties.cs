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

    // A text that fits the pattern, or with one character changed or one more.
    private static string Near(string pattern, string[] runs, int place, int kind)
    {
        var run = 0;
        var text = string.Concat(pattern.Select(c => c switch { '*' => runs[run++ % runs.Length], '?' => "x", _ => c.ToString() }));
        var at = text.Length == 0 ? 0 : place % text.Length;
        return kind == 0 || text.Length == 0 ? text : kind == 1 ? text.Insert(at, "a") : text.Remove(at, 1).Insert(at, "b");
    }
}
