using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Managed policies attached to users, groups and roles.</summary>
internal static class AttachmentOperations
{
    public static IEnumerable<Operation> All => IdentityTraits.All.SelectMany(traits => new[]
    {
        Operation.Write($"Attach{traits.Word}Policy", (context, token) => AttachAsync(context, traits, token)),
        Operation.Write($"Detach{traits.Word}Policy", (context, token) => DetachAsync(context, traits, token)),
        Operation.Read($"ListAttached{traits.Word}Policies", (context, token) => ListAsync(context, traits, token)),
    });

    /// <summary>Writes an attached policy.</summary>
    public static void Write(ResultWriter writer, Attachment attachment)
    {
        writer.Text("PolicyName", attachment.PolicyName);
        writer.Text("PolicyArn", attachment.PolicyArn);
    }

    /// <summary>Where an attachment stands in lists: by the policy's name.</summary>
    public static string ListKey(Attachment attachment) =>
        PolicyListKey.Of(NameKey.Of(attachment.PolicyName), attachment.PolicyId is not null);

    private static async Task AttachAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var policy = await PolicyDirectory.FindAttachableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var attached = await context.Db.Attachments.Where(attachment => attachment.IdentityId == identity.Id)
            .Select(attachment => attachment.PolicyArn).ToListAsync(cancellationToken).ConfigureAwait(false);
        // Attaching again changes nothing and is no error.
        if (attached.Contains(policy.Arn))
            return;
        var quota = traits.AttachmentQuota(context.Quotas);
        if (attached.Count >= quota)
            throw IamRefusal.QuotaExceeded($"PoliciesPer{traits.Word}", quota);
        context.Db.Attachments.Add(new()
        {
            IdentityId = identity.Id,
            PolicyArn = policy.Arn,
            PolicyName = policy.Name,
            PolicyId = policy.CustomerPolicyId,
        });
    }

    private static async Task DetachAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var arn = context.Parameters.Required("PolicyArn");
        await PolicyDirectory.FindAsync(context, cancellationToken).ConfigureAwait(false);
        var attachment = await context.Db.Attachments
            .FirstOrDefaultAsync(a => a.IdentityId == identity.Id && a.PolicyArn == arn, cancellationToken).ConfigureAwait(false)
            ?? throw PolicyDirectory.NotFound(arn);
        context.Db.Attachments.Remove(attachment);
    }

    private static async Task<Action<ResultWriter>?> ListAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var attachments = await context.Db.Attachments.Where(attachment => attachment.IdentityId == identity.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var page = context.Page.CutWhole(
            attachments.Where(attachment => IsUnder(context.Parameters["PathPrefix"], attachment)).OrderBy(ListKey, StringComparer.Ordinal),
            ListKey);
        return writer =>
        {
            writer.List("AttachedPolicies", page.Items, Write);
            writer.PageEnd(page.Marker);
        };
    }

    // The path is what stands in the ARN between "policy" and the name.
    private static bool IsUnder(string? prefix, Attachment attachment) => prefix is null
        || attachment.PolicyArn[(attachment.PolicyArn.IndexOf('/', StringComparison.Ordinal))..^attachment.PolicyName.Length]
            .StartsWith(prefix, StringComparison.Ordinal);
}
