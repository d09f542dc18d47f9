using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Validation;

/// <summary>One thing that a check has to say about a policy document, as data.</summary>
/// <param name="Check">The check.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Path">Where in the document.</param>
/// <param name="Position">Line and column of the span's start, both from 1.</param>
/// <param name="Culprit">What it is about: the action, ARN, key or value at fault, as written.</param>
/// <param name="Message">What is wrong and why it matters.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Fix">An edit after which the finding is gone; null where the author has to decide.</param>
/// <param name="Related">Further places that belong to the finding, such as the action beside a resource; often empty.</param>
public sealed record Finding(
    CheckInfo Check,
    TextSpan Span,
    DocumentPath Path,
    TextPosition Position,
    string Culprit,
    string Message,
    string Remedy,
    FindingFix? Fix,
    ImmutableArray<TextSpan> Related)
{
    /// <summary>The code of the check, such as <c>INVALID_ACTION</c>.</summary>
    public string Code => Check.Code;

    /// <summary>How grave it is.</summary>
    public FindingType Type => Check.Type;
}

/// <summary>An edit that mends a finding.</summary>
/// <param name="Title">What the edit does, as on a button: <c>Write s3:GetObject</c>.</param>
/// <param name="Changes">Changes of the text the finding was made on, in the order of the text and apart from each other.</param>
public sealed record FindingFix(string Title, ImmutableArray<TextChange> Changes)
{
    /// <summary>Makes the edit.</summary>
    /// <param name="text">The text that the finding was made on.</param>
    /// <returns>The new text.</returns>
    public string ApplyTo(string text)
    {
        // From the back, so that what is still to change stays where it is.
        for (var i = Changes.Length - 1; i >= 0; i--)
            text = Changes[i].ApplyTo(text);
        return text;
    }
}
