using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Authorization;

/// <summary>
/// Which permissions a request needs, and on which resources: by the resource type that the Service Authorization Reference gives the action. What
/// creates with tags also needs the permission to tag, and a new name or path is asked for as well as the old ("Rename a user", IAM User Guide).
/// </summary>
internal static class AskedPermissions
{
    private const string PolicyType = "policy";

    // The lists of identities have no resource type; IAM asks them on the path that is listed.
    private static readonly Dictionary<string, string> Listed = new(StringComparer.Ordinal)
    {
        ["ListUsers"] = "user",
        ["ListGroups"] = "group",
        ["ListRoles"] = "role",
    };

    /// <summary>The permissions of a request, in the order in which they are asked for.</summary>
    public static async Task<IReadOnlyList<AskedPermission>> OfAsync(
        OperationContext context, ServiceApi service, Caller caller, CancellationToken cancellationToken)
    {
        var action = $"{service.Prefix}:{context.Operation}";
        var types = ServiceCatalog.Default.FindAction(action)?.ResourceTypes.Select(type => type.Name).ToList() ?? [];
        if (types.Count == 0 || service != OperationTable.Iam)
            return [OnList(context, action)];
        if ((context.Parameters["PolicySourceArn"] ?? context.Parameters["Arn"]) is { } arn)
            return [new(action, arn, arn)];
        if (types[0] == PolicyType)
            return await OnPolicyAsync(context, action, cancellationToken).ConfigureAwait(false);
        return await OnIdentityAsync(
            context, action, IdentityTraits.All.First(traits => traits.LowerWord == types[0]), caller, cancellationToken).ConfigureAwait(false);
    }

    private static AskedPermission OnList(OperationContext context, string action)
    {
        var prefix = context.Parameters["PathPrefix"] ?? "/";
        if (Listed.TryGetValue(context.Operation, out var type))
        {
            var arn = context.Arn(type, prefix, "");
            return new(action, arn, arn);
        }
        return new(action, AuthorizationRequest.AnyResource, context.Operation == "ListPolicies" ? $"policy path {prefix}" : "*");
    }

    private static async Task<IReadOnlyList<AskedPermission>> OnPolicyAsync(
        OperationContext context, string action, CancellationToken cancellationToken)
    {
        if (context.Parameters["PolicyArn"] is { } arn)
        {
            var policy = await PolicyDirectory.FindNamedOrNullAsync(context, cancellationToken).ConfigureAwait(false);
            return [new(action, arn, $"policy {arn}") { Policy = policy }];
        }
        var name = context.Parameters.Required("PolicyName");
        var created = new AskedPermission(action, context.Arn(PolicyType, context.Parameters["Path"] ?? "/", name), $"policy {name}");
        return WithTagging(context, created, "Policy");
    }

    private static async Task<IReadOnlyList<AskedPermission>> OnIdentityAsync(
        OperationContext context, string action, IdentityTraits traits, Caller caller, CancellationToken cancellationToken)
    {
        // Without a name a user acts on itself.
        var name = context.Parameters[traits.NameParameter] ?? caller.User!.Name;
        if (context.Operation == "Create" + traits.Word)
        {
            var arn = context.Arn(traits.LowerWord, context.Parameters["Path"] ?? "/", name);
            return WithTagging(context, new(action, arn, arn), traits.Word);
        }
        var identity = await Identities.Named(context, traits, name).Include(i => i.Tags).AsNoTracking().FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var asked = new AskedPermission(
            action, identity is null ? context.Arn(traits.LowerWord, "/", name) : context.Arn(identity), $"{traits.LowerWord} {name}")
        {
            Identity = identity,
        };
        var newName = context.Parameters["New" + traits.NameParameter];
        var newPath = context.Parameters["NewPath"];
        if (identity is null || (newName is null && newPath is null))
            return [asked];
        var target = context.Arn(traits.LowerWord, newPath ?? identity.Path, newName ?? identity.Name);
        return [asked, asked with { Resource = target, ResourceText = target }];
    }

    private static IReadOnlyList<AskedPermission> WithTagging(OperationContext context, AskedPermission created, string word) =>
        context.Parameters.Indexes("Tags").Count == 0 ? [created] : [created, created with { Action = $"{OperationTable.Iam.Prefix}:Tag{word}" }];
}
