using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Shrinking;

namespace EcsPolicyStudio.Policies.Tests.Shrinking;

/// <summary>Over the whole catalogue, for the documents that AWS publishes: what they grant and deny is the same before and after.</summary>
public sealed class ManagedPolicyShrinkTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shrink_ManagedPolicies_SayTheSameOfEveryActionOfTheCatalogue(bool wildcards)
    {
        var saved = 0;
        foreach (var (name, text) in ManagedPolicyDocuments.All)
        {
            var document = PolicyDocument.Parse(text, SyntaxLimits.Stored);
            var result = PolicyShrinker.Shrink(document, new() { UseWildcardsOfToday = wildcards });
            Assert.Null(result.Refusal);
            Assert.True(result.IsThorough);
            Assert.Equal(result.Saved, result.Steps.Sum(s => s.Saved));
            Assert.True(ShrinkProof.Missing(document, result.After) is null, $"{name} lost {ShrinkProof.Missing(document, result.After)}");
            Assert.True(ShrinkProof.Missing(result.After, document) is null, $"{name} gained {ShrinkProof.Missing(result.After, document)}");
            saved += result.Saved;
        }

        Assert.True(saved > 10_000, $"{saved}");
    }
}
