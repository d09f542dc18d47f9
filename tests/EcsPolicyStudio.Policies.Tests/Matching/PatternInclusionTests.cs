using CsCheck;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Tests.Matching;

public sealed class PatternInclusionTests
{
    private const int Rounds = 3_000;

    private static readonly Gen<string> ActionPattern = Gen.String[Gen.Char["ab:*?*"], 0, 6];

    private static readonly Gen<string> ArnPattern = Gen.OneOf(
        Gen.String[Gen.Char["ab:*?"], 0, 7],
        Gen.Select(Gen.String[Gen.Char["a*?"], 0, 2], Gen.String[Gen.Char["ab:/*?"], 0, 4], (field, last) => $"{field}::::{field}:{last}"));

    private static readonly IReadOnlyList<string> Texts = [.. SlowMatcher.AllTexts("abc:", 5)];

    private static readonly IReadOnlyList<string> Arns = [.. from fields in SlowMatcher.AllTexts("a:", 7) where fields.Count(c => c == ':') >= 5 from last in SlowMatcher.AllTexts("ab/", 2) select fields + last];

    [Fact]
    public void OfActions_AnyPatterns_IsNeverContradictedByATextAndProvesEveryNo() =>
        Gen.Select(ActionPattern.List[1, 3], ActionPattern).Sample(
            (covering, covered) =>
            {
                var result = PatternInclusion.OfActions(covering, [covered]);
                Check(
                    result, t => SlowMatcher.Text(covered.ToUpperInvariant(), t.ToUpperInvariant()),
                    t => covering.Exists(c => SlowMatcher.Text(c.ToUpperInvariant(), t.ToUpperInvariant())), Texts);
            },
            iter: Rounds);

    [Fact]
    public void OfResources_AnyPatterns_IsNeverContradictedByATextAndProvesEveryNo() =>
        Gen.Select(ArnPattern.List[1, 3], ArnPattern).Sample(
            (covering, covered) => Check(
                PatternInclusion.OfResources(covering, [covered]), t => SlowMatcher.Arn(covered, t), t => covering.Exists(c => SlowMatcher.Arn(c, t)), Arns),
            iter: Rounds);

    [Theory]
    [InlineData("ecs:*", "ECS:Run*", Answer.Yes)]
    [InlineData("ecs:?*", "ecs:*?", Answer.Yes)]
    [InlineData("ecs:*a*", "ecs:*b*", Answer.No)]
    public void OfActions_KnownPatterns_IsAsExpected(string covering, string covered, Answer expected) =>
        Assert.Equal(expected, PatternInclusion.OfActions([covering], [covered]).Answer);

    [Fact]
    public void OfActions_UnionThatCoversTogether_IsSeen()
    {
        Assert.Equal(Answer.Yes, PatternInclusion.OfActions(["ecs:", "ecs:?*"], ["ecs:*"]).Answer);
        Assert.Equal(Answer.No, PatternInclusion.OfActions(["ecs:?", "ecs:??*"], ["ecs:*"]).Answer);
    }

    [Theory]
    [InlineData("arn:aws:ecs:*:*:*", "arn:aws:ecs:eu-west-1:*:task/a/b:c", Answer.Yes)]
    [InlineData("arn:aws:*:*:task/*", "arn:aws:ecs:eu-west-1:1:task/a", Answer.No)]
    [InlineData("arn:aws:sqs", "arn:aws:sqs:*:*:*", Answer.Yes)]
    [InlineData("arn:aws:sqs:*:*:*", "arn:aws:sqs", Answer.Yes)]
    [InlineData("arn:*", "*", Answer.No)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b/${aws:username}/*", Answer.Yes)]
    [InlineData("arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/${aws:USERNAME}/x", Answer.Yes)]
    [InlineData("arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/x/*", Answer.No)]
    [InlineData("arn:aws:s3:::b/?", "arn:aws:s3:::b/${aws:username}", Answer.No)]
    [InlineData("arn:aws:s3:::b/${aws:userid}", "arn:aws:s3:::b/${aws:username}", Answer.No)]
    [InlineData("arn:aws:s3:::b/*", "arn:aws:s3:::b/${*}", Answer.Yes)]
    [InlineData("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/*", Answer.No)]
    public void OfResources_KnownPatterns_IsAsExpected(string covering, string covered, Answer expected) =>
        Assert.Equal(expected, PatternInclusion.OfResources([covering], [covered]).Answer);

    [Fact]
    public void OfActions_HostilePatterns_AreAnsweredWithinTheBound()
    {
        var one = string.Concat(Enumerable.Repeat("*a", 60)) + "*b";
        var other = string.Concat(Enumerable.Repeat("*a", 59)) + "?*b";
        Assert.Equal(Answer.Yes, PatternInclusion.OfActions([string.Concat(Enumerable.Repeat("*a", 59)) + "*b"], [one]).Answer);
        Assert.Equal(Answer.No, PatternInclusion.OfActions([one], [other]).Answer);
        // Too many ways to follow: that is said, and no more than the bound is followed.
        var many = Enumerable.Range(0, 30).Select(i => $"*{(char)('a' + (i % 26))}?{(char)('b' + (i % 20))}*??{i}*").ToArray();
        Assert.True(Allocation.Of(() => PatternInclusion.OfActions(many, ["*a*b??c*d*e??"])) < 500_000_000);
    }

    private static void Check(InclusionResult result, Func<string, bool> covered, Func<string, bool> covering, IReadOnlyList<string> texts)
    {
        Assert.NotEqual(Answer.CannotTell, result.Answer);
        if (result.Answer == Answer.No)
            Assert.True(covered(result.Counterexample!) && !covering(result.Counterexample!), result.Counterexample);
        else
            Assert.DoesNotContain(texts, t => covered(t) && !covering(t));
    }
}
