using System.Globalization;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Simulation;

/// <summary>
/// The context keys whose values follow from who asks and when (IAM User Guide, "AWS global condition context keys"): nobody has to type them for a simulation.
/// </summary>
public static class PrincipalFacts
{
    /// <summary>The keys of a user or role, and of the time. A group makes no requests, so that only the time is known.</summary>
    /// <param name="details">The user, group or role.</param>
    /// <param name="now">The time of the request.</param>
    public static IReadOnlyList<SimulationContextKey> Of(EntityDetails details, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            .. details.Entity.Kind == EntityKind.Group ? [] : OfPrincipal(details),
            new("aws:CurrentTime", SimulationKeyType.Date, [now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)]),
            new("aws:EpochTime", SimulationKeyType.Date, [now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)]),
        ];
    }

    private static IEnumerable<SimulationContextKey> OfPrincipal(EntityDetails details)
    {
        // Of a role both belong to the session, which nobody has begun.
        if (details.Entity.Kind == EntityKind.User)
        {
            yield return Text("aws:username", details.Entity.Name);
            yield return Text("aws:userid", details.Id);
        }

        yield return Text("aws:PrincipalArn", details.Arn);
        if (details.Arn.Split(':', 6) is [_, _, _, _, { Length: > 0 } account, _])
            yield return Text("aws:PrincipalAccount", account);
        yield return Text("aws:PrincipalType", details.Entity.Kind == EntityKind.User ? "User" : "AssumedRole");
        yield return new("aws:PrincipalIsAWSService", SimulationKeyType.Boolean, ["false"]);
        foreach (var tag in details.Tags)
            yield return Text("aws:PrincipalTag/" + tag.Key, tag.Value);
    }

    private static SimulationContextKey Text(string name, string value) => new(name, SimulationKeyType.String, [value]);
}
