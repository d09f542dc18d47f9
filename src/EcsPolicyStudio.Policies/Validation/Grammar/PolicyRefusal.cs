using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

/// <summary>Why IAM refuses to save a document: the error <c>MalformedPolicyDocument</c>.</summary>
/// <param name="Message">The message, in IAM's words.</param>
/// <param name="Span">What in the text brought it about; the whole document where no smaller part did.</param>
/// <param name="Path">The same place as a path.</param>
public sealed record PolicyRefusal(string Message, TextSpan Span, DocumentPath Path);
