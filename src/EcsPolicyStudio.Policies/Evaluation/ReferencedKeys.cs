using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>
/// The context keys that a document refers to, whatever the request: those of its conditions and those of its policy variables (IAM API Reference,
/// GetContextKeysForCustomPolicy).
/// </summary>
public static class ReferencedKeys
{
    /// <summary>The keys in the order in which they are first mentioned, each once, as written there; letter case does not tell keys apart.</summary>
    /// <param name="document">The document. Variables are text like any other where its version does not know them.</param>
    public static ImmutableArray<string> Of(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hasVariables = document.LanguageVersion == PolicyLanguageVersion.Version2012;
        return
        [
            .. document.Statements.SelectMany(statement => Of(statement, hasVariables)).Where(key => key.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Of(Statement statement, bool hasVariables)
    {
        foreach (var key in hasVariables ? statement.Resources.SelectMany(Variables) : [])
            yield return key;
        foreach (var condition in statement.Conditions)
        {
            yield return condition.Key;
            foreach (var key in hasVariables ? condition.Values.SelectMany(Variables) : [])
                yield return key;
        }
    }

    private static IEnumerable<string> Variables(ElementValue value) => PolicyVariable.Scan(value.Text)
        .Where(variable => variable is { IsClosed: true, IsLiteral: false }).Select(variable => variable.Key.Trim());
}
