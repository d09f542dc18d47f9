using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>The draft store over <see cref="StudioDbContext"/>.</summary>
/// <param name="contexts">Opens one short-lived context a call, so calls may overlap.</param>
/// <param name="clock">The clock that dates and expires drafts.</param>
public sealed class SqliteDraftStore(IDbContextFactory<StudioDbContext> contexts, TimeProvider clock) : IDraftStore
{
    private long ExpiryLimit => (clock.GetUtcNow() - DraftLimits.Lifetime).ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public async Task<Draft?> LoadAsync(string owner, string key, CancellationToken cancellationToken)
    {
        var limit = ExpiryLimit;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Owner == owner && d.Key == key && d.UpdatedAt > limit, cancellationToken);
        return row is null ? null : ToDraft(row);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(string owner, string key, string json, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, DraftLimits.MaxKeyLength, nameof(key));
        if (json.Length > DraftLimits.MaxJsonLength)
            throw new DraftTooLargeException(json.Length);

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // One statement, so that two tabs saving the same new draft cannot collide on the key.
        await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO "Drafts" ("Owner", "Key", "Json", "UpdatedAt") VALUES ({owner}, {key}, {json}, {now})
             ON CONFLICT ("Owner", "Key") DO UPDATE SET "Json" = excluded."Json", "UpdatedAt" = excluded."UpdatedAt"
             """,
            cancellationToken);
        await DropSurplusAsync(context, owner, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string owner, string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Drafts.Where(d => d.Owner == owner && d.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Draft>> ListAsync(string owner, string prefix, CancellationToken cancellationToken)
    {
        var limit = ExpiryLimit;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Drafts.AsNoTracking()
            .Where(d => d.Owner == owner && d.UpdatedAt > limit && d.Key.StartsWith(prefix))
            .OrderByDescending(d => d.UpdatedAt).ThenBy(d => d.Key)
            .ToListAsync(cancellationToken);
        // SQLite's LIKE disregards case; keys do not.
        return [.. rows.Where(d => d.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(ToDraft)];
    }

    /// <summary>Removes every draft that has expired; says how many there were.</summary>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var limit = ExpiryLimit;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Drafts.Where(d => d.UpdatedAt <= limit).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task DropSurplusAsync(StudioDbContext context, string owner, CancellationToken cancellationToken)
    {
        var surplus = await context.Drafts.AsNoTracking()
            .Where(d => d.Owner == owner)
            .OrderByDescending(d => d.UpdatedAt).ThenBy(d => d.Key)
            .Skip(DraftLimits.MaxPerOwner)
            .Select(d => d.Key)
            .ToListAsync(cancellationToken);
        if (surplus.Count > 0)
            await context.Drafts.Where(d => d.Owner == owner && surplus.Contains(d.Key)).ExecuteDeleteAsync(cancellationToken);
    }

    private static Draft ToDraft(DraftRow row) => new(row.Key, row.Json, DateTimeOffset.FromUnixTimeMilliseconds(row.UpdatedAt));
}
