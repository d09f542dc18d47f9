using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Tests the policy documents that requests bring.</summary>
internal static class PolicyDocuments
{
    /// <summary>The document in a parameter, once the policy language allows it.</summary>
    /// <exception cref="IamRefusal">MalformedPolicyDocument.</exception>
    public static string Read(OperationContext context, string parameter, PolicyDocumentKind kind)
    {
        var document = context.Parameters.Required(parameter);
        return context.Documents.Validate(document, kind) is { } message ? throw IamRefusal.MalformedPolicyDocument(message) : document;
    }

    /// <summary>The document of a managed policy, once it also fits the quota.</summary>
    /// <exception cref="IamRefusal">MalformedPolicyDocument, LimitExceeded.</exception>
    public static string ReadManaged(OperationContext context)
    {
        var document = Read(context, "PolicyDocument", PolicyDocumentKind.Managed);
        return PolicySize.Count(document) > context.Quotas.PolicySize
            ? throw IamRefusal.QuotaExceeded("PolicySize", context.Quotas.PolicySize)
            : document;
    }

    /// <summary>The trust policy of a role, once it also fits the quota.</summary>
    /// <exception cref="IamRefusal">MalformedPolicyDocument, LimitExceeded.</exception>
    public static string ReadTrust(OperationContext context, string parameter)
    {
        var document = Read(context, parameter, PolicyDocumentKind.Trust);
        return PolicySize.Count(document) > context.Quotas.AssumeRolePolicySize
            ? throw IamRefusal.QuotaExceeded("ACLSizePerRole", context.Quotas.AssumeRolePolicySize)
            : document;
    }
}
