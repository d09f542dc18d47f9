using System.Globalization;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Principals;

/// <summary>The context keys that follow from who asks and when ("AWS global condition context keys", IAM User Guide).</summary>
internal static class PrincipalContext
{
    /// <summary>The keys of a user or role: ARN, account, kind and tags, and of a user the name and id.</summary>
    public static IEnumerable<ContextKey> Of(OperationContext context, Identity identity)
    {
        if (identity.Kind == IdentityKind.User)
        {
            yield return ContextKey.Single("aws:username", identity.Name);
            yield return ContextKey.Single("aws:userid", identity.UniqueId);
        }
        yield return ContextKey.Single("aws:PrincipalArn", context.Arn(identity));
        yield return ContextKey.Single("aws:PrincipalAccount", context.AccountId);
        yield return ContextKey.Single("aws:PrincipalType", identity.Kind == IdentityKind.User ? "User" : "AssumedRole");
        yield return ContextKey.Single("aws:PrincipalIsAWSService", "false");
        foreach (var tag in identity.Tags)
            yield return ContextKey.Single("aws:PrincipalTag/" + tag.Key, tag.Value);
    }

    /// <summary>The keys of the time.</summary>
    public static IEnumerable<ContextKey> OfTime(DateTime now)
    {
        yield return ContextKey.Single("aws:CurrentTime", now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        yield return ContextKey.Single("aws:EpochTime", UnixSeconds.ToSeconds(now).ToString(CultureInfo.InvariantCulture));
    }
}
