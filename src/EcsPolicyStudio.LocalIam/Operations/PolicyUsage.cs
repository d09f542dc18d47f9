using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>How often the account uses managed policies.</summary>
internal sealed class PolicyUsage
{
    private readonly Dictionary<string, int> _attachments;
    private readonly Dictionary<string, int> _boundaries;

    private PolicyUsage(Dictionary<string, int> attachments, Dictionary<string, int> boundaries)
    {
        _attachments = attachments;
        _boundaries = boundaries;
    }

    /// <summary>No policy is used.</summary>
    public static PolicyUsage None { get; } = new([], []);

    /// <summary>The policies that are used.</summary>
    public IEnumerable<string> Arns => _attachments.Keys.Union(_boundaries.Keys);

    /// <summary>Counts the uses of some policies.</summary>
    public static Task<PolicyUsage> CountAsync(OperationContext context, IReadOnlyCollection<string> arns, CancellationToken cancellationToken) => CountAsync(
        context.Db.Attachments.Where(attachment => arns.Contains(attachment.PolicyArn)),
        context.Db.Identities.Where(identity => identity.BoundaryArn != null && arns.Contains(identity.BoundaryArn)),
        cancellationToken);

    /// <summary>Counts the uses of every policy.</summary>
    public static Task<PolicyUsage> CountAllAsync(LocalIamDbContext db, CancellationToken cancellationToken) =>
        CountAsync(db.Attachments, db.Identities.Where(identity => identity.BoundaryArn != null), cancellationToken);

    /// <summary>How many identities have the policy attached.</summary>
    public int Attachments(string arn) => _attachments.GetValueOrDefault(arn);

    /// <summary>How many users and roles have it as their permissions boundary.</summary>
    public int Boundaries(string arn) => _boundaries.GetValueOrDefault(arn);

    private static async Task<PolicyUsage> CountAsync(IQueryable<Attachment> attached, IQueryable<Identity> bounded, CancellationToken cancellationToken)
    {
        var attachments = await attached
            .GroupBy(attachment => attachment.PolicyArn).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken).ConfigureAwait(false);
        var boundaries = await bounded
            .GroupBy(identity => identity.BoundaryArn!).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken).ConfigureAwait(false);
        return new(attachments, boundaries);
    }
}

/// <summary>Writes managed policies as the API model shapes them.</summary>
internal static class PolicyWriter
{
    /// <summary>The members that every answer has.</summary>
    public static void Core(ResultWriter writer, PolicyView policy, PolicyUsage usage, string? description = null)
    {
        writer.Text("PolicyName", policy.Name);
        writer.Text("PolicyId", policy.UniqueId);
        writer.Text("Arn", policy.Arn);
        writer.Text("Path", policy.Path);
        writer.Text("DefaultVersionId", policy.DefaultVersionId);
        writer.Number("AttachmentCount", usage.Attachments(policy.Arn));
        writer.Number("PermissionsBoundaryUsageCount", usage.Boundaries(policy.Arn));
        writer.Flag("IsAttachable", true);
        writer.Text("Description", description);
        writer.Time("CreateDate", policy.CreateDate);
        writer.Time("UpdateDate", policy.UpdateDate);
    }
}
