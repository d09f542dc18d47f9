using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Comparison.Conditions;

/// <summary>Asks the evaluator whether one of a condition's values matches a value, in the positive form of the operator.</summary>
internal sealed class ConditionOracle
{
    private readonly CompiledPolicySet compiled;

    public ConditionOracle(ConditionAtom atom)
    {
        var values = string.Join(',', atom.Values.Select(v => FixWriter.Quote(v.Text)));
        var condition = $"{{ \"{atom.Positive}\": {{ \"k\": [{values}] }} }}";
        compiled = CompiledPolicySet.Compile(PolicySet.Of([PolicyDocument.Parse(
            $$"""{ "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} } }""")]));
    }

    public bool Matches(string value) =>
        compiled.Evaluate(new("a:b", AuthorizationRequest.AnyResource, new(ContextKey.Single("k", value)))).Decision == Decision.Allowed;
}
