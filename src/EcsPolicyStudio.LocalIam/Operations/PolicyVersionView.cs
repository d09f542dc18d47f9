using System.Globalization;
using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>A version of a managed policy, as answers show it.</summary>
/// <param name="Id">The version id.</param>
/// <param name="IsDefault">Whether it is the default version.</param>
/// <param name="CreateDate">When it was created.</param>
/// <param name="Document">The document; null where the answer has none.</param>
internal sealed record PolicyVersionView(string Id, bool IsDefault, DateTime CreateDate, string? Document)
{
    /// <summary>Where the version stands in lists: the newest first.</summary>
    public string ListKey => (int.MaxValue - (VersionId.Number(Id) ?? 0)).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>The one version that is known of an AWS managed policy.</summary>
    public static PolicyVersionView OfAwsManaged(OperationContext context, PolicyView policy) => new(
        policy.DefaultVersionId, true, policy.UpdateDate, context.AwsPolicies.Document(context.AwsPolicies.Find(policy.Arn)!));

    /// <summary>Writes the version.</summary>
    public void Write(ResultWriter writer)
    {
        writer.Document("Document", Document);
        writer.Text("VersionId", Id);
        writer.Flag("IsDefaultVersion", IsDefault);
        writer.Time("CreateDate", CreateDate);
    }
}
