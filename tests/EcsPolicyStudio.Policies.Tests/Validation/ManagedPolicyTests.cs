using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

public sealed class ManagedPolicyTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        var all = ManagedPolicyDocuments.All.SelectMany(p => PolicyValidator.Validate(PolicyDocument.Parse(p.Document, SyntaxLimits.Stored), ValidationOptions.Everything).Select(f => (p.Name, f))).ToList();
        foreach (var g in all.GroupBy(x => x.f.Code).OrderBy(g => g.First().f.Check.Origin).ThenBy(g => g.Key))
        {
            output.WriteLine($"## {g.Key} {g.First().f.Type} {g.First().f.Check.Origin}: {g.Count()} in {g.Select(x => x.Name).Distinct().Count()}");
            foreach (var x in g.Take(12)) output.WriteLine($"     {x.Name}: {x.f.Culprit} | {x.f.Message}");
        }
    }
}
