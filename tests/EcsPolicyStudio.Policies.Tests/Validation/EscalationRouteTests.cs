using EcsPolicyStudio.Policies.Validation;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Validation;

/// <summary>Routes to more permissions by the tasks of Amazon ECS: each is reported once, and none that a deny takes away.</summary>
public sealed class EscalationRouteTests
{
    private const string Pass = """{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}""";
    private const string PassToTasks = """{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}}""";
    private const string PassAllRoles = """{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*"}""";
    private const string PassOneRole = """{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/web-task"}""";

    [Theory]
    [InlineData("ecs:RunTask", "ecs:RunTask")]
    [InlineData("ecs:StartTask", "ecs:StartTask")]
    [InlineData("ecs:RegisterTaskDefinition, ecs:RunTask", "ecs:RunTask")]
    [InlineData("ecs:RegisterTaskDefinition, ecs:CreateService", "ecs:RegisterTaskDefinition + ecs:CreateService")]
    [InlineData("ecs:RegisterTaskDefinition, ecs:UpdateService", "ecs:RegisterTaskDefinition + ecs:UpdateService")]
    [InlineData("ecs:RegisterTaskDefinition, ecs:CreateTaskSet", "ecs:RegisterTaskDefinition + ecs:CreateTaskSet")]
    [InlineData("ecs:RegisterTaskDefinition, ecs:CreateExpressGatewayService", "ecs:RegisterTaskDefinition + ecs:CreateExpressGatewayService")]
    [InlineData("ecs:RegisterDaemonTaskDefinition, ecs:CreateDaemon", "ecs:RegisterDaemonTaskDefinition + ecs:CreateDaemon")]
    [InlineData("ecs:RegisterTaskDefinition", null)]
    [InlineData("ecs:CreateService", null)]
    [InlineData("ecs:UpdateService", null)]
    public void Validate_EveryRoleMayBePassed_TheRouteIsReportedOnce(string actions, string? route)
    {
        // Limited to one cluster or family it is a route all the same: one is enough.
        foreach (var pass in (string[])[Pass, PassAllRoles])
        {
            foreach (var use in (string[])[Allow(actions), Allow(actions, ", \"Condition\": {\"ArnEquals\": {\"ecs:cluster\": \"arn:aws:ecs:eu-west-1:111122223333:cluster/web\"}}")])
            {
                var findings = Findings($"{pass}, {use}").Where(f => f.Code == "PRIVILEGE_ESCALATION").ToList();
                Assert.Equal(route is null ? 0 : 1, findings.Count);
                if (route is not null)
                    Assert.Contains($"by iam:PassRole + {route}.", findings[0].Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Validate_AllOfEcs_RoutesAreNamedOnceEach()
    {
        var finding = Assert.Single(Findings($"{Pass}, {Allow("ecs:*")}"), f => f.Code == "PRIVILEGE_ESCALATION");
        Assert.Contains("iam:PassRole + ecs:RunTask; iam:PassRole + ecs:StartTask;", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ecs:RegisterTaskDefinition + ecs:RunTask", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_RolesPassedToTasksAlone_NewDefinitionsAreTheRoute()
    {
        Assert.DoesNotContain(Findings($"{PassToTasks}, {Allow("ecs:RunTask")}"), f => f.Code == "PRIVILEGE_ESCALATION");
        var finding = Assert.Single(Findings($"{PassToTasks}, {Allow("ecs:RegisterTaskDefinition, ecs:RunTask")}"), f => f.Code == "PRIVILEGE_ESCALATION");
        Assert.Contains("by iam:PassRole + ecs:RegisterTaskDefinition + ecs:RunTask.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NamedRole_IsNoRoute() =>
        Assert.DoesNotContain(Findings($"{PassOneRole}, {Allow("ecs:*")}"), f => f.Code is "PRIVILEGE_ESCALATION" or "ECS_PASS_ROLE_UNSCOPED" or "ECS_PASS_ROLE_MISSING");

    [Theory]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*"}""")]
    [InlineData("""{"Effect": "Deny", "Action": "iam:*", "Resource": "*"}""")]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/*"}""")]
    [InlineData("""{"Effect": "Deny", "NotAction": "ecs:*", "Resource": "*"}""")]
    [InlineData("""{"Effect": "Deny", "Action": "ecs:*", "Resource": "*"}""")]
    [InlineData("""{"Effect": "Deny", "Action": ["ecs:RunTask", "ecs:RegisterTaskDefinition"], "Resource": "arn:aws:ecs:*:*:task-definition/*"}""")]
    public void Validate_DeniedRoute_IsNotReported(string deny)
    {
        foreach (var pass in (string[])[Pass, PassToTasks, PassAllRoles])
        {
            var codes = Findings($"{pass}, {Allow("ecs:RegisterTaskDefinition, ecs:RunTask")}, {deny}").Select(f => f.Code).ToList();
            Assert.DoesNotContain("PRIVILEGE_ESCALATION", codes);
            Assert.DoesNotContain("ECS_PASS_ROLE_UNSCOPED", codes);
        }
    }

    [Theory]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*"}""")]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*", "Condition": {"StringNotEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}""")]
    public void Validate_RolesOfTheAccountDenied_IsNoRoute(string deny) =>
        Assert.DoesNotContain(Findings($"{PassAllRoles}, {Allow("ecs:RegisterTaskDefinition, ecs:RunTask")}, {deny}"), f => f.Code is "PRIVILEGE_ESCALATION" or "ECS_PASS_ROLE_UNSCOPED");

    [Theory]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}""")]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/admin"}""")]
    [InlineData("""{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*", "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}""")]
    [InlineData("""{"Effect": "Deny", "Action": "ecs:RunTask", "Resource": "arn:aws:ecs:*:*:task-definition/web:*"}""")]
    public void Validate_DenyThatLeavesTheRoute_ItIsReported(string deny) =>
        Assert.Single(Findings($"{Pass}, {Allow("ecs:RegisterTaskDefinition, ecs:RunTask")}, {deny}"), f => f.Code == "PRIVILEGE_ESCALATION");

    [Fact]
    public void Validate_PassingThatADenyLimitsToTasks_CountsAsLimited()
    {
        const string Deny = """{"Effect": "Deny", "Action": "iam:PassRole", "Resource": "*", "Condition": {"StringNotEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}}""";
        Assert.DoesNotContain(Findings($"{PassAllRoles}, {Allow("ecs:RunTask")}, {Deny}"), f => f.Code is "PRIVILEGE_ESCALATION" or "ECS_PASS_ROLE_UNSCOPED");
        Assert.DoesNotContain(Findings($"{Pass}, {Allow("ec2:RunInstances")}, {Deny}"), f => f.Code == "PRIVILEGE_ESCALATION");
    }

    [Theory]
    [InlineData("ecs:RunTask")]
    [InlineData("ecs:StartTask")]
    [InlineData("ecs:CreateService")]
    [InlineData("ecs:UpdateService")]
    [InlineData("ecs:RegisterTaskDefinition")]
    [InlineData("ecs:CreateExpressGatewayService")]
    public void Validate_ActionThatTakesRoles_PassingIsReportedOnce(string action)
    {
        Assert.Single(Findings(Allow(action)), f => f.Code == "ECS_PASS_ROLE_MISSING");
        Assert.Single(Findings($"{PassAllRoles}, {Allow(action)}"), f => f.Code.StartsWith("ECS_PASS_ROLE", StringComparison.Ordinal) && f.Code.EndsWith("UNSCOPED", StringComparison.Ordinal));
        Assert.Single(Findings($"{Pass}, {Allow(action)}"), f => f.Code.Contains("PASS_ROLE", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Findings($$"""{{Allow(action)}}, {"Effect": "Deny", "Action": "{{action}}", "Resource": "*"}"""), f => f.Code.Contains("PASS_ROLE", StringComparison.Ordinal));
    }

    private static string Allow(string actions, string more = "") =>
        $$"""{"Effect": "Allow", "Action": [{{string.Join(", ", actions.Split(", ").Select(a => $"\"{a}\""))}}], "Resource": "*"{{more}}}""";

    private static IEnumerable<Finding> Findings(string statements) => PolicyValidator.Validate($$"""{"Version": "2012-10-17", "Statement": [{{statements}}]}""");
}
