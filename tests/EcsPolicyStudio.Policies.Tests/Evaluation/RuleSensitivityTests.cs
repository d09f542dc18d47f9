using CsCheck;
using EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>Proof that the comparison with the reference would notice a broken rule: a reference that breaks it on purpose no longer agrees.</summary>
public sealed class RuleSensitivityTests
{
    private static readonly Lazy<List<(EvaluationCase Test, string Decision)>> Decided = new(() =>
    {
        var random = new PCG(stream: 1, seed: 2_026);
        return
        [
            .. Enumerable.Range(0, 8_000).Select(i => (i < 4_000 ? RandomCases.OfOneCondition : RandomCases.Cases).Generate(random, null, out Size _))
                .Select(test => (test, test.Compile().Evaluate(test.Request()).Decision.ToString())),
        ];
    });

    public static TheoryData<BrokenRule> Rules => [.. Enum.GetValues<BrokenRule>().Where(r => r != BrokenRule.None)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Evaluate_ReferenceBreaksARule_DisagreesSomewhere(BrokenRule rule) =>
        Assert.Contains(Decided.Value, d => new ReferenceInterpreter(d.Test, rule).Decide() != d.Decision);

    [Fact]
    public void Evaluate_ReferenceBreaksNoRule_AgreesEverywhere() =>
        Assert.All(Decided.Value, d => Assert.Equal(d.Decision, new ReferenceInterpreter(d.Test).Decide()));
}
