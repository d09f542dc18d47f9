using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>In whose name a request comes.</summary>
/// <param name="UserId">The caller's unique id.</param>
/// <param name="Arn">The caller's ARN.</param>
/// <param name="User">The user with tags; null for the root user.</param>
internal sealed record Caller(string UserId, string Arn, Identity? User)
{
    /// <summary>
    /// Of a signed request the owner of the access key. Of a request within the process the account's chosen user or, once that user is
    /// deleted, the root user.
    /// </summary>
    public static async Task<Caller> FindAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var id = context.Signer is { } signer
            ? signer.UserId
            : await context.Db.Accounts.Select(account => account.CallerId).FirstAsync(cancellationToken).ConfigureAwait(false);
        var user = id is null
            ? null
            : await context.Db.Identities.Include(identity => identity.Tags).FirstAsync(identity => identity.Id == id, cancellationToken)
                .ConfigureAwait(false);
        return user is null
            ? new(context.AccountId, $"arn:aws:iam::{context.AccountId}:root", null)
            : new(user.UniqueId, context.Arn(user), user);
    }
}
