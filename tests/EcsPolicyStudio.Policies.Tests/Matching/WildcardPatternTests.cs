using System.Text.RegularExpressions;
using CsCheck;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Tests.Matching;

public sealed class WildcardPatternTests
{
    private static readonly Gen<string> Pattern = Gen.String[Gen.Char["ab*?"], 0, 6];

    private static readonly IReadOnlyList<string> Texts = [.. AllTexts(6)];

    [Fact]
    public void IsMatch_AnyPatternAndText_AgreesWithARegularExpression() =>
        Gen.Select(Pattern, Gen.OneOf([.. Texts.Select(Gen.Const)])).Sample((pattern, text) =>
            WildcardPattern.IsMatch(pattern, text, ignoreCase: false)
            == Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".")}$", RegexOptions.Singleline));

    // Patterns that meet at all meet in a text with one character for each one of theirs that is no star.
    [Fact]
    public void Intersects_AnyTwoPatterns_AgreesWithTryingEveryText() =>
        Gen.Select(Pattern, Pattern)
            .Where((left, right) => left.Count(c => c != '*') + right.Count(c => c != '*') <= 6)
            .Sample((left, right) => WildcardPattern.Intersects(left, right, ignoreCase: false)
                == Texts.Any(t => WildcardPattern.IsMatch(left, t, ignoreCase: false) && WildcardPattern.IsMatch(right, t, ignoreCase: false)));

    [Fact]
    public void Intersects_CharacterKeptOutOfTheRight_AgreesWithTryingEveryText() =>
        Gen.Select(Pattern, Pattern)
            .Where((left, right) => left.Count(c => c != '*') + right.Count(c => c != '*') <= 6)
            .Sample((left, right) => WildcardPattern.Intersects(left, right, ignoreCase: false, notInRight: "a")
                == Texts.Any(t => WildcardPattern.IsMatch(left, t, ignoreCase: false) && FitsWithoutA(right, t)));

    [Theory]
    [InlineData("a*c", "*", true)]
    [InlineData("ab", "a?", true)]
    [InlineData("ab", "a", false)]
    [InlineData("*a", "b*", true)]
    [InlineData("a*", "b*", false)]
    [InlineData("", "*", true)]
    [InlineData("", "?", false)]
    public void Intersects_KnownPairs_IsAsExpected(string left, string right, bool expected)
    {
        Assert.Equal(expected, WildcardPattern.Intersects(left, right, ignoreCase: false));
        Assert.Equal(expected, WildcardPattern.Intersects(right, left, ignoreCase: false));
    }

    [Fact]
    public void IsMatch_IgnoringCase_MatchesOtherCase()
    {
        Assert.True(WildcardPattern.IsMatch("ecs:describe*", "ecs:DescribeTasks", ignoreCase: true));
        Assert.False(WildcardPattern.IsMatch("ecs:describe*", "ecs:DescribeTasks", ignoreCase: false));
    }

    private static bool FitsWithoutA(string pattern, string text) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace(@"\*", "[^a]*").Replace(@"\?", "[^a]")}$", RegexOptions.Singleline);

    private static IEnumerable<string> AllTexts(int longest)
    {
        IEnumerable<string> texts = [string.Empty];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var text in texts) yield return text;
            texts = texts.SelectMany(t => new[] { t + "a", t + "b" }).ToList();
        }
    }
}
