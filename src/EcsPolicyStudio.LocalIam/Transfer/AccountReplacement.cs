using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Puts another account in the place of the one in the database, in one transaction: readers see the old one until the new one is whole.</summary>
internal sealed class AccountReplacement(LocalIamDatabase database)
{
    /// <summary>Deletes everything and lets <paramref name="fill"/> write the new account, with its row in Accounts.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the account is as it was.</exception>
    public async Task ReplaceAsync(Func<LocalIamDbContext, CancellationToken, Task> fill, CancellationToken cancellationToken)
    {
        await database.Writers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var db = database.CreateContext(tracking: true);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            using var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await ClearAsync(db, cancellationToken).ConfigureAwait(false);
            await fill(db, cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            database.ReadAccountId();
        }
        finally
        {
            database.Writers.Release();
        }
    }

    // What refers goes before what it refers to.
    private static async Task ClearAsync(LocalIamDbContext db, CancellationToken cancellationToken)
    {
        await db.Accounts.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Memberships.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Attachments.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.InlinePolicies.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Tags.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.Identities.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.PolicyVersions.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await db.ManagedPolicies.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
