namespace EcsPolicyStudio.Policies.Matching;

/// <summary>What an answer about inclusion rests on.</summary>
/// <param name="Answer">Whether every text that fits the covered patterns fits a covering one.</param>
/// <param name="Counterexample">One of the shortest texts that fit the covered patterns alone; null unless the answer is no, and where it would hold a policy variable.</param>
public sealed record InclusionResult(Answer Answer, string? Counterexample);

/// <summary>
/// Whether patterns take in all that others do: exact, by following the patterns themselves and not a sample of texts. Patterns are
/// read as the evaluator reads them. The answer is <see cref="Answer.CannotTell"/> only where many patterns with many wildcards would need more
/// than 20,000 states.
/// </summary>
public static class PatternInclusion
{
    /// <summary>Whether action patterns take in all that others do; letter case does not count.</summary>
    /// <param name="covering">The wider patterns, as one union.</param>
    /// <param name="covered">The narrower ones.</param>
    /// <returns>The answer; a counterexample is in upper case.</returns>
    public static InclusionResult OfActions(IEnumerable<string> covering, IEnumerable<string> covered) =>
        Answer(TextSet.Actions(covering, isNot: false), TextSet.Actions(covered, isNot: false));

    /// <summary>
    /// Whether resource patterns take in all that others do: ARNs field by field, <c>*</c> staying inside the first five fields and crossing
    /// <c>/</c> and <c>:</c> in the last one, fields missing at the end being <c>*</c> (AWS document "IAM JSON policy elements: Resource").
    /// </summary>
    /// <param name="covering">The wider patterns, as one union.</param>
    /// <param name="covered">The narrower ones.</param>
    /// <param name="variables">Whether <c>${…}</c> is a policy variable, as with version 2012-10-17; one is taken in by itself and by <c>*</c>.</param>
    /// <returns>The answer, true for every value of the variables.</returns>
    public static InclusionResult OfResources(IEnumerable<string> covering, IEnumerable<string> covered, bool variables = true)
    {
        var symbols = new VariableSymbols();
        return Answer(TextSet.Resources(covering, isNot: false, variables, symbols), TextSet.Resources(covered, isNot: false, variables, symbols));
    }

    private static InclusionResult Answer(TextSet covering, TextSet covered)
    {
        var answer = covering.Includes(covered, out var counterexample);
        return new(answer, counterexample?.ToText());
    }
}
