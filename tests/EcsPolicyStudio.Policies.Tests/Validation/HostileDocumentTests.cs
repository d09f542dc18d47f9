using System.Text;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using EcsPolicyStudio.Policies.Validation.Grammar;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Text made to be slow. The sizes are such that work that grows with their square, or faster, would not come to an end.</summary>
public sealed class HostileDocumentTests
{
    private const string Allow = "\"Effect\":\"Allow\"";

    [Fact]
    public void Validate_HundredThousandStatements_Ends()
    {
        var findings = Check(Statements(Enumerable.Repeat("{}", 100_000)));
        Assert.Contains(findings, f => f.Code == "MISSING_EFFECT");
    }

    [Fact]
    public void Validate_ManyAllowsWithDependentActions_Ends()
    {
        var findings = Check(Statements(Enumerable.Range(0, 10_000).Select(i => $"{{{Allow},\"Action\":\"ec2:RunInstances\",\"Resource\":\"arn:aws:ec2:*::image/ami-{i}\"}}")));
        Assert.Contains(findings, f => f.Code == "MISSING_REQUIRED_RESOURCE");
    }

    [Fact]
    public void Validate_ManyDeniesOfOtherActions_Ends()
    {
        var findings = Check(Statements(Enumerable.Range(0, 5_000).SelectMany(i => (string[])[
            $"{{{Allow},\"Action\":\"ecs:A{i}\",\"Resource\":\"*\"}}", $"{{\"Effect\":\"Deny\",\"Action\":\"ecs:B{i}\",\"Resource\":\"*\"}}"])));
        Assert.Contains(findings, f => f.Code == "INVALID_ACTION");
    }

    [Theory]
    [InlineData("ecs:*{0}*")]
    [InlineData("ecs:{0}*")]
    [InlineData("q{0}:*")]
    public void Validate_ManyPatternsInOneList_Ends(string pattern)
    {
        var actions = Enumerable.Range(0, 40_000).Select(i => $"\"{string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, i)}\"");
        Assert.NotEmpty(Check(Statements([$"{{{Allow},\"Action\":[{string.Join(',', actions)}],\"Resource\":\"*\"}}"])));
    }

    [Theory]
    [InlineData("arn:aws:ec2:*:*:", "*a")]
    [InlineData("arn:aws:ec2:*:*:*", "a")]
    [InlineData("arn:aws:s3:::", "${a")]
    [InlineData("arn:aws:s3:::", "${a}")]
    [InlineData("arn:aws:s3:::", "${a,'")]
    [InlineData("", ":")]
    public void Validate_HugeResources_Ends(string head, string part)
    {
        var huge = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        Assert.NotNull(Check(Statements([$"{{{Allow},\"Action\":\"ec2:*\",\"Resource\":[\"{head}{huge}\",\"{head}{huge}b\",\"*{huge}c\"]}}"])));
    }

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("IpAddress")]
    [InlineData("NumericLessThan")]
    [InlineData("DateLessThan")]
    [InlineData("ArnLike")]
    public void Validate_ManyConditionsAndValues_Ends(string op)
    {
        var values = string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"{i}*\""));
        var same = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"aws:SourceIp\":\"{i}\""));
        Assert.NotEmpty(Check(Statements([$"{{{Allow},\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{{\"{op}\":{{\"aws:userid\":[{values}],{same}}}}}}}"])));
    }

    [Fact]
    public void Validate_ManyUnknownKeys_Ends()
    {
        var keys = string.Join(',', Enumerable.Range(0, 30_000).Select(i => $"\"aws:SourceAcount{i}\":\"1\""));
        Assert.NotEmpty(Check(Statements([$"{{{Allow},\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{{\"StringEquals\":{{{keys}}}}}}}"])));
    }

    [Fact]
    public void Validate_ManyEqualSids_Ends() =>
        Assert.NotEmpty(Check(Statements(Enumerable.Repeat("{\"Sid\":\"a\"}", 60_000))));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"Statement\":[")]
    public void Validate_DeepNesting_IsReportedAsNoJson(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        Assert.Contains(Check(text), f => f.Code == "JSON_SYNTAX_ERROR");
    }

    private static IReadOnlyList<Finding> Check(string text)
    {
        var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
        PolicyGrammar.Refusal(document);
        return PolicyValidator.Validate(document, ValidationOptions.Everything);
    }

    private static string Statements(IEnumerable<string> statements) =>
        new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[").AppendJoin(',', statements).Append("]}").ToString();
}
