using CsCheck;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

namespace EcsPolicyStudio.Policies.Tests.Evaluation;

public sealed class EvaluationProperties
{
    private const int Runs = 3_000;

    [Fact]
    public void Evaluate_AnyPolicies_DecidesAsTheReferenceDoes() => RandomCases.Cases.Sample(
        test => Assert.Equal(new ReferenceInterpreter(test).Decide(), test.Compile().Evaluate(test.Request()).Decision.ToString()), iter: Runs);

    [Fact]
    public void Evaluate_AnyCondition_DecidesAsTheReferenceDoes() => RandomCases.OfOneCondition.Sample(
        test => Assert.Equal(new ReferenceInterpreter(test).Decide(), test.Compile().Evaluate(test.Request()).Decision.ToString()), iter: Runs);

    [Fact]
    public void Explain_AnyPolicies_AgreesWithEvaluateAndTheReference() => RandomCases.Cases.Sample(
        test =>
        {
            var compiled = test.Compile();
            var request = test.Request();
            var result = compiled.Evaluate(request);
            var explanation = compiled.Explain(request);
            var reference = new ReferenceInterpreter(test);

            Assert.Equal(result.Decision, explanation.Decision);
            Assert.Equal(reference.AppliedStatements(), explanation.Statements.Select(s => s.Applies));
            Assert.Equal(reference.HeldConditions(), explanation.Statements.SelectMany(s => s.Conditions).Select(c => c.Holds));
            Assert.Equal(result.Deciding, explanation.Deciding.FirstOrDefault(d => d.Policy.Kind != PolicyKind.PermissionsBoundary || result.Decision == Decision.ExplicitlyDenied));
            Assert.Equal(result.BoundaryAllow, result.Decision == Decision.Allowed ? explanation.Deciding.FirstOrDefault(d => d.Policy.Kind == PolicyKind.PermissionsBoundary) : null);
        },
        iter: Runs);

    // A key that is said to be needed is absent and used by the statement; one that is not said to be cannot change a statement by being there.
    [Fact]
    public void Explain_AnyPolicies_NamesTheAbsentKeysThatMatter() => Gen.Select(RandomCases.Cases, Gen.Int[0, 1_000_000]).Sample(
        (test, dice) =>
        {
            var compiled = test.Compile();
            var request = test.Request();
            var before = compiled.Explain(request);
            Assert.All(before.MissingKeys, k => Assert.Null(request.Context.Find(k.Key)));

            foreach (var pool in ConditionPool.All)
            {
                foreach (var key in pool.Keys.Where(k => request.Context.Find(k) is null && !k.StartsWith("example:", StringComparison.Ordinal)))
                {
                    var value = ContextKey.Single(key, pool.Request[dice % pool.Request.Length]);
                    var after = compiled.Explain(new(request.Action, request.Resource, new([.. request.Context.Keys, value])));
                    Assert.All(before.Statements.Zip(after.Statements), s => Assert.True(
                        s.First.Applies == s.Second.Applies || s.First.NeededKeys.Contains(key, StringComparer.OrdinalIgnoreCase)));
                }
            }
        },
        iter: Runs / 3);

    [Fact]
    public void ExplanationText_AnyPolicies_HasASentenceForEveryPart() => RandomCases.Cases.Sample(
        test =>
        {
            var request = test.Request();
            var explanation = test.Compile().Explain(request);
            Assert.EndsWith(".", ExplanationText.Of(explanation), StringComparison.Ordinal);
            Assert.All(explanation.Statements, s => Assert.EndsWith(".", ExplanationText.Of(s, request), StringComparison.Ordinal));
            Assert.All(explanation.Statements.SelectMany(s => s.Conditions), c =>
                Assert.StartsWith($"{c.Condition.OperatorText} {c.Condition.Key} {(c.Holds ? "holds" : "does not hold")}: ", ExplanationText.Of(c), StringComparison.Ordinal));
        },
        iter: Runs / 3);
}
