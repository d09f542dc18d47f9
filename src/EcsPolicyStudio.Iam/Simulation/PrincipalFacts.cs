using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Iam.Simulation;

/// <summary>The context keys of a simulation whose values nobody has to type, because they follow from who asks and when (<see cref="PrincipalKeys"/>).</summary>
public static class PrincipalFacts
{
    /// <summary>The keys of a user or role, and of the time. A group makes no requests, so that only the time is known.</summary>
    /// <param name="details">The user, group or role.</param>
    /// <param name="now">The time of the request.</param>
    public static IReadOnlyList<SimulationContextKey> Of(EntityDetails details, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(details);
        var kind = details.Entity.Kind;
        var principal = new RequestPrincipal(details.Arn, kind == EntityKind.User, details.Entity.Name, details.Id, details.Tags.Select(tag => KeyValuePair.Create(tag.Key, tag.Value)));
        return
        [
            .. kind == EntityKind.Group ? [] : PrincipalKeys.Of(principal).Select(key => Typed(key, SimulationKeyType.String)),
            .. OfTime(now),
        ];
    }

    /// <summary>The keys of the time alone, for a request of nobody in particular.</summary>
    /// <param name="now">The time of the request.</param>
    public static IReadOnlyList<SimulationContextKey> OfTime(DateTimeOffset now) =>
        [.. PrincipalKeys.OfTime(now).Select(key => Typed(key, SimulationKeyType.Date))];

    private static SimulationContextKey Typed(ContextKey key, SimulationKeyType type) =>
        new(key.Name, key.Name == "aws:PrincipalIsAWSService" ? SimulationKeyType.Boolean : type, [.. key.Values]);
}
