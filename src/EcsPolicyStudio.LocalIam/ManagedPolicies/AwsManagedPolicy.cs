namespace EcsPolicyStudio.LocalIam.ManagedPolicies;

/// <summary>A policy that AWS maintains; only its default version is known.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN, account <c>aws</c>.</param>
/// <param name="Path">Its path.</param>
/// <param name="VersionId">The id of its default version.</param>
/// <param name="CreateDate">When it was first published.</param>
/// <param name="UpdateDate">When its default version was published.</param>
/// <param name="Document">Where the document is in the data.</param>
internal sealed record AwsManagedPolicy(
    string Name, string Arn, string Path, string VersionId, DateTime CreateDate, DateTime UpdateDate, Range Document)
{
    /// <summary>The account in the ARNs of AWS managed policies.</summary>
    public const string ArnStart = "arn:aws:iam::aws:policy/";

    /// <summary>The name without regard to case.</summary>
    public string NameKey { get; } = Store.NameKey.Of(Name);

    /// <summary>An id of IAM's form. AWS's own ids are not public data, so it is derived from the name and never changes.</summary>
    public string UniqueId => Store.UniqueId.Derived(Store.UniqueId.ManagedPolicyPrefix, Name);

    /// <summary>Whether it is meant for service-linked roles alone.</summary>
    public bool IsForServices => Path.StartsWith("/aws-service-role/", StringComparison.Ordinal);
}
