using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Checks.Semantics;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Ecs;

/// <summary>
/// Starting tasks hands them a task role and an execution role, which takes iam:PassRole (Amazon ECS Developer Guide, "Identity-based policy
/// examples"). Roles of tasks are passed to ecs-tasks.amazonaws.com.
/// </summary>
internal sealed class EcsPassRoleCheck : PolicyCheck
{
    private const string PassRole = EscalationRoute.PassRole;
    private const string Tasks = "ecs-tasks.amazonaws.com";

    // What people write in its place.
    private static readonly string[] Slips = ["ecs.amazonaws.com", "ecs-task.amazonaws.com", "ecstasks.amazonaws.com", "ecs_tasks.amazonaws.com", "tasks.ecs.amazonaws.com"];

    private static readonly CheckInfo Missing = new("ECS_PASS_ROLE_MISSING", FindingType.Suggestion, CheckOrigin.Ecs, "Tasks without iam:PassRole");
    private static readonly CheckInfo Unscoped = new("ECS_PASS_ROLE_UNSCOPED", FindingType.SecurityWarning, CheckOrigin.Ecs, "iam:PassRole for tasks without a limit");
    private static readonly CheckInfo Service = new("ECS_PASS_ROLE_WRONG_SERVICE", FindingType.Warning, CheckOrigin.Ecs, "iam:PassRole for the wrong service", HasFix: true);

    private static readonly string[] Actions =
    [
        "ecs:RunTask", "ecs:StartTask", "ecs:CreateService", "ecs:UpdateService", "ecs:RegisterTaskDefinition", "ecs:CreateTaskSet",
        "ecs:CreateExpressGatewayService", "ecs:UpdateExpressGatewayService", "ecs:RegisterDaemonTaskDefinition", "ecs:CreateDaemon", "ecs:UpdateDaemon",
    ];

    // These pass roles to tasks alone; a service can also have roles of its own, passed to ecs.amazonaws.com.
    private static readonly string[] TaskActions = ["ecs:RunTask", "ecs:StartTask", "ecs:RegisterTaskDefinition"];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Missing, Unscoped, Service];

    /// <summary>Whether an action hands roles to tasks.</summary>
    public static bool PassesRoles(string action) => Array.Exists(Actions, a => a.Equals(action, StringComparison.OrdinalIgnoreCase));

    public override void Run(CheckContext context)
    {
        // Only what an Allow names and no Deny takes back: a policy for everything is no policy for tasks.
        var users = context.Statements.Where(s => s.IsAllow && s.HasActions).SelectMany(s => s.Actions)
            .Where(a => !a.IsEverything && Array.Exists(Actions, x => a.Covers(x) && Grants.Allows(context, x))).ToList();
        if (users.Count == 0)
            return;
        var grants = !Grants.Allows(context, PassRole) ? []
            : context.Statements.Where(s => Grants.IsAllow(s) && s.Covers(PassRole)).ToList();
        if (grants.Count == 0)
        {
            context.Report(
                Missing, users[0].Value, $"{users[0].Text} can hand the tasks a task role and an execution role, which takes iam:PassRole, and this policy does not allow that.",
                $"If the tasks have such roles, allow iam:PassRole on them, with the condition \"StringEquals\": {{\"iam:PassedToService\": \"{Tasks}\"}}.",
                related: [.. users.Skip(1).Select(u => u.Value.Span)]);
            return;
        }

        foreach (var grant in grants)
            CheckScope(context, grant);
        if (Array.Exists(TaskActions, a => Grants.Allows(context, a)))
            CheckService(context, grants);
    }

    // PassRole on "*" is reported as such; here belong the roles of an account.
    private static void CheckScope(CheckContext context, StatementFacts grant)
    {
        if (grant.Statement.IsNotResource || grant.HasStarResource || grant.Conditions.Any(c => c.IsKey("iam:PassedToService") && c.IsLimit)
            || grant.Resources.FirstOrDefault(r => r is { IsArn: true, Service: "iam", Path: "*" or "role/*" }) is not { } all
            || Grants.IsPassingScoped(context, all.Pattern))
            return;
        context.Report(
            Unscoped, all.Value, $"The {grant.Name} lets tasks run with every role of the account.",
            $"Name the task roles, or add the condition \"StringEquals\": {{\"iam:PassedToService\": \"{Tasks}\"}}.");
    }

    private static void CheckService(CheckContext context, List<StatementFacts> grants)
    {
        if (!grants.TrueForAll(g => g.Conditions.Any(Excludes)))
            return;
        // Only a slip is mended: another service may be meant for another purpose.
        var value = grants.SelectMany(g => g.Conditions.Where(Excludes)).FirstOrDefault(c => c.Values.All(v => Array.IndexOf(Slips, v.Text) >= 0))?.Values[0];
        if (value is null)
            return;
        context.Report(
            Service, value, $"Roles of tasks are passed to {Tasks}, not to {value.Text}, so tasks with a role cannot be started.", $"Write {Tasks}.",
            FixWriter.Replace($"Write {Tasks}", value.Span, Tasks));
    }

    private static bool Excludes(ConditionFacts condition) =>
        condition.IsKey("iam:PassedToService") && condition.Values.Count > 0 && !condition.IsNegated && condition.Operator is (ConditionOperator.StringEquals or ConditionOperator.StringLike)
        && !condition.Values.Any(v => v.Text.Contains("${", StringComparison.Ordinal)
            || (condition.Operator == ConditionOperator.StringLike ? WildcardPattern.IsMatch(v.Text, Tasks, ignoreCase: false) : v.Text == Tasks));
}
