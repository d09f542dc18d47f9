using System.Globalization;
using System.Security.Cryptography;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Credentials;

/// <summary>The access keys of a user or, where the user is null, of the account's root user.</summary>
internal static class AccessKeys
{
    // 30 bytes are the 40 characters that IAM's secrets have.
    private const int SecretBytes = 30;

    /// <summary>The query for the keys of a user or of the root user.</summary>
    public static IQueryable<AccessKey> Of(LocalIamDbContext db, long? userId) => db.AccessKeys.Where(key => key.UserId == userId);

    /// <summary>Adds a key and gives its secret, which nobody can read again.</summary>
    /// <exception cref="IamRefusal">LimitExceeded.</exception>
    public static async Task<(AccessKey Key, string Secret)> CreateAsync(
        LocalIamDbContext db, IAccessKeyProtector protector, LocalIamQuotas quotas, long? userId, DateTime now, CancellationToken cancellationToken)
    {
        if (await Of(db, userId).CountAsync(cancellationToken).ConfigureAwait(false) >= quotas.AccessKeysPerUser)
            throw IamRefusal.QuotaExceeded("AccessKeysPerUser", quotas.AccessKeysPerUser);
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new AccessKey
        {
            Id = UniqueId.NewAccessKey(),
            UserId = userId,
            ProtectedSecret = protector.Protect(secret),
            IsActive = true,
            CreateDate = now,
        };
        db.AccessKeys.Add(key);
        return (key, secret);
    }

    /// <summary>A key of a user or of the root user.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity.</exception>
    public static async Task<AccessKey> FindAsync(LocalIamDbContext db, long? userId, string id, CancellationToken cancellationToken) =>
        await Of(db, userId).FirstOrDefaultAsync(key => key.Id == id, cancellationToken).ConfigureAwait(false)
        ?? throw IamRefusal.NoSuchEntity($"The Access Key with id {id} cannot be found.");

    /// <summary>Where a key stands in lists: the oldest first.</summary>
    public static string ListKey(AccessKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"{UnixSeconds.ToSeconds(key.CreateDate):D12} {key.Id}");
}
