using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>What an operation works with while it answers one request.</summary>
internal sealed class OperationContext
{
    /// <summary>The name of the operation, which the markers of its list carry.</summary>
    public required string Operation { get; init; }

    /// <summary>The validated parameters.</summary>
    public required QueryParameters Parameters { get; init; }

    /// <summary>The account's tables, within the request's transaction.</summary>
    public required LocalIamDbContext Db { get; init; }

    /// <summary>The 12-digit account id.</summary>
    public required string AccountId { get; init; }

    public required LocalIamQuotas Quotas { get; init; }

    public required IPolicyDocumentValidator Documents { get; init; }

    public required IAccessKeyProtector Protector { get; init; }

    /// <summary>Whose key signed the request; null for a request within the process, which nobody has to sign.</summary>
    public required RequestSigner? Signer { get; init; }

    /// <summary>The time of the request, whole seconds in UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The page that the request asks for.</summary>
    public PageRequest Page => PageRequest.Read(Operation, Parameters);

    /// <summary>The ARN of a resource of the account.</summary>
    /// <param name="type">user, group, role or policy.</param>
    /// <param name="path">The path, with slashes at both ends.</param>
    /// <param name="name">The name.</param>
    public string Arn(string type, string path, string name) => $"arn:aws:iam::{AccountId}:{type}{path}{name}";

    /// <summary>The ARN of a user, group or role.</summary>
    public string Arn(Identity identity) => Arn(IdentityTraits.Of(identity.Kind).LowerWord, identity.Path, identity.Name);
}
