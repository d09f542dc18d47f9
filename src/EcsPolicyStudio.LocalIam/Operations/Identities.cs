using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>What users, groups and roles have in common: finding, creating, renaming, deleting, listing.</summary>
internal static class Identities
{
    /// <summary>Roles under this path belong to AWS services: only AWS may change them.</summary>
    public const string ServiceLinkedPath = "/aws-service-role/";

    /// <summary>The query for the identity that the request names.</summary>
    public static IQueryable<Identity> Named(OperationContext context, IdentityTraits traits, string? name = null)
    {
        var key = NameKey.Of(name ?? context.Parameters.Required(traits.NameParameter));
        return context.Db.Identities.Where(identity => identity.Kind == traits.Kind && identity.NameKey == key);
    }

    /// <summary>The identity that the request names.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity.</exception>
    public static async Task<Identity> FindAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken) =>
        await Named(context, traits).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw Absent(context, traits);

    /// <summary>The role or other identity that the request names, to be changed: a service-linked role is refused.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity, UnmodifiableEntity.</exception>
    public static async Task<Identity> FindModifiableAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await FindAsync(context, traits, cancellationToken).ConfigureAwait(false);
        if (identity.Kind == IdentityKind.Role && identity.Path.StartsWith(ServiceLinkedPath, StringComparison.Ordinal))
        {
            throw IamRefusal.UnmodifiableEntity(
                $"Cannot perform the operation on the protected role '{identity.Name}' - this role is only modifiable by AWS");
        }
        return identity;
    }

    /// <summary>The refusal for a name that nobody has.</summary>
    public static IamRefusal Absent(OperationContext context, IdentityTraits traits) => IamRefusal.NoSuchEntity(
        $"The {traits.LowerWord} with name {context.Parameters.Required(traits.NameParameter)} cannot be found.");

    /// <summary>A new identity with the name and path of the request.</summary>
    /// <exception cref="IamRefusal">EntityAlreadyExists, LimitExceeded.</exception>
    public static async Task<Identity> CreateAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var name = context.Parameters.Required(traits.NameParameter);
        await RefuseTakenNameAsync(context, traits, name, cancellationToken).ConfigureAwait(false);
        var quota = traits.AccountQuota(context.Quotas);
        var count = await context.Db.Identities.CountAsync(other => other.Kind == traits.Kind, cancellationToken).ConfigureAwait(false);
        if (count >= quota)
            throw IamRefusal.QuotaExceeded($"{traits.Word}sPerAccount", quota);
        var identity = new Identity
        {
            Kind = traits.Kind,
            UniqueId = UniqueId.New(traits.IdPrefix),
            Name = name,
            NameKey = NameKey.Of(name),
            Path = context.Parameters["Path"] ?? "/",
            CreateDate = context.Now,
        };
        context.Db.Identities.Add(identity);
        return identity;
    }

    /// <summary>Gives an identity the new name and path of the request (UpdateUser, UpdateGroup).</summary>
    /// <exception cref="IamRefusal">NoSuchEntity, EntityAlreadyExists.</exception>
    public static async Task RenameAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await FindAsync(context, traits, cancellationToken).ConfigureAwait(false);
        identity.Path = context.Parameters["NewPath"] ?? identity.Path;
        if (context.Parameters["New" + traits.NameParameter] is not { } name)
            return;
        if (NameKey.Of(name) != identity.NameKey)
            await RefuseTakenNameAsync(context, traits, name, cancellationToken).ConfigureAwait(false);
        identity.Name = name;
        identity.NameKey = NameKey.Of(name);
    }

    /// <summary>Deletes an identity that nothing depends on any more.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity, UnmodifiableEntity, DeleteConflict.</exception>
    public static async Task DeleteAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var db = context.Db;
        if (await db.Attachments.AnyAsync(a => a.IdentityId == identity.Id, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.DeleteConflict("Cannot delete entity, must detach all policies first.");
        if (await db.InlinePolicies.AnyAsync(p => p.IdentityId == identity.Id, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.DeleteConflict("Cannot delete entity, must delete policies first.");
        if (await db.Memberships.AnyAsync(m => m.UserId == identity.Id || m.GroupId == identity.Id, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.DeleteConflict("Cannot delete entity, must remove users from group first.");
        if (await db.AccessKeys.AnyAsync(key => key.UserId == identity.Id, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.DeleteConflict("Cannot delete entity, must delete access keys first.");
        db.Identities.Remove(identity);
    }

    /// <summary>A page of the identities of a kind, by name, filtered by PathPrefix.</summary>
    public static async Task<Page<Identity>> ListAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identities = context.Db.Identities.Where(identity => identity.Kind == traits.Kind);
        if (context.Parameters["PathPrefix"] is { } prefix)
            identities = identities.Where(identity => identity.Path.Substring(0, prefix.Length) == prefix);
        return await PageAsync(context.Page, identities, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page of a query for identities of one kind, by name.</summary>
    public static async Task<Page<Identity>> PageAsync(
        PageRequest page, IQueryable<Identity> identities, CancellationToken cancellationToken)
    {
        if (page.After is { } after)
            identities = identities.Where(identity => identity.NameKey.CompareTo(after) > 0);
        var found = await identities.OrderBy(identity => identity.NameKey).Take(page.Size + 1)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return page.Cut(found, identity => identity.NameKey);
    }

    private static async Task RefuseTakenNameAsync(
        OperationContext context, IdentityTraits traits, string name, CancellationToken cancellationToken)
    {
        if (await Named(context, traits, name).AnyAsync(cancellationToken).ConfigureAwait(false))
            throw IamRefusal.EntityAlreadyExists($"{traits.Word} with name {name} already exists.");
    }
}
