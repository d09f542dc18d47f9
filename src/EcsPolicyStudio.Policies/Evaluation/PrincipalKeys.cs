using System.Globalization;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>A user or role that makes a request.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="IsUser">Whether it is a user; a role otherwise.</param>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its unique id, <c>AIDA…</c> or <c>AROA…</c>.</param>
/// <param name="Tags">Its tags.</param>
public sealed record RequestPrincipal(string Arn, bool IsUser, string Name, string Id, IEnumerable<KeyValuePair<string, string>> Tags);

/// <summary>The context keys whose values follow from who asks and when (IAM User Guide, "AWS global condition context keys").</summary>
public static class PrincipalKeys
{
    /// <summary>The keys of a user or role: ARN, account, kind and tags, and of a user the name and id. Of a role these two belong to the session.</summary>
    /// <param name="principal">Who asks.</param>
    public static IEnumerable<ContextKey> Of(RequestPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return KeysOf(principal);
    }

    /// <summary>The keys of the time, in whole seconds.</summary>
    /// <param name="now">When the request is made.</param>
    public static IEnumerable<ContextKey> OfTime(DateTimeOffset now) =>
    [
        ContextKey.Single("aws:CurrentTime", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        ContextKey.Single("aws:EpochTime", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    private static IEnumerable<ContextKey> KeysOf(RequestPrincipal principal)
    {
        if (principal.IsUser)
        {
            yield return ContextKey.Single("aws:username", principal.Name);
            yield return ContextKey.Single("aws:userid", principal.Id);
        }
        yield return ContextKey.Single("aws:PrincipalArn", principal.Arn);
        if (principal.Arn.Split(':', 6) is [_, _, _, _, { Length: > 0 } account, _])
            yield return ContextKey.Single("aws:PrincipalAccount", account);
        yield return ContextKey.Single("aws:PrincipalType", principal.IsUser ? "User" : "AssumedRole");
        yield return ContextKey.Single("aws:PrincipalIsAWSService", "false");
        foreach (var tag in principal.Tags)
            yield return ContextKey.Single("aws:PrincipalTag/" + tag.Key, tag.Value);
    }
}
