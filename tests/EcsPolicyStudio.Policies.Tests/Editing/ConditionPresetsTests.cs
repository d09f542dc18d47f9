using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class ConditionPresetsTests
{
    private static readonly DateTimeOffset From = new(2027, 1, 31, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Until = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WithMfa_Allow_LongTermKeysDoNotPass()
    {
        var block = Sample.Block("RunTask").WithMfa(true);

        var entry = Assert.Single(block.Conditions);
        Assert.Equal(new ConditionEntry("aws:MultiFactorAuthPresent", "Bool", ["true"]), entry);
        Assert.False(ConditionOperators.HoldsWhenAbsent(entry));
        Assert.True(block.HasMfa());
        Assert.Empty(block.WithMfa(false).Conditions);
    }

    [Fact]
    public void WithMfa_Deny_CatchesLongTermKeys()
    {
        var entry = Assert.Single((Sample.Block("RunTask") with { Effect = Effect.Deny }).WithMfa(true).Conditions);

        Assert.Equal("BoolIfExists", entry.WrittenOperator);
        Assert.Equal(["false"], entry.Values);
        Assert.True(ConditionOperators.HoldsWhenAbsent(entry));
    }

    [Fact]
    public void WithEffect_PresetsChosen_KeepWhatTheyAskFor()
    {
        var allow = Sample.Block("RunTask").WithMfa(true).WithSourceIp(["203.0.113.0/24"]).WithTimeRange(From, Until);

        var deny = allow.WithEffect(Effect.Deny);

        Assert.True(deny.HasMfa());
        Assert.Equal(["203.0.113.0/24"], deny.SourceIpRanges()!.Value);
        Assert.Equal(["BoolIfExists", "NotIpAddress", "DateGreaterThanEquals", "DateLessThan"], deny.Conditions.Select(c => c.WrittenOperator));
        Assert.Equal(allow, deny.WithEffect(Effect.Allow));
    }

    [Fact]
    public void WithEffect_ConditionsOfTheAuthor_StayAsWritten()
    {
        var entry = new ConditionEntry("ecs:cluster", "ArnEquals", ["*"]);
        Assert.Equal(entry, Assert.Single(Sample.Block("RunTask").WithCondition(entry).WithEffect(Effect.Deny).Conditions));
    }

    [Fact]
    public void WithSourceIp_Changed_KeepsItsPlace()
    {
        var block = Sample.Block("RunTask").WithSourceIp(["203.0.113.0/24"]).WithMfa(true).WithSourceIp(["198.51.100.7", "2001:db8::/32"]);

        Assert.Equal(["aws:SourceIp", "aws:MultiFactorAuthPresent"], block.Conditions.Select(c => c.Key));
        Assert.Equal(["198.51.100.7", "2001:db8::/32"], block.SourceIpRanges()!.Value);
        Assert.Null(block.WithSourceIp(null).SourceIpRanges());
    }

    [Fact]
    public void WithTimeRange_OtherOffset_IsWrittenInUtc()
    {
        var block = Sample.Block("RunTask").WithTimeRange(From, Until);

        Assert.Equal(["2027-01-31T08:00:00Z", "2027-02-01T00:00:00Z"], block.Conditions.Select(c => c.Values.Single()));
        Assert.Equal((From, Until), block.TimeRange());
    }

    [Fact]
    public void WithTimeRange_OneEnd_LeavesTheOtherOpen()
    {
        var block = Sample.Block("RunTask").WithTimeRange(null, Until);

        Assert.Equal((null, Until), block.TimeRange());
        Assert.Null(block.WithTimeRange(null, null).TimeRange());
    }

    [Fact]
    public void IsPreset_ConditionsOfPresets_AreTheirs()
    {
        var other = new ConditionEntry("aws:CurrentTime", "DateNotEquals", ["2027-01-31"]);
        var block = Sample.Block("RunTask").WithMfa(true).WithSourceIp(["203.0.113.0/24"]).WithTimeRange(From, null).WithCondition(other);

        Assert.Equal([other], block.Conditions.Where(c => !block.IsPreset(c)));
    }
}
