using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Credentials;

/// <summary>An access key of the sandbox account's root user.</summary>
/// <param name="AccessKeyId">Its id, <c>AKIA…</c>.</param>
/// <param name="IsActive">Whether requests may be signed by it.</param>
/// <param name="CreateDate">When it was created, in UTC.</param>
public sealed record SandboxAccessKey(string AccessKeyId, bool IsActive, DateTime CreateDate);

/// <summary>A new access key with its secret, which is readable here and never again.</summary>
/// <param name="AccessKeyId">Its id, <c>AKIA…</c>.</param>
/// <param name="SecretAccessKey">The secret; to be shown once and not to be kept, logged or put into an address.</param>
public sealed record NewSandboxAccessKey(string AccessKeyId, string SecretAccessKey)
{
    /// <summary>The id alone, so that a log of the record holds no secret.</summary>
    public override string ToString() => $"{nameof(NewSandboxAccessKey)} {AccessKeyId}";
}

/// <summary>
/// The access keys of the sandbox account's root user, by which other tools may do everything on the network face
/// (<see cref="LocalIamOptions.Endpoint"/>). Keys of users are made by CreateAccessKey and may do what the user's policies allow.
/// </summary>
public sealed class SandboxAccessKeys
{
    private readonly LocalIamDatabase _database;
    private readonly IAccessKeyProtector _protector;
    private readonly LocalIamQuotas _quotas;
    private readonly TimeProvider _clock;

    internal SandboxAccessKeys(LocalIamDatabase database, IAccessKeyProtector protector, IOptions<LocalIamOptions> options, TimeProvider clock)
    {
        _database = database;
        _protector = protector;
        _quotas = options.Value.Quotas;
        _clock = clock;
    }

    /// <summary>The keys, the oldest first.</summary>
    public async Task<IReadOnlyList<SandboxAccessKey>> ListAsync(CancellationToken cancellationToken)
    {
        using var db = _database.CreateContext(tracking: false);
        var keys = await AccessKeys.Of(db, null).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. keys.OrderBy(AccessKeys.ListKey, StringComparer.Ordinal).Select(key => new SandboxAccessKey(key.Id, key.IsActive, key.CreateDate))];
    }

    /// <summary>Creates a key.</summary>
    /// <exception cref="InvalidOperationException">There are as many as the quota allows (2): rotate or revoke one.</exception>
    public Task<NewSandboxAccessKey> CreateAsync(CancellationToken cancellationToken) => WriteAsync(AddAsync, cancellationToken);

    /// <summary>Creates a key and removes all others.</summary>
    public Task<NewSandboxAccessKey> RotateAsync(CancellationToken cancellationToken) => WriteAsync(
        async (db, token) =>
        {
            await AccessKeys.Of(db, null).ExecuteDeleteAsync(token).ConfigureAwait(false);
            return await AddAsync(db, token).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Removes a key: what is signed by it is refused from now on.</summary>
    /// <param name="accessKeyId">The key's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was such a key.</returns>
    public Task<bool> RevokeAsync(string accessKeyId, CancellationToken cancellationToken) => WriteAsync(
        async (db, token) => await AccessKeys.Of(db, null).Where(key => key.Id == accessKeyId).ExecuteDeleteAsync(token).ConfigureAwait(false) > 0,
        cancellationToken);

    private async Task<NewSandboxAccessKey> AddAsync(LocalIamDbContext db, CancellationToken cancellationToken)
    {
        var now = UnixSeconds.FromSeconds(_clock.GetUtcNow().ToUnixTimeSeconds());
        var (key, secret) = await AccessKeys.CreateAsync(db, _protector, _quotas, null, now, cancellationToken).ConfigureAwait(false);
        return new(key.Id, secret);
    }

    private async Task<T> WriteAsync<T>(Func<LocalIamDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            return await _database.WriteAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (IamRefusal refusal)
        {
            throw new InvalidOperationException(refusal.Message, refusal);
        }
    }
}
