using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>Reads the document in force of a policy, wherever it is kept.</summary>
public static class PolicyDocuments
{
    /// <summary>The document of a managed policy's default version.</summary>
    /// <exception cref="Iam.Errors.IamException">IAM refuses or cannot be reached.</exception>
    public static async Task<string> ReadDefaultVersionAsync(this IIamGateway gateway, string policyArn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        var policy = await gateway.GetPolicyAsync(policyArn, cancellationToken);
        var version = await gateway.GetPolicyVersionAsync(policyArn, policy.Summary.DefaultVersionId, cancellationToken);
        return version.Document ?? "";
    }

    /// <summary>The document behind a row of the Permissions tab.</summary>
    /// <param name="gateway">The account.</param>
    /// <param name="entity">Whose tab it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Iam.Errors.IamException">IAM refuses or cannot be reached.</exception>
    public static Task<string> ReadDocumentAsync(this IIamGateway gateway, IamEntity entity, PermissionRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(row);
        if (row.PolicyArn is not null)
            return gateway.ReadDefaultVersionAsync(row.PolicyArn, cancellationToken);
        var holder = row.GroupName is null ? entity : IamEntity.Group(row.GroupName);
        return gateway.GetInlinePolicyAsync(holder, row.PolicyName, cancellationToken);
    }
}
