using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>A resource pattern with policy variables: whether a resource fits it depends on the request.</summary>
/// <param name="Number">Equal for equal patterns.</param>
/// <param name="Text">As written.</param>
/// <param name="Tokens">With its variables as symbols.</param>
/// <param name="Widest">With its variables as anything: what does not fit this never fits.</param>
internal sealed record VariablePattern(int Number, string Text, PatternToken[] Tokens, PatternToken[] Widest);

/// <summary>The patterns of a Resource or NotResource element.</summary>
/// <param name="Number">Equal for equal sets of patterns.</param>
/// <param name="Plain">Those without variables.</param>
/// <param name="Variable">Those with variables.</param>
internal sealed record ResourcePatterns(int Number, List<PatternToken[]> Plain, List<VariablePattern> Variable)
{
    public bool FitsPlain(string resource) => Plain.Exists(p => PatternTokens.IsMatch(p, resource));
}
