using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>One test for each rule of conditions, under the rule's name.</summary>
public sealed class ConditionRuleTests
{
    [Theory]
    [InlineData("StringEquals", "\"x\"")]
    [InlineData("StringLike", "\"*\"")]
    [InlineData("NumericLessThan", "\"1\"")]
    [InlineData("DateGreaterThan", "\"2026-01-01\"")]
    [InlineData("Bool", "false")]
    [InlineData("BinaryEquals", "\"QQ==\"")]
    [InlineData("IpAddress", "\"0.0.0.0/0\"")]
    [InlineData("ArnLike", "\"*\"")]
    public void MissingKey_PositiveOperator_DoesNotHold(string name, string value) => Assert.False(Holds(name, value, null));

    [Theory]
    [InlineData("StringNotEquals", "\"x\"")]
    [InlineData("StringNotEqualsIgnoreCase", "\"x\"")]
    [InlineData("StringNotLike", "\"*\"")]
    [InlineData("NumericNotEquals", "\"1\"")]
    [InlineData("DateNotEquals", "\"2026-01-01\"")]
    [InlineData("NotIpAddress", "\"0.0.0.0/0\"")]
    [InlineData("ArnNotEquals", "\"*\"")]
    [InlineData("ArnNotLike", "\"*\"")]
    public void MissingKey_NegatedOperator_Holds(string name, string value) => Assert.True(Holds(name, value, null));

    [Theory]
    [InlineData("StringEqualsIfExists")]
    [InlineData("StringNotEqualsIfExists")]
    [InlineData("ForAllValues:StringEquals")]
    [InlineData("ForAllValues:StringNotEquals")]
    [InlineData("ForAllValues:StringEqualsIfExists")]
    public void MissingKey_IfExistsOrForAllValues_Holds(string name) => Assert.True(Holds(name, "\"x\"", null));

    [Theory]
    [InlineData("ForAnyValue:StringEquals")]
    [InlineData("ForAnyValue:StringNotEquals")]
    [InlineData("ForAnyValue:StringEqualsIfExists")]
    public void MissingKey_ForAnyValue_DoesNotHoldEvenNegated(string name) => Assert.False(Holds(name, "\"x\"", null));

    [Theory]
    [InlineData("true", true, false)]
    [InlineData("\"TRUE\"", true, false)]
    [InlineData("false", false, true)]
    [InlineData("[\"true\",\"false\"]", true, true)]
    [InlineData("[]", false, false)]
    public void Null_AsksWhetherTheKeyIsMissing(string value, bool whenMissing, bool whenPresent)
    {
        Assert.Equal(whenMissing, Holds("Null", value, null));
        Assert.Equal(whenPresent, Holds("Null", value, One("")));
        Assert.Equal(whenPresent, Holds("Null", value, Many()));
    }

    [Fact]
    public void PositiveOperator_SeveralValues_OneIsEnough()
    {
        Assert.True(Holds("StringEquals", "[\"a\",\"b\"]", One("b")));
        Assert.False(Holds("StringEquals", "[\"a\",\"b\"]", One("c")));
    }

    [Fact]
    public void NegatedOperator_SeveralValues_NoneMayMatch()
    {
        Assert.False(Holds("StringNotEquals", "[\"a\",\"b\"]", One("b")));
        Assert.True(Holds("StringNotEquals", "[\"a\",\"b\"]", One("c")));
    }

    [Fact]
    public void ForAllValues_EveryValueHasToMatch()
    {
        Assert.True(Holds("ForAllValues:StringEquals", "[\"a\",\"b\"]", Many("a", "b", "a")));
        Assert.False(Holds("ForAllValues:StringEquals", "[\"a\",\"b\"]", Many("a", "c")));
        Assert.False(Holds("ForAllValues:StringNotEquals", "[\"a\",\"b\"]", Many("c", "a")));
        Assert.True(Holds("ForAllValues:StringNotEquals", "[\"a\",\"b\"]", Many("c", "d")));
    }

    [Fact]
    public void ForAnyValue_OneValueHasToBeAsTheOperatorWantsIt()
    {
        Assert.True(Holds("ForAnyValue:StringEquals", "[\"a\",\"b\"]", Many("c", "b")));
        Assert.False(Holds("ForAnyValue:StringEquals", "[\"a\",\"b\"]", Many("c")));
        Assert.True(Holds("ForAnyValue:StringNotEquals", "[\"a\",\"b\"]", Many("a", "c")));
        Assert.False(Holds("ForAnyValue:StringNotEquals", "[\"a\",\"b\"]", Many("a", "b")));
    }

    [Fact]
    public void EmptyList_ForAllValuesHoldsAndForAnyValueDoesNot()
    {
        Assert.True(Holds("ForAllValues:StringEquals", "\"a\"", Many()));
        Assert.True(Holds("ForAllValues:StringNotEquals", "\"a\"", Many()));
        Assert.False(Holds("ForAnyValue:StringEquals", "\"a\"", Many()));
        Assert.False(Holds("ForAnyValue:StringNotEquals", "\"a\"", Many()));
    }

    [Fact]
    public void EmptyListInThePolicy_MatchesNothing()
    {
        Assert.False(Holds("StringEquals", "[]", One("a")));
        Assert.True(Holds("StringNotEquals", "[]", One("a")));
    }

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("StringEqualsIfExists")]
    public void MultivaluedKey_WithoutSetOperator_NeverHolds(string name)
    {
        Assert.False(Holds(name, "\"a\"", Many("a")));
        Assert.False(Holds(name, "\"a\"", Many("b")));
        Assert.False(Holds(name, "\"a\"", Many()));
    }

    [Fact]
    public void SingleValuedKey_WithSetOperator_IsAListOfOne()
    {
        Assert.True(Holds("ForAnyValue:StringEquals", "\"a\"", One("a")));
        Assert.False(Holds("ForAllValues:StringEquals", "\"a\"", One("b")));
    }

    [Fact]
    public void KeyNames_IgnoreCase_AlsoInATagSuffix()
    {
        Assert.True(Holds("StringEquals", "\"a\"", One("a", "AWS:resourcetag/COST-center"), "aws:ResourceTag/Cost-Center"));
        Assert.False(Holds("StringEquals", "\"a\"", One("a", "aws:ResourceTag/CostCenter"), "aws:ResourceTag/Cost-Center"));
    }

    [Fact]
    public void Values_CountCase_UnlessTheOperatorIgnoresIt()
    {
        Assert.False(Holds("StringEquals", "\"Blue\"", One("blue")));
        Assert.False(Holds("StringLike", "\"B*\"", One("blue")));
        Assert.True(Holds("StringEqualsIgnoreCase", "\"Blue\"", One("bLUE")));
        Assert.False(Holds("StringNotEqualsIgnoreCase", "\"Blue\"", One("bLUE")));
    }

    [Fact]
    public void StringEquals_TakesAsterisksLiterally()
    {
        Assert.False(Holds("StringEquals", "\"bl*\"", One("blue")));
        Assert.True(Holds("StringEquals", "\"bl*\"", One("bl*")));
        Assert.True(Holds("StringLike", "\"bl*\"", One("blue")));
    }

    [Theory]
    [InlineData("*", "a\nb", true)]
    [InlineData("a?b", "a\nb", true)]
    [InlineData("a*b", "a\r\n\u2028b", true)]
    [InlineData("*a*b*", "xxaxxb", true)]
    [InlineData("?", "", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("*ab", "aab", true)]
    public void Wildcards_StandForAnyCharacters_LineBreaksToo(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Holds("StringLike", $"\"{pattern}\"", One(text)));

    [Fact]
    public void Conditions_OfOneStatement_AllHaveToHold()
    {
        const string Both = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"a:a\":\"1\",\"a:b\":\"1\"},\"Bool\":{\"a:c\":true}}}";
        Assert.Equal(Policies.Evaluation.Decision.Allowed, Decide(Policy(Both), context: [One("1", "a:a"), One("1", "a:b"), One("true", "a:c")]));
        Assert.Equal(Policies.Evaluation.Decision.ImplicitlyDenied, Decide(Policy(Both), context: [One("1", "a:a"), One("2", "a:b"), One("true", "a:c")]));
        Assert.Equal(Policies.Evaluation.Decision.ImplicitlyDenied, Decide(Policy(Both), context: [One("1", "a:a"), One("1", "a:b"), One("false", "a:c")]));
    }

    [Fact]
    public void UnknownOperator_NeverHolds()
    {
        Assert.False(Holds("StringSounds", "\"a\"", One("a")));
        Assert.False(Holds("StringNotSoundsIfExists", "\"a\"", null));
    }
}
