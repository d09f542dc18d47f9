using static EcsPolicyStudio.Policies.Tests.Evaluation.PolicyText;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>What the typed operators read, and how it compares.</summary>
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("10.0.0.0/24", "10.0.0.255", true)]
    [InlineData("10.0.0.0/24", "10.0.1.0", false)]
    [InlineData("10.0.0.77/24", "10.0.0.3", true)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("::/0", "2001:db8::1", true)]
    [InlineData("::/0", "203.0.113.9", false)]
    [InlineData("203.0.113.9", "203.0.113.9", true)]
    [InlineData("203.0.113.9/32", "203.0.113.8", false)]
    [InlineData("203.0.113.8/31", "203.0.113.9", true)]
    [InlineData("2001:DB8:0:0:0:0:0:1", "2001:db8::1", true)]
    [InlineData("2001:db8::1", "2001:0db8:0000:0000:0000:0000:0000:0001", true)]
    [InlineData("2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("::ffff:10.0.0.0/120", "::ffff:a00:7", true)]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.1", false)]
    [InlineData("010.0.0.1", "8.0.0.1", false)]
    [InlineData("8.0.0.1", "010.0.0.1", false)]
    [InlineData("10.0.0.0/33", "10.0.0.0", false)]
    [InlineData("10.0.0/8", "10.0.0.1", false)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("1::2::3", "1::2", false)]
    [InlineData("1.2.3.4::", "1::", false)]
    [InlineData("1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8", false)]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", true)]
    [InlineData("fe80::1%eth0", "fe80::1", false)]
    public void IpAddress_RangesAndSpellings(string range, string address, bool expected)
    {
        Assert.Equal(expected, Holds("IpAddress", $"\"{range}\"", One(address)));
        Assert.Equal(!expected, Holds("NotIpAddress", $"\"{range}\"", One(address)));
    }

    [Theory]
    [InlineData("DateEquals", "2026-01-01T00:00:00Z", "1767225600", true)]
    [InlineData("DateEquals", "1767225600", "2026-01-01T01:00:00+01:00", true)]
    [InlineData("DateEquals", "2026-01-01", "2026-01-01T00:00:00Z", true)]
    [InlineData("DateEquals", "1767225600", "1767225600000", false)]
    [InlineData("DateLessThan", "2026-01-01T00:00:00Z", "1767225599", true)]
    [InlineData("DateLessThan", "1767225600", "2026-01-01T00:00:00Z", false)]
    [InlineData("DateLessThanEquals", "1767225600", "2026-01-01T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.001Z", true)]
    [InlineData("DateGreaterThanEquals", "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", false)]
    [InlineData("DateNotEquals", "2026-01-01T00:00:00Z", "1767225600", false)]
    [InlineData("DateEquals", "tomorrow", "tomorrow", false)]
    public void Date_EpochSecondsAndIsoDates_AreTheSameTimes(string name, string policy, string request, bool expected) =>
        Assert.Equal(expected, Holds(name, $"\"{policy}\"", One(request)));

    [Theory]
    [InlineData("NumericEquals", "\"10\"", "10.0", true)]
    [InlineData("NumericEquals", "10", "010", true)]
    [InlineData("NumericLessThan", "9", "10", false)]
    [InlineData("NumericLessThan", "10", "9", true)]
    [InlineData("NumericLessThan", "0", "-1", true)]
    [InlineData("NumericLessThanEquals", "2.5", "2.50", true)]
    [InlineData("NumericGreaterThan", "9007199254740992", "9007199254740993", true)]
    [InlineData("NumericGreaterThanEquals", "[100, 5]", "7", true)]
    [InlineData("NumericNotEquals", "10", "10.0", false)]
    [InlineData("NumericNotEquals", "10", "ten", true)]
    [InlineData("NumericEquals", "\"ten\"", "ten", false)]
    [InlineData("NumericEquals", "\"\"", "", false)]
    public void Numeric_ComparesNumbersNotText(string name, string policy, string request, bool expected) => Assert.Equal(expected, Holds(name, policy, One(request)));

    [Theory]
    [InlineData("true", "true", true)]
    [InlineData("\"true\"", "True", true)]
    [InlineData("\"FALSE\"", "false", true)]
    [InlineData("false", "true", false)]
    [InlineData("\"yes\"", "yes", false)]
    [InlineData("\" true \"", " true ", false)]
    public void Bool_ComparesTruthValues(string policy, string request, bool expected) => Assert.Equal(expected, Holds("Bool", policy, One(request)));

    [Theory]
    [InlineData("QUJD", "QUJD", true)]
    [InlineData("QUJD", "qujd", false)]
    [InlineData("QQ==", "Q Q==", true)]
    [InlineData("QQ", "QQ", false)]
    public void BinaryEquals_ComparesBytes(string policy, string request, bool expected) => Assert.Equal(expected, Holds("BinaryEquals", $"\"{policy}\"", One(request)));

    [Theory]
    [InlineData("arn:aws:ecs:*:111122223333:cluster/*", true)]
    [InlineData("arn:aws:ecs:*:*:*", true)]
    [InlineData("arn:*:*:*:*:*d", true)]
    [InlineData("arn:aws:ecs:eu-west-?:111122223333:cluster/prod", true)]
    [InlineData("arn:aws:*:cluster/prod", false)]
    [InlineData("arn:aws:ecs:*", false)]
    [InlineData("arn:aws:ecs:*:111122223333:cluster/Prod", false)]
    [InlineData("arn:aws:ecs:**:*:cluster/p*o?", true)]
    public void ArnOperators_MatchFieldByField_AndArnEqualsIsArnLike(string pattern, bool expected)
    {
        Assert.Equal(expected, Holds("ArnLike", $"\"{pattern}\"", One(Cluster)));
        Assert.Equal(expected, Holds("ArnEquals", $"\"{pattern}\"", One(Cluster)));
        Assert.Equal(!expected, Holds("ArnNotLike", $"\"{pattern}\"", One(Cluster)));
        Assert.Equal(!expected, Holds("ArnNotEquals", $"\"{pattern}\"", One(Cluster)));
    }

    [Fact]
    public void ArnOperators_LastField_WildcardsCrossSlashesAndColons()
    {
        Assert.True(Holds("ArnLike", "\"arn:aws:ecs:eu-west-1:111122223333:service/*\"", One("arn:aws:ecs:eu-west-1:111122223333:service/prod/api:7")));
        Assert.True(Holds("ArnEquals", "\"arn:aws:events:*:111122223333:*b\"", One("arn:aws:events:us-east-1:111122223333:rule/a:111122223333:b")));
    }

    [Fact]
    public void ArnOperators_NoArn_MatchesAsterisksAlone()
    {
        Assert.True(Holds("ArnLike", "\"*\"", One("AIDAEXAMPLE")));
        Assert.False(Holds("ArnLike", "\"arn:*:*:*:*:*\"", One("AIDAEXAMPLE")));
        Assert.True(Holds("ArnNotLike", "\"arn:*:*:*:*:*\"", One("AIDAEXAMPLE")));
    }
}
