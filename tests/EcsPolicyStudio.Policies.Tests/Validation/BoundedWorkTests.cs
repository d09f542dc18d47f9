using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Sizing;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>
/// The work of the checks has a bound, counted in steps and in memory, and what is left out for it is said: a document never looks clean because the
/// checks gave up.
/// </summary>
public sealed class BoundedWorkTests
{
    private const string Code = "VALIDATION_INCOMPLETE";

    private static readonly SyntaxLimits Unlimited = new(int.MaxValue, 64, int.MaxValue);

    public static TheoryData<string> Families => [.. HostileFamilies.ByName.Keys];

    [Theory]
    [MemberData(nameof(Families))]
    public void Validate_WithinTheQuotaOfManagedPolicies_IsNeverCutShort(string family)
    {
        var count = 1;
        while (PolicySize.Count(HostileFamilies.ByName[family](count + 1)) <= 6_144)
            count++;
        Assert.DoesNotContain(Check(HostileFamilies.ByName[family](count)), f => f.Code == Code);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Validate_FourTimesTheInput_TakesNoMoreThanItsShareOfMemory(string family)
    {
        // The first run of a family loads what the catalogue has for it.
        Check(HostileFamilies.ByName[family](10));
        var small = Allocated(HostileFamilies.ByName[family](1_250));
        var large = Allocated(HostileFamilies.ByName[family](5_000));
        // What grows with the square takes sixteen times as much until it is cut short.
        Assert.True(large < (small * 6) + 50_000_000, $"{small} -> {large}");
    }

    [Theory]
    [InlineData("resource patterns")]
    [InlineData("values that exclude each other")]
    [InlineData("bucket policies")]
    [InlineData("actions on clusters")]
    [InlineData("actions twice")]
    [InlineData("unknown members")]
    public void Validate_TooMuchWork_IsSaid(string family)
    {
        var text = HostileFamilies.ByName[family](20_000);
        foreach (var options in (ValidationOptions[])[ValidationOptions.Everything, ValidationOptions.Default])
        {
            var finding = Assert.Single(Check(text, options), f => f.Code == Code);
            Assert.Equal(FindingType.Warning, finding.Type);
            Assert.Equal(0, finding.Span.Start);
        }
    }

    [Fact]
    public void Validate_WithoutSteps_ByTheChecksOfAccessAnalyzerAlone_SaysSoToo()
    {
        var text = HostileFamilies.ByName["resource patterns"](10);
        Assert.DoesNotContain(Check(text, ValidationOptions.AccessAnalyzer), f => f.Code == Code);
        Assert.Contains(Check(text, ValidationOptions.AccessAnalyzer with { MaxSteps = 0 }), f => f.Code == Code);
    }

    [Fact]
    public void Validate_ThreeThousandProblems_GivesTwoThousandAndSaysThatThereAreMore()
    {
        var findings = Check(HostileFamilies.ByName["unknown members"](3_000));
        Assert.Equal(2_001, findings.Count);
        Assert.Contains("2,000", findings.Single(f => f.Code == Code).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Check(HostileFamilies.ByName["unknown members"](1_900)), f => f.Code == Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Validate_WithFewerSteps_FindsNothingThatIsNotThere(long steps)
    {
        foreach (var text in CheckVariants.Texts)
        {
            var all = Check(text).Select(Shown).ToHashSet();
            var fewer = Check(text, ValidationOptions.Everything with { MaxSteps = steps });
            var some = fewer.Where(f => f.Code != Code).Select(Shown).ToHashSet();
            Assert.Subset(all, some);
            Assert.True(some.SetEquals(all) || fewer.Any(f => f.Code == Code), text);
        }
    }

    // A message may name less.
    private static string Shown(Finding finding) => $"{finding.Code} {finding.Span}";

    private static IReadOnlyList<Finding> Check(string text, ValidationOptions? options = null) =>
        PolicyValidator.Validate(PolicyDocument.Parse(text, Unlimited), options ?? ValidationOptions.Everything);

    private static long Allocated(string text)
    {
        var document = PolicyDocument.Parse(text, Unlimited);
        return Allocation.Of(() => PolicyValidator.Validate(document, ValidationOptions.Everything));
    }
}
