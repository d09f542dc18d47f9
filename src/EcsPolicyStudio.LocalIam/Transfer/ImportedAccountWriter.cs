using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Writes an imported account into an empty database, in batches; the caller's transaction makes them one.</summary>
internal sealed class ImportedAccountWriter(ImportedAccount account, Action<int, int> progress)
{
    private const int BatchSize = 500;

    private readonly Dictionary<string, long> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _groups = new(StringComparer.Ordinal);
    private int _done;

    private int Total => account.Policies.Count + account.Identities.Count;

    /// <summary>Writes the account.</summary>
    /// <param name="db">The database; empty.</param>
    /// <param name="accountId">The id of the account.</param>
    /// <param name="now">When the account is made.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task WriteAsync(LocalIamDbContext db, string accountId, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var batch in account.Policies.Chunk(BatchSize))
        {
            db.AddRange(batch);
            await SaveAsync(db, batch.Length, cancellationToken).ConfigureAwait(false);
            foreach (var policy in batch)
                _policies.Add(policy.Arn, policy.Id);
        }
        // Groups come before users, who refer to them.
        foreach (var batch in account.Identities.GroupBy(imported => imported.Identity.Kind).SelectMany(kind => kind.Chunk(BatchSize)))
        {
            foreach (var imported in batch)
                db.Add(Linked(imported));
            await SaveAsync(db, batch.Length, cancellationToken).ConfigureAwait(false);
            foreach (var (identity, _, _) in batch.Where(imported => imported.Identity.Kind == IdentityKind.Group))
                _groups.Add(identity.NameKey, identity.Id);
        }
        db.Accounts.Add(new()
        {
            AccountId = accountId,
            Alias = account.Alias,
            CallerId = account.Identities.Find(imported => imported.Identity.Kind == IdentityKind.User && imported.Identity.Name == account.CallerName)?.Identity.Id,
            CreateDate = now,
        });
    }

    private Identity Linked(ImportedIdentity imported)
    {
        var identity = imported.Identity;
        foreach (var attachment in identity.Attachments)
            attachment.PolicyId = IdOf(attachment.PolicyArn);
        if (identity.BoundaryArn is { } boundary)
            identity.BoundaryPolicyId = IdOf(boundary);
        foreach (var name in imported.GroupNames)
            identity.Groups.Add(new() { GroupId = _groups[NameKey.Of(name)] });
        return identity;
    }

    private long? IdOf(string arn) => _policies.TryGetValue(arn, out var id) ? id : null;

    private async Task SaveAsync(LocalIamDbContext db, int count, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        progress(_done += count, Total);
    }
}
