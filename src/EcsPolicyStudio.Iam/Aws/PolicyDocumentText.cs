namespace EcsPolicyStudio.Iam.Aws;

/// <summary>
/// Decodes the policy documents of IAM's answers: percent-encoded by RFC 3986 (IAM API Reference, GetPolicyVersion). A <c>+</c> is a
/// plus, so form decoding would be wrong.
/// </summary>
internal static class PolicyDocumentText
{
    /// <summary>The document as JSON text. Text that is JSON already (some emulators leave it so) is taken as it is.</summary>
    public static string Decode(string text) =>
        text.AsSpan().TrimStart() is ['{', ..] ? text : Uri.UnescapeDataString(text);
}
