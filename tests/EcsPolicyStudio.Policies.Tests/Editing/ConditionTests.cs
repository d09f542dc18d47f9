using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class ConditionTests
{
    private static readonly ConditionEntry Cluster = new("ecs:cluster", "ArnEquals", ["a"]);

    [Fact]
    public void WithCondition_SameOperatorAndKey_JoinsTheValues()
    {
        var block = Sample.Block("RunTask").WithCondition(Cluster).WithCondition(new("ECS:Cluster", "ArnEquals", ["b", "a"]));

        Assert.Equal(["a", "b"], Assert.Single(block.Conditions).Values);
    }

    [Fact]
    public void WithCondition_IfExistsDiffers_IsAnotherCondition() =>
        Assert.Equal(2, Sample.Block("RunTask").WithCondition(Cluster).WithCondition(Cluster with { IfExists = true }).Conditions.Length);

    [Fact]
    public void WithCondition_Replacing_KeepsThePlace()
    {
        var second = new ConditionEntry("ecs:task", "ArnEquals", ["t"]);
        var block = Sample.Block("RunTask").WithCondition(Cluster).WithCondition(second).WithCondition(Cluster with { Operator = "ArnLike" }, Cluster);

        Assert.Equal(["ArnLike", "ArnEquals"], block.Conditions.Select(c => c.Operator));
    }

    [Fact]
    public void WithoutCondition_Removes() => Assert.Empty(Sample.Block("RunTask").WithCondition(Cluster).WithoutCondition(Cluster).Conditions);

    [Fact]
    public void KeysFor_ChosenActions_OffersTheirKeysWithCountsAndGlobalOnes()
    {
        var options = BlockConditions.KeysFor(ActionsView.Create(Sample.Block("ListClusters", "RunTask"), Sample.Ecs), Sample.Catalog);

        var cluster = Assert.Single(options, o => o.Definition.Key == "ecs:cluster");
        Assert.Equal(["RunTask"], cluster.SupportedBy.Select(a => a.Name));
        Assert.Equal(["ListClusters"], cluster.NotSupportedBy.Select(a => a.Name));
        Assert.DoesNotContain(options, o => o.Definition.Key == "ecs:account-setting");
        Assert.Contains(options, o => o is { IsGlobal: true, Definition.Key: "aws:PrincipalTag/${TagKey}" });
        // A tag key belongs to the actions that list it, so it is offered once.
        Assert.Single(options, o => o.Definition.Key == "aws:ResourceTag/${TagKey}");
    }

    [Fact]
    public void KeysFor_ActionsWithoutTagKeys_LeavesThemOut() =>
        Assert.DoesNotContain(
            BlockConditions.KeysFor(ActionsView.Create(Sample.Block("ListClusters"), Sample.Ecs), Sample.Catalog),
            o => o.Definition.Key.Contains("Tag/", StringComparison.Ordinal) && !o.Definition.Key.StartsWith("aws:PrincipalTag/", StringComparison.Ordinal));

    [Theory]
    [InlineData(ConditionKeyType.String, "StringEquals")]
    [InlineData(ConditionKeyType.ArrayOfString, "StringEquals")]
    [InlineData(ConditionKeyType.Arn, "ArnEquals")]
    [InlineData(ConditionKeyType.ArrayOfArn, "ArnEquals")]
    [InlineData(ConditionKeyType.Numeric, "NumericEquals")]
    [InlineData(ConditionKeyType.Date, "DateEquals")]
    [InlineData(ConditionKeyType.Bool, "Bool")]
    [InlineData(ConditionKeyType.IpAddress, "IpAddress")]
    public void OperatorsFor_Type_BeginWithTheUsualOneAndEndWithNull(ConditionKeyType type, string first)
    {
        var operators = ConditionOperators.For(type);

        Assert.Equal(first, operators[0].Name);
        Assert.Equal("Null", operators[^1].Name);
    }

    [Theory]
    [InlineData("StringEquals", ConditionQualifier.None, false, "x", false)]
    [InlineData("StringNotEquals", ConditionQualifier.None, false, "x", true)]
    [InlineData("StringEquals", ConditionQualifier.None, true, "x", true)]
    [InlineData("StringEquals", ConditionQualifier.ForAllValues, false, "x", true)]
    [InlineData("StringNotEquals", ConditionQualifier.ForAnyValue, false, "x", false)]
    [InlineData("Null", ConditionQualifier.None, false, "true", true)]
    [InlineData("Null", ConditionQualifier.None, false, "false", false)]
    public void HoldsWhenAbsent_ByOperator_FollowsTheGuide(string op, ConditionQualifier qualifier, bool ifExists, string value, bool expected) =>
        Assert.Equal(expected, ConditionOperators.HoldsWhenAbsent(new("k", op, [value], qualifier, ifExists)));

    [Theory]
    [InlineData(ConditionValueKind.Number, "512", true)]
    [InlineData(ConditionValueKind.Number, "0.5", true)]
    [InlineData(ConditionValueKind.Number, "many", false)]
    [InlineData(ConditionValueKind.Date, "2027-01-31T08:00:00Z", true)]
    [InlineData(ConditionValueKind.Date, "2027-01-31", true)]
    [InlineData(ConditionValueKind.Date, "1798700400", true)]
    [InlineData(ConditionValueKind.Date, "2027-02-30T08:00:00Z", false)]
    [InlineData(ConditionValueKind.Date, "tomorrow", false)]
    [InlineData(ConditionValueKind.Bool, "true", true)]
    [InlineData(ConditionValueKind.Bool, "yes", false)]
    [InlineData(ConditionValueKind.IpAddress, "203.0.113.0/24", true)]
    [InlineData(ConditionValueKind.IpAddress, "2001:db8::/32", true)]
    [InlineData(ConditionValueKind.IpAddress, "203.0.113.7", true)]
    [InlineData(ConditionValueKind.IpAddress, "203.0.113.0/33", false)]
    [InlineData(ConditionValueKind.IpAddress, "10", false)]
    [InlineData(ConditionValueKind.Arn, "arn:aws:ecs:*:*:cluster/prod", true)]
    [InlineData(ConditionValueKind.Arn, "prod", false)]
    [InlineData(ConditionValueKind.Text, "", false)]
    [InlineData(ConditionValueKind.Number, "${aws:PrincipalTag/cpu}", true)]
    public void ValueProblem_ByKind_IsToldWhereItIsWrong(ConditionValueKind kind, string value, bool fine) =>
        Assert.Equal(fine, ConditionValues.Problem(kind, value) is null);

    [Theory]
    [InlineData("10.1.0.0/16", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("10.0.0.0/7", false)]
    [InlineData("fd00::/8", true)]
    [InlineData("203.0.113.0/24", false)]
    [InlineData("nonsense", false)]
    public void IsPrivateRange_Range_IsPrivateOnlyAsAWhole(string range, bool expected) => Assert.Equal(expected, ConditionValues.IsPrivateRange(range));

    [Theory]
    [InlineData("StringEquals", ConditionQualifier.None, "ecs:x is exactly a.")]
    [InlineData("StringNotEquals", ConditionQualifier.None, "ecs:x is not a.")]
    [InlineData("StringLike", ConditionQualifier.ForAnyValue, "At least one value of ecs:x in the request matches the pattern a.")]
    [InlineData("ArnLike", ConditionQualifier.ForAllValues, "Every value of ecs:x in the request is an ARN that matches a.")]
    public void Describe_Condition_SaysItPlainly(string op, ConditionQualifier qualifier, string expected) =>
        Assert.Equal(expected, ConditionSentence.Describe(new("ecs:x", op, ["a"], qualifier)));

    [Fact]
    public void Describe_SeveralValues_JoinsThem() =>
        Assert.Equal("k is exactly a, b or c.", ConditionSentence.Describe(new("k", "StringEquals", ["a", "b", "c"])));

    [Fact]
    public void Describe_EveryOperator_HasWordsOfItsOwn() =>
        Assert.All(ConditionOperators.All.Where(o => o.Name != "Null"), o => Assert.DoesNotContain(o.Name, ConditionSentence.Describe(new("k", o.Name, ["v"])), StringComparison.Ordinal));

    [Theory]
    [InlineData(Effect.Allow, false, "A request without k does not meet this condition: the block does not allow it.")]
    [InlineData(Effect.Deny, true, "A request without k meets this condition: it does not stop the block from denying such a request.")]
    public void DescribeAbsence_ByEffect_SaysWhatHappens(Effect effect, bool ifExists, string expected) =>
        Assert.Equal(expected, ConditionSentence.DescribeAbsence(new("k", "StringEquals", ["v"], IfExists: ifExists), effect));

    [Fact]
    public void Traps_KnownSlips_AreTold()
    {
        Assert.Contains("ForAllValues", Assert.Single(ConditionTraps.Find(new("k", "StringLike", ["a"], ConditionQualifier.ForAllValues), Effect.Allow)), StringComparison.Ordinal);
        Assert.Contains("StringLike", Assert.Single(ConditionTraps.Find(new("k", "StringEquals", ["a*"]), Effect.Allow)), StringComparison.Ordinal);
        Assert.Contains("long-term", Assert.Single(ConditionTraps.Find(new("aws:MultiFactorAuthPresent", "Bool", ["true"], IfExists: true), Effect.Allow)), StringComparison.Ordinal);
        Assert.Contains("ForAnyValue", Assert.Single(ConditionTraps.Find(new("k", "StringNotEquals", ["a"], ConditionQualifier.ForAnyValue), Effect.Deny)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Effect.Allow)]
    [InlineData(Effect.Deny)]
    public void Traps_PresetsAndVariables_AreNotSuspected(Effect effect)
    {
        Assert.Empty(ConditionTraps.Find(ConditionPresets.Mfa(effect), effect));
        Assert.Empty(ConditionTraps.Find(ConditionPresets.SourceIp(effect, ["203.0.113.0/24"]), effect));
        Assert.Empty(ConditionTraps.Find(new("k", "StringEquals", ["${*}", "${aws:username}"]), effect));
    }
}
