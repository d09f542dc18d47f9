using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Roles. Instance profiles are not kept, so no role is in one.</summary>
internal static class RoleOperations
{
    private const int DefaultSessionDuration = 3600;

    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreateRole", CreateAsync),
        Operation.Read("GetRole", GetAsync),
        Operation.Read("ListRoles", ListAsync),
        Operation.Write("UpdateRole", UpdateAsync),
        Operation.Write("UpdateAssumeRolePolicy", UpdateTrustAsync),
        Operation.Write("DeleteRole", (context, token) => Identities.DeleteAsync(context, IdentityTraits.Role, token)),
        Operation.Read("ListInstanceProfilesForRole", ListInstanceProfilesAsync),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var trust = PolicyDocuments.ReadTrust(context, "AssumeRolePolicyDocument");
        var role = await Identities.CreateAsync(context, IdentityTraits.Role, cancellationToken).ConfigureAwait(false);
        if (role.Path.StartsWith(Identities.ServiceLinkedPath, StringComparison.Ordinal))
            throw IamRefusal.InvalidInput($"The path {Identities.ServiceLinkedPath} is reserved for service-linked roles.");
        role.TrustPolicy = trust;
        role.Description = context.Parameters["Description"];
        role.MaxSessionDuration = context.Parameters.Number("MaxSessionDuration") ?? DefaultSessionDuration;
        if (context.Parameters["PermissionsBoundary"] is not null)
            await BoundaryOperations.SetAsync(context, role, cancellationToken).ConfigureAwait(false);
        TagRules.Set(context, role.Tags, TagOwner.Role);
        return writer => writer.Structure("Role", element => IdentityWriter.CreatedRole(element, context, role));
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var role = await Identities.Named(context, IdentityTraits.Role).Include(identity => identity.Tags)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw Identities.Absent(context, IdentityTraits.Role);
        return writer => writer.Structure("Role", element =>
        {
            IdentityWriter.Role(element, context, role);
            // No role of the sandbox is ever used: nobody can assume one.
            element.Structure("RoleLastUsed", _ => { });
        });
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var page = await Identities.ListAsync(context, IdentityTraits.Role, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.List("Roles", page.Items, (member, role) => IdentityWriter.ListedRole(member, context, role));
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task<Action<ResultWriter>?> UpdateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var role = await FindModifiableAsync(context, cancellationToken).ConfigureAwait(false);
        role.Description = context.Parameters["Description"] ?? role.Description;
        role.MaxSessionDuration = context.Parameters.Number("MaxSessionDuration") ?? role.MaxSessionDuration;
        return _ => { };
    }

    private static async Task UpdateTrustAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var role = await FindModifiableAsync(context, cancellationToken).ConfigureAwait(false);
        role.TrustPolicy = PolicyDocuments.ReadTrust(context, "PolicyDocument");
    }

    private static async Task<Action<ResultWriter>?> ListInstanceProfilesAsync(OperationContext context, CancellationToken cancellationToken)
    {
        await Identities.FindAsync(context, IdentityTraits.Role, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.Strings("InstanceProfiles", []);
            writer.PageEnd(null);
        };
    }

    private static Task<Identity> FindModifiableAsync(OperationContext context, CancellationToken cancellationToken) =>
        Identities.FindModifiableAsync(context, IdentityTraits.Role, cancellationToken);
}
