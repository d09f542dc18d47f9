using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Which statements allow actions on any resource, after what the denies take back.</summary>
/// <param name="context">The document.</param>
/// <param name="open">Its statements that allow something on all resources, or all of a kind, under no condition but on the service a role is passed to.</param>
internal sealed class OpenGrants(CheckContext context, List<StatementFacts> open)
{
    private readonly Dictionary<(string Action, string? Service), StatementFacts?> found = [];
    private bool? passesAny;

    /// <summary>Whether every role may be passed to every service.</summary>
    public bool PassesAny => passesAny ??= Find(EscalationRoute.PassRole, service: null) is { } grant
        && !(grant.Statement.IsNotResource ? Grants.IsPassingScoped(context, "*") : grant.Resources.Where(IsOpen).All(r => Grants.IsPassingScoped(context, r.Pattern)));

    /// <summary>Whether an entry of Resource is everything, or all of a kind.</summary>
    public static bool IsOpen(ResourceFacts resource) =>
        resource.IsStar || (resource.IsArn && resource.Path is "*" or "role/*" or "user/*" or "group/*" or "policy/*" or "function:*");

    /// <summary>The first statement that allows an action openly; null for none, and where a deny takes it back.</summary>
    /// <param name="action">The action.</param>
    /// <param name="service">The service that a role is passed to; null for another action, and for a role passed to any.</param>
    public StatementFacts? Find(string action, string? service)
    {
        if (action != EscalationRoute.PassRole)
            service = null;
        if (!found.TryGetValue((action, service), out var statement))
            found[(action, service)] = statement = Search(action, service);
        return statement;
    }

    private StatementFacts? Search(string action, string? service)
    {
        List<StatementFacts>? denies = null;
        foreach (var statement in open)
        {
            if (!statement.Covers(action) || !Holds(statement, service))
                continue;
            denies ??= [.. context.Statements.Where(d => Grants.IsDeny(d) && d.Covers(action) && Holds(d, service))];
            // Where the work is too much nothing is said.
            if (!context.TrySpend((denies.Count + 1) * 32L) || denies.Exists(d => Grants.CoversEverything(context, d, action)))
                return null;
            // What NotResource leaves in is taken back by a deny of everything alone.
            if (statement.Statement.IsNotResource || statement.Resources.Any(r => IsOpen(r) && IsAbout(r, action) && !denies.Exists(d => Grants.CoversResource(d, r.Pattern))))
                return statement;
        }

        return null;
    }

    private static bool IsAbout(ResourceFacts resource, string action) =>
        resource.IsStar || WildcardPattern.IsMatch(resource.Service, action.AsSpan(0, action.IndexOf(':', StringComparison.Ordinal)), ignoreCase: false);

    private static bool Holds(StatementFacts statement, string? service) => statement.Conditions.All(c => service is not null && c.IsKey("iam:PassedToService") && Holds(c, service));

    // Requests to pass a role always have the key.
    private static bool Holds(ConditionFacts condition, string service) => condition.Kind == ConditionValueKind.Text && condition.Values.Count > 0
        && condition.Values.Any(v => condition.IsLike ? WildcardPattern.IsMatch(v.Text, service, ignoreCase: false)
            : v.Text.Equals(service, condition.Operator is ConditionOperator.StringEqualsIgnoreCase or ConditionOperator.StringNotEqualsIgnoreCase
                ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) != condition.IsNegated;
}
