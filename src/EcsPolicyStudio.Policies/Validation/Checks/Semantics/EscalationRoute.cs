namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>A known way to more permissions than a policy grants.</summary>
/// <param name="Actions">The actions that it takes, together.</param>
/// <param name="Service">The service that a role is passed to, where the first action is iam:PassRole; null where none is passed.</param>
/// <param name="TakesAnyService">Whether iam:PassRole limited to the service is in order, so that it has to be without a limit to count.</param>
internal sealed record EscalationRoute(string[] Actions, string? Service, bool TakesAnyService = false)
{
    public const string PassRole = "iam:PassRole";

    private const string Tasks = "ecs-tasks.amazonaws.com";

    /// <summary>The methods that duo-labs/parliament lists, and those by Amazon ECS.</summary>
    public static IReadOnlyList<EscalationRoute> All { get; } =
    [
        By("iam:CreateAccessKey"), By("iam:CreateLoginProfile"), By("iam:UpdateLoginProfile"), By("iam:CreatePolicyVersion"), By("iam:SetDefaultPolicyVersion"),
        By("iam:AttachUserPolicy"), By("iam:AttachGroupPolicy"), By("iam:AttachRolePolicy", "sts:AssumeRole"), By("iam:PutUserPolicy"), By("iam:PutGroupPolicy"),
        By("iam:PutRolePolicy", "sts:AssumeRole"), By("iam:AddUserToGroup"), By("iam:UpdateAssumeRolePolicy", "sts:AssumeRole"),
        Passing("ec2.amazonaws.com", "ec2:RunInstances"), Passing("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:InvokeFunction"),
        Passing("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"), Passing("glue.amazonaws.com", "glue:CreateDevEndpoint"),
        Passing("cloudformation.amazonaws.com", "cloudformation:CreateStack"), Passing("datapipeline.amazonaws.com", "datapipeline:CreatePipeline"),
        // A task can be started with another role and another command than its definition has (Amazon ECS API reference, TaskOverride).
        Passing(Tasks, "ecs:RunTask") with { TakesAnyService = true }, Passing(Tasks, "ecs:StartTask") with { TakesAnyService = true },
        Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:RunTask"), Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:StartTask"),
        Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:CreateService"), Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:UpdateService"),
        Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:CreateTaskSet"), Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:CreateExpressGatewayService"),
        Passing(Tasks, "ecs:RegisterTaskDefinition", "ecs:UpdateExpressGatewayService"), Passing(Tasks, "ecs:RegisterDaemonTaskDefinition", "ecs:CreateDaemon"),
        Passing(Tasks, "ecs:RegisterDaemonTaskDefinition", "ecs:UpdateDaemon"),
        By("glue:UpdateDevEndpoint"), By("lambda:UpdateFunctionCode"),
    ];

    public override string ToString() => string.Join(" + ", Actions);

    private static EscalationRoute By(params string[] actions) => new(actions, null);

    private static EscalationRoute Passing(string service, params string[] actions) => new([PassRole, .. actions], service);
}
