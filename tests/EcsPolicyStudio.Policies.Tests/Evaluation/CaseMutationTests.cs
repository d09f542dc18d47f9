using EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

/// <summary>The public cases, changed a little in every place: the answer has to follow, in the share of the mutants that the change decides.</summary>
public sealed class CaseMutationTests
{
    // How many of a hundred mutants at least have another answer than their case. Letter case that does not count has to change none.
    [Theory]
    [InlineData("effect flipped", 40, 100)]
    [InlineData("operator negated", 50, 100)]
    [InlineData("IfExists added or dropped", 5, 60)]
    [InlineData("set operator swapped", 20, 100)]
    [InlineData("set operator dropped", 20, 100)]
    [InlineData("key dropped from the request", 10, 90)]
    [InlineData("key in another letter case", 0, 0)]
    [InlineData("value of the request in another letter case", 5, 90)]
    [InlineData("action in another letter case", 0, 0)]
    [InlineData("resource in another letter case", 5, 90)]
    [InlineData("asterisk of a resource taken literally", 20, 100)]
    [InlineData("asterisk of an action dropped", 1, 100)]
    [InlineData("last letter of a resource made a question mark", 0, 50)]
    [InlineData("Action made NotAction", 30, 100)]
    [InlineData("Resource made NotResource", 30, 100)]
    [InlineData("version made 2008-10-17", 1, 20)]
    public void Evaluate_MutantsOfThePublicCases_AnswersAsTheReferenceAndFollowsTheChange(string mutation, int atLeast, int atMost)
    {
        int mutants = 0, changed = 0;
        foreach (var test in EvaluationCase.Public)
        {
            foreach (var mutant in Mutations.All[mutation](test))
            {
                var decision = mutant.Compile().Evaluate(mutant.Request()).Decision.ToString();
                Assert.True(decision == new ReferenceInterpreter(mutant).Decide(), $"{decision} for {mutant}");
                mutants++;
                if (decision != test.Expected)
                    changed++;
            }
        }

        Assert.InRange(100.0 * changed / mutants, atLeast, atMost);
    }
}
