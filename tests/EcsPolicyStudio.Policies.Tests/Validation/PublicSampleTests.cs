using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>The public samples: what the real service says of documents, and one failing and one passing document for each of its checks.</summary>
public sealed class PublicSampleTests
{
    private static readonly HashSet<string> AnalyzerCodes =
        [.. SampleData.List("policy-checks.json", "checks").Select(c => c.GetProperty("id").GetString()!)];

    public static TheoryData<string> Cases => [.. SampleData.List("policy-validation-cases.json", "cases").Select(c => c.GetProperty("id").GetString()!)];

    public static TheoryData<string> Examples => [.. SampleData.List("check-examples.json", "examples").Select(c => c.GetProperty("code").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_PublicCase_FindsWhatIsExpectedAndNothingThatIsNot(string id)
    {
        var sample = SampleData.List("policy-validation-cases.json", "cases").Single(c => c.GetProperty("id").GetString() == id);
        var codes = Codes(sample.GetProperty("policy").GetString()!);
        Assert.All(sample.Strings("expect"), c => Assert.Contains(c, codes));
        Assert.All(sample.Strings("expectNot"), c => Assert.DoesNotContain(c, codes));
        Assert.All(sample.Strings("expectExtra"), c => Assert.Contains(c, codes));
        Assert.All(sample.Strings("expectNotExtra"), c => Assert.DoesNotContain(c, codes));
        if (sample.TryGetProperty("expectAnyOf", out var any))
            Assert.All(any.EnumerateArray(), list => Assert.Contains(list.EnumerateArray(), c => codes.Contains(c.GetString()!)));
        if (sample.TryGetProperty("exact", out var exact) && exact.GetBoolean())
            Assert.Equal(sample.Strings("expect").Order(), codes.Where(AnalyzerCodes.Contains).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Validate_ExampleOfCheck_FindsTheFailingAndNotThePassingOne(string code)
    {
        var example = SampleData.List("check-examples.json", "examples").Single(c => c.GetProperty("code").GetString() == code);
        if (example.GetProperty("fails").GetString() is { } fails)
            Assert.Contains(code, Codes(fails));
        if (example.GetProperty("passes").GetString() is { } passes)
            Assert.DoesNotContain(code, Codes(passes));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fix_OfFailingExample_MendsTheFinding(string code)
    {
        var example = SampleData.List("check-examples.json", "examples").Single(c => c.GetProperty("code").GetString() == code);
        if (example.GetProperty("fails").GetString() is not { } fails)
            return;
        foreach (var finding in PolicyValidator.Validate(fails, ValidationOptions.Everything).Where(f => f.Code == code && f.Fix is not null))
        {
            Assert.True(finding.Check.HasFix);
            Assert.DoesNotContain(code, Codes(finding.Fix!.ApplyTo(fails)));
        }
    }

    [Fact]
    public void Checks_EveryCheckForIdentityPoliciesIsThere_WithItsTypeAndTitle()
    {
        foreach (var check in SampleData.List("policy-checks.json", "checks"))
        {
            if (!check.GetProperty("appliesToIdentityPolicies").GetBoolean())
                continue;
            var code = check.GetProperty("id").GetString()!;
            var info = PolicyValidator.Checks.FirstOrDefault(c => c.Code == code);
            Assert.NotNull(info);
            Assert.Equal(check.GetProperty("type").GetString()!.Replace("_", "", StringComparison.Ordinal), info.Type.ToString(), ignoreCase: true);
            Assert.Equal(check.GetProperty("title").GetString(), info.Title);
        }
    }

    [Fact]
    public void Validate_PolicyAboveTheQuota_SaysSo()
    {
        var arns = string.Join(",", Enumerable.Range(0, 250).Select(i => $"\"arn:aws:s3:::orders-archive-of-the-year-{i:0000}/*\""));
        var text = $$$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": [{{{arns}}}]}]}""";
        Assert.Contains("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", Codes(text));
    }

    private static List<string> Codes(string text) =>
        [.. PolicyValidator.Validate(PolicyDocument.Parse(text, SyntaxLimits.Stored), ValidationOptions.Everything).Select(f => f.Code)];
}
