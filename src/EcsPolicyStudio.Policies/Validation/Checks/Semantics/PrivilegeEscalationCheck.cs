using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>
/// Known routes by which a caller gains permissions beyond those of the policy (the methods that duo-labs/parliament lists, and the same by
/// Amazon ECS). A route counts where all of its actions are allowed on any resource, without conditions, and none is denied.
/// </summary>
internal sealed class PrivilegeEscalationCheck : PolicyCheck
{
    private const string PassRole = "iam:PassRole";

    private static readonly CheckInfo Info = new("PRIVILEGE_ESCALATION", FindingType.SecurityWarning, CheckOrigin.Catalogue, "Route to more permissions");

    // The service is the one that a role is passed to.
    private static readonly (string[] Actions, string? Service)[] Routes =
    [
        (["iam:CreateAccessKey"], null), (["iam:CreateLoginProfile"], null), (["iam:UpdateLoginProfile"], null), (["iam:CreatePolicyVersion"], null),
        (["iam:SetDefaultPolicyVersion"], null), (["iam:AttachUserPolicy"], null), (["iam:AttachGroupPolicy"], null),
        (["iam:AttachRolePolicy", "sts:AssumeRole"], null), (["iam:PutUserPolicy"], null), (["iam:PutGroupPolicy"], null),
        (["iam:PutRolePolicy", "sts:AssumeRole"], null), (["iam:AddUserToGroup"], null), (["iam:UpdateAssumeRolePolicy", "sts:AssumeRole"], null),
        ([PassRole, "ec2:RunInstances"], "ec2.amazonaws.com"), ([PassRole, "lambda:CreateFunction", "lambda:InvokeFunction"], "lambda.amazonaws.com"),
        ([PassRole, "lambda:CreateFunction", "lambda:CreateEventSourceMapping"], "lambda.amazonaws.com"),
        ([PassRole, "glue:CreateDevEndpoint"], "glue.amazonaws.com"), ([PassRole, "cloudformation:CreateStack"], "cloudformation.amazonaws.com"),
        ([PassRole, "datapipeline:CreatePipeline"], "datapipeline.amazonaws.com"), ([PassRole, "ecs:RegisterTaskDefinition", "ecs:RunTask"], "ecs-tasks.amazonaws.com"),
        ([PassRole, "ecs:RegisterTaskDefinition", "ecs:CreateService"], "ecs-tasks.amazonaws.com"),
        (["glue:UpdateDevEndpoint"], null), (["lambda:UpdateFunctionCode"], null),
    ];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var open = context.Statements.Where(s => s.IsAllow && s.Statement.ActionElement is not null && s.Actions.Count > 0 && s.Conditions.All(c => c.IsKey("iam:PassedToService"))
            && (s.Statement.IsNotResource ? s.Resources.Count > 0 && !s.Resources.Any(r => r.IsStar) : s.Resources.Any(r => r.IsStar || (r.IsArn && IsWhole(r.Path))))).ToList();
        if (open.Count == 0)
            return;
        var granted = new Dictionary<(string, string?), StatementFacts?>();
        var reported = new Dictionary<StatementFacts, List<string>>();
        foreach (var (actions, service) in Routes)
        {
            StatementFacts? first = null;
            foreach (var action in actions)
            {
                var key = (action, action == PassRole ? service : null);
                if (!granted.TryGetValue(key, out var by))
                    granted[key] = by = Grantor(context, open, key.action, key.Item2);
                first = by;
                if (by is null)
                    break;
            }

            if (first is null)
                continue;
            var statement = granted[(actions[0], actions[0] == PassRole ? service : null)]!;
            if (!reported.TryGetValue(statement, out var routes))
                reported[statement] = routes = [];
            routes.Add(string.Join(" + ", actions));
        }

        foreach (var (statement, routes) in reported)
            Report(context, statement, routes);
    }

    private static void Report(CheckContext context, StatementFacts statement, List<string> routes)
    {
        var entry = statement.EntryFor(routes[0].Split(' ')[0]);
        var element = statement.Statement.ActionElement!;
        context.Report(
            Info, entry?.Value.Span ?? element.Span, entry?.Value.Path ?? element.Path, entry?.Text ?? element.Name,
            $"Whoever has this policy can gain more permissions, by {string.Join("; ", routes.Take(4))}{(routes.Count > 4 ? $"; and {routes.Count - 4} more ways" : "")}.",
            "Limit the actions to specific resources, or leave them out. For iam:PassRole name the roles and the service.");
    }

    private static StatementFacts? Grantor(CheckContext context, List<StatementFacts> open, string action, string? service)
    {
        foreach (var statement in open)
        {
            if (statement.Covers(action) && IsOpen(statement, action) && statement.Conditions.All(c => service is not null && LetsThrough(c, service)))
                return Grants.Denies(context, action, "*") ? null : statement;
        }

        return null;
    }

    // On every resource, or on every one of a kind in every account or this one.
    private static bool IsOpen(StatementFacts statement, string action) => statement.Statement.IsNotResource
        || statement.Resources.Any(r => r.IsStar || (r.IsArn && IsWhole(r.Path)
            && WildcardPattern.IsMatch(r.Service, action.AsSpan(0, action.IndexOf(':', StringComparison.Ordinal)), ignoreCase: false)));

    private static bool IsWhole(string path) => path is "*" or "role/*" or "user/*" or "group/*" or "policy/*" or "function:*";

    private static bool LetsThrough(ConditionFacts condition, string service) =>
        condition.IsKey("iam:PassedToService") && condition.Family == OperatorFamily.String && !condition.IsNegated
        && condition.Values.Any(v => condition.Operator == ConditionOperator.StringLike
            ? WildcardPattern.IsMatch(v.Text, service, ignoreCase: false)
            : v.Text.Equals(service, StringComparison.OrdinalIgnoreCase));
}
