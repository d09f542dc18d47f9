using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation;

/// <summary>Checks policy documents. Safe for use by several threads.</summary>
public static class PolicyValidator
{
    /// <summary>What can be checked, in a fixed order.</summary>
    public static IReadOnlyList<CheckInfo> Checks { get; } = [.. CheckRegistry.All.SelectMany(c => c.Infos), .. CheckContext.Infos];

    /// <summary>Checks a document as an identity policy. Of text that is no JSON only that is said.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">What to check; null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>The findings in the order of the text; at one place the gravest first.</returns>
    public static ImmutableArray<Finding> Validate(PolicyDocument document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new CheckContext(document, options ?? ValidationOptions.Default);
        foreach (var check in document.SyntaxErrors.IsEmpty ? CheckRegistry.All : CheckRegistry.ForBrokenText)
        {
            if (context.Wants(check))
                check.Run(context);
        }

        context.ReportIfIncomplete();

        return [.. context.Findings
            .OrderBy(f => f.Span.Start)
            .ThenBy(f => f.Type)
            .ThenBy(f => f.Span.Length)];
    }

    /// <summary>Checks a text as an identity policy.</summary>
    /// <param name="text">The policy document.</param>
    /// <param name="options">What to check; null for <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>The findings in the order of the text.</returns>
    public static ImmutableArray<Finding> Validate(string text, ValidationOptions? options = null) =>
        Validate(PolicyDocument.Parse(text), options);
}
