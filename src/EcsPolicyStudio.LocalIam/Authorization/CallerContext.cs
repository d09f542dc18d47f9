using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Authorization;

/// <summary>
/// The context keys of a request to IAM ("AWS global condition context keys" and "Actions, resources, and condition keys for AWS Identity and Access
/// Management"). aws:MultiFactorAuthPresent is not in requests that are signed by an access key of a user, so it is never here.
/// </summary>
internal static class CallerContext
{
    // IAM is global; what it is asked counts as asked in this Region.
    private const string Region = "us-east-1";

    /// <summary>The context of one permission that a request needs.</summary>
    public static RequestContext Of(OperationContext context, RequestSigner signer, Caller caller, AskedPermission asked)
    {
        var keys = new List<ContextKey>();
        keys.AddRange(PrincipalContext.Of(context, caller.User!));
        keys.AddRange(PrincipalContext.OfTime(context));
        keys.Add(ContextKey.Single("aws:SourceIp", signer.SourceAddress));
        keys.Add(ContextKey.Single("aws:SecureTransport", "false"));
        keys.Add(ContextKey.Single("aws:ViaAWSService", "false"));
        keys.Add(ContextKey.Single("aws:RequestedRegion", Region));
        keys.Add(ContextKey.Single("aws:ResourceAccount", context.AccountId));
        if (signer.UserAgent is { } agent)
            keys.Add(ContextKey.Single("aws:UserAgent", agent));
        keys.AddRange(OfTags(context, asked));
        if (context.Operation.StartsWith("Attach", StringComparison.Ordinal) || context.Operation.StartsWith("Detach", StringComparison.Ordinal))
            keys.Add(ContextKey.Single("iam:PolicyARN", context.Parameters.Required("PolicyArn")));
        // The boundary that is being set, or else the one that the user or role has.
        if ((context.Parameters["PermissionsBoundary"] ?? asked.Identity?.BoundaryArn) is { } boundary)
            keys.Add(ContextKey.Single("iam:PermissionsBoundary", boundary));
        return new(keys.DistinctBy(key => key.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<ContextKey> OfTags(OperationContext context, AskedPermission asked)
    {
        var requested = context.Parameters.Pairs("Tags");
        foreach (var (key, value) in requested)
            yield return ContextKey.Single("aws:RequestTag/" + key, value);
        string[] tagKeys = [.. requested.Select(tag => tag.Key), .. context.Parameters.Strings("TagKeys")];
        if (tagKeys.Length > 0)
            yield return ContextKey.Multivalued("aws:TagKeys", tagKeys);
        foreach (var tag in asked.Identity?.Tags ?? asked.Policy?.Tags ?? Enumerable.Empty<Tag>())
        {
            yield return ContextKey.Single("aws:ResourceTag/" + tag.Key, tag.Value);
            yield return ContextKey.Single("iam:ResourceTag/" + tag.Key, tag.Value);
        }
    }
}
