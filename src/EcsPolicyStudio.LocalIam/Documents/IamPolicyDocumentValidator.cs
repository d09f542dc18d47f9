using EcsPolicyStudio.Policies.Validation.Grammar;

namespace EcsPolicyStudio.LocalIam.Documents;

/// <summary>Refuses what IAM refuses to save, in IAM's order and words: what that is, the policy language knows (<see cref="PolicyGrammar"/>).</summary>
public sealed class IamPolicyDocumentValidator : IPolicyDocumentValidator
{
    /// <inheritdoc />
    public string? Validate(string document, PolicyDocumentKind kind) => (kind == PolicyDocumentKind.Trust
        ? PolicyGrammar.TrustRefusal(document)
        : PolicyGrammar.Refusal(document, managed: kind == PolicyDocumentKind.Managed))?.Message;
}
