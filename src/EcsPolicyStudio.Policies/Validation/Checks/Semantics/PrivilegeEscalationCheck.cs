using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>
/// Known routes by which a caller gains permissions beyond those of the policy (<see cref="EscalationRoute"/>). A route counts where all of its actions are
/// allowed on any resource, without conditions, and none is denied. Where every role may be passed to every service, one task definition or cluster is
/// enough to use one by Amazon ECS.
/// </summary>
internal sealed class PrivilegeEscalationCheck : PolicyCheck
{
    private static readonly CheckInfo Info = new("PRIVILEGE_ESCALATION", FindingType.SecurityWarning, CheckOrigin.Catalogue, "Route to more permissions");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var open = context.Statements.Where(IsOpen).ToList();
        if (open.Count == 0)
            return;
        var grants = new OpenGrants(context, open);
        var reported = new Dictionary<StatementFacts, List<EscalationRoute>>();
        foreach (var route in EscalationRoute.All)
        {
            if (grants.Find(route.Actions[0], route.Service) is not { } first)
                continue;
            var passesAny = route.Service is not null && grants.PassesAny;
            if ((route.TakesAnyService && !passesAny) || !Array.TrueForAll(route.Actions[1..], IsGranted))
                continue;
            if (!reported.TryGetValue(first, out var routes))
                reported[first] = routes = [];
            // What takes another action more than a known route is none of its own.
            if (!routes.Exists(r => r.Actions.All(route.Actions.Contains)))
                routes.Add(route);

            bool IsGranted(string action) =>
                passesAny && action.StartsWith("ecs:", StringComparison.Ordinal) ? Grants.Allows(context, action) : grants.Find(action, service: null) is not null;
        }

        foreach (var (statement, routes) in reported)
            Report(context, statement, routes);
    }

    private static void Report(CheckContext context, StatementFacts statement, List<EscalationRoute> routes)
    {
        var entry = statement.EntryFor(routes[0].Actions[0]);
        var element = statement.Statement.ActionElement!;
        context.Report(
            Info, entry?.Value.Span ?? element.Span, entry?.Value.Path ?? element.Path, entry?.Text ?? element.Name,
            $"Whoever has this policy can gain more permissions, by {string.Join("; ", routes.Take(4))}{(routes.Count > 4 ? $"; and {routes.Count - 4} more ways" : "")}.",
            "Limit the actions to specific resources, or leave them out. For iam:PassRole name the roles and the service.");
    }

    // An Allow without conditions, but for the service that a role is passed to, on all resources or all of a kind.
    private static bool IsOpen(StatementFacts statement) => Grants.IsAllow(statement) && statement.Conditions.All(c => c.IsKey("iam:PassedToService"))
        && (statement.Statement.IsNotResource ? statement.Resources.Count > 0 && !statement.Resources.Any(r => r.IsStar) : statement.Resources.Any(OpenGrants.IsOpen));
}
