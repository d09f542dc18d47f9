using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Puts another account in the place of the one in the database, in one transaction: readers see the old one until the new one is whole.</summary>
internal sealed class AccountReplacement(LocalIamDatabase database)
{
    /// <summary>Deletes everything and lets <paramref name="fill"/> write the new account, with its row in Accounts.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the account is as it was.</exception>
    public Task ReplaceAsync(Func<LocalIamDbContext, CancellationToken, Task> fill, CancellationToken cancellationToken) => database.WriteAsync(
        async (db, token) =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await ClearAsync(db, token).ConfigureAwait(false);
            await fill(db, token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    // What refers goes before what it refers to. The root user's access keys stay: they belong to whoever keeps the sandbox, not to what is in it.
    private static async Task ClearAsync(LocalIamDbContext db, CancellationToken cancellationToken)
    {
        await db.Accounts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.AccessKeys.Where(key => key.UserId != null).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.AccessReports.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Memberships.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Attachments.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.InlinePolicies.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Tags.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Identities.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.PolicyVersions.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.ManagedPolicies.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
