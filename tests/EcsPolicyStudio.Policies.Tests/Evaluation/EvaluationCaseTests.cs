using EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class EvaluationCaseTests
{
    private static readonly Dictionary<string, EvaluationCase> Cases = EvaluationCase.Public.ToDictionary(c => c.Id);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_PublicCase_DecidesAsExpected(string id)
    {
        var test = Cases[id];

        var result = test.Compile().Evaluate(test.Request());

        Assert.Equal(test.Expected, result.Decision.ToString());
    }

    [Fact]
    public void Reference_EveryPublicCase_DecidesAsExpected() =>
        Assert.All(Cases.Values, test => Assert.Equal(test.Expected, new ReferenceInterpreter(test).Decide()));
}
