using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Authorization;

/// <summary>A permission that a request needs.</summary>
/// <param name="Action">The action, such as <c>iam:GetUser</c>.</param>
/// <param name="Resource">What the policies are asked about: an ARN, or <c>*</c>.</param>
/// <param name="ResourceText">The resource as IAM's refusals name it.</param>
internal sealed record AskedPermission(string Action, string Resource, string ResourceText)
{
    /// <summary>The user or role that is acted upon, where it exists, with tags.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The managed policy that is acted upon, where it exists.</summary>
    public PolicyView? Policy { get; init; }
}
