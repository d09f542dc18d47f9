using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>In whose name a request comes.</summary>
/// <param name="UserId">The caller's unique id.</param>
/// <param name="Arn">The caller's ARN.</param>
/// <param name="UserName">The user's name; null for the root user.</param>
internal sealed record Caller(string UserId, string Arn, string? UserName)
{
    /// <summary>The account's caller: its chosen user or, once that user is deleted, the root user.</summary>
    public static async Task<Caller> FindAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await context.Db.Accounts.Select(account => account.Caller).FirstAsync(cancellationToken).ConfigureAwait(false);
        return user is null
            ? new(context.AccountId, $"arn:aws:iam::{context.AccountId}:root", null)
            : new(user.UniqueId, context.Arn(IdentityTraits.User.LowerWord, user.Path, user.Name), user.Name);
    }
}
