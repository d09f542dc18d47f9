using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Each check by documents of its own: what a rule means beyond the one pair that describes it.</summary>
public sealed class CheckVariantTests
{
    public static TheoryData<string> Codes => [.. CheckVariants.All.Select(v => v.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Validate_VariantsOfACheck_AreToldApart(string code)
    {
        var variants = CheckVariants.All.Single(v => v.Code == code);
        Assert.All(variants.Finds, text => Assert.Contains(CheckVariants.Check(text), f => f.Code == code));
        Assert.All(variants.Silent, text => Assert.DoesNotContain(CheckVariants.Check(text), f => f.Code == code));
    }

    [Fact]
    public void Checks_EachHasVariantsOfBothKinds()
    {
        // These take documents that are too long for a table.
        var codes = PolicyValidator.Checks.Select(c => c.Code).Distinct().Except(["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "VALIDATION_INCOMPLETE"]);
        Assert.Equal(codes.Order(), CheckVariants.All.Select(v => v.Code).Order());
        Assert.All(CheckVariants.All, v => Assert.True(v.Finds.Count > 0 && v.Silent.Count > 0, v.Code));
    }

    [Fact]
    public void Checks_ACodeHasOneTypeAndOneTitle()
    {
        foreach (var group in PolicyValidator.Checks.GroupBy(c => c.Code))
            Assert.Single(group.Select(c => (c.Type, c.Title, c.Origin, c.HasFix)).Distinct());
    }

    [Fact]
    public void Findings_SayWhereWhatAndHow()
    {
        foreach (var text in CheckVariants.Texts)
        {
            var lines = text.Split('\n');
            foreach (var finding in CheckVariants.Check(text))
            {
                Assert.InRange(finding.Span.Start, 0, text.Length);
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
                Assert.Equal(lines.Take(finding.Position.Line - 1).Sum(l => l.Length + 1) + finding.Position.Column - 1, finding.Span.Start);
                Assert.All(finding.Related, r => Assert.InRange(r.End, r.Start, text.Length));
                Assert.NotEmpty(finding.Message);
                Assert.NotEmpty(finding.Remedy);
                Assert.True(finding.Remedy[^1] is '.' or '?' or '}' && finding.Message[^1] == '.', finding.Message + finding.Remedy);
            }
        }
    }

    [Fact]
    public void Findings_AreInTheOrderOfTheText()
    {
        foreach (var text in CheckVariants.Texts)
            Assert.Equal(CheckVariants.Check(text).Select(f => f.Span.Start).Order(), CheckVariants.Check(text).Select(f => f.Span.Start));
    }
}
