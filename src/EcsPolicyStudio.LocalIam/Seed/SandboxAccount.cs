using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Seed;

/// <summary>
/// What a new database is filled with: the account of a small company that runs its order system on Amazon ECS, so that every
/// screen has something true to show. The dates lie in the months before the account was made.
/// </summary>
internal static class SandboxAccount
{
    private const string CallerName = "admin";
    private const string Ecs = "ecs.amazonaws.com";
    private const string EcsTasks = "ecs-tasks.amazonaws.com";

    /// <summary>Adds the account to an empty database; the caller saves.</summary>
    public static void AddTo(LocalIamDbContext context, LocalIamOptions options, DateTime now)
    {
        var account = new AccountBuilder(options.AccountId, now);
        AddPolicies(account);
        AddGroups(account);
        AddUsers(account);
        AddRoles(account);
        context.AddRange(account.Identities);
        context.AddRange(account.Policies);
        context.Accounts.Add(new()
        {
            AccountId = options.AccountId,
            Alias = options.AccountAlias.Length > 0 ? options.AccountAlias : null,
            Caller = account.Identities.Single(identity => identity is { Kind: IdentityKind.User, Name: CallerName }),
            CreateDate = now,
        });
    }

    private static void AddPolicies(AccountBuilder account)
    {
        account.Policy("EcsReadOnly", "/ecs/", 310, "Look at clusters, services, tasks and their logs.");
        account.Policy("EcsOrdersDeployment", "/ecs/", 280, "Deploy the services of the orders cluster.", "EcsOrdersDeployment.v1")
            .Tags.Add(TagOwner.Policy.New("team", "orders"));
        account.Policy("EcsExecDevelopment", "/ecs/", 120, "ECS Exec into tasks of the development cluster.");
        account.Policy("OrdersApiTaskPermissions", "/", 275, "What the orders API does with its table and topic.")
            .Tags.Add(TagOwner.Policy.New("team", "orders"));
        account.Policy("DeveloperBoundary", "/boundaries/", 300, "The most that developers and what they create may do.");
    }

    private static void AddGroups(AccountBuilder account)
    {
        account.Attach(account.Identity(IdentityTraits.Group, "platform-engineers", 400), "AmazonECS_FullAccess", "AmazonEC2ContainerRegistryPowerUser");
        var developers = account.Identity(IdentityTraits.Group, "developers", 400);
        account.Attach(developers, "EcsReadOnly", "EcsExecDevelopment");
        AccountBuilder.Inline(developers, "StopDevelopmentTasks", account.Document("developers.StopDevelopmentTasks"));
        var auditors = account.Identity(IdentityTraits.Group, "security-auditors", 390);
        account.Attach(auditors, "SecurityAudit", "IAMReadOnlyAccess");
        AccountBuilder.Inline(auditors, "ReadTrails", account.Document("security-auditors.ReadTrails"));
        account.Attach(account.Identity(IdentityTraits.Group, "release-managers", 280), "EcsOrdersDeployment", "EcsReadOnly");
        account.Attach(account.Identity(IdentityTraits.Group, "finance", 200), "AWSBillingReadOnlyAccess");
    }

    private static void AddUsers(AccountBuilder account)
    {
        account.Attach(account.Identity(IdentityTraits.User, CallerName, 420), "AdministratorAccess");
        account.Member("alice.martin", 400, "platform-engineers", "release-managers");
        account.Member("ben.okafor", 350, "developers");
        account.Member("carla.nguyen", 330, "developers", "release-managers");
        account.Member("dmitri.petrov", 300, "security-auditors");
        account.Member("elena.rossi", 210, "platform-engineers");
        account.Member("farid.haddad", 190, "finance");
        account.Bound(account.Member("grace.lindqvist", 30, "developers"), "DeveloperBoundary");
        var pipeline = account.Identity(IdentityTraits.User, "ci-pipeline", 270, "/service-accounts/");
        pipeline.Tags.Add(TagOwner.User.New("owner", "platform-engineers"));
        AccountBuilder.Inline(pipeline, "AssumeCiDeployer", account.Document("ci-pipeline.AssumeCiDeployer"));
    }

    private static void AddRoles(AccountBuilder account)
    {
        account.Attach(
            account.Role("ecsTaskExecutionRole", 400, EcsTasks, "Lets the ECS agent pull images and write logs."),
            "AmazonECSTaskExecutionRolePolicy");
        account.Attach(account.Role("ecsInstanceRole", 400, "ec2.amazonaws.com", "For container instances."), "AmazonEC2ContainerServiceforEC2Role");
        account.Attach(account.Role("ecsCodeDeployRole", 280, "codedeploy.amazonaws.com", "Blue/green deployments."), "AWSCodeDeployRoleForECS");
        account.Attach(
            account.Role("ecsAutoscaleRole", 260, "application-autoscaling.amazonaws.com", "Scales the services."),
            "AmazonEC2ContainerServiceAutoscaleRole");
        account.Attach(
            account.Role("ecsInfrastructureRole", 150, Ecs, "Lets ECS manage volumes for tasks."),
            "AmazonECSInfrastructureRolePolicyForVolumes");
        var ordersApi = account.Role("orders-api-task-role", 275, EcsTasks, "The orders API.");
        ordersApi.Tags.Add(TagOwner.Role.New("team", "orders"));
        account.Attach(ordersApi, "OrdersApiTaskPermissions");
        account.Bound(ordersApi, "DeveloperBoundary");
        AccountBuilder.Inline(ordersApi, "ReadOrdersSecret", account.Document("orders-api-task-role.ReadOrdersSecret"));
        var deployer = account.Role("ci-deployer", 270, null, "Assumed by the build pipeline to deploy.", "/ci/");
        account.Attach(deployer, "EcsOrdersDeployment", "AmazonEC2ContainerRegistryPowerUser");
        account.Attach(
            account.Role("AWSServiceRoleForECS", 400, Ecs, "Role to enable Amazon ECS to manage your cluster.", $"{Identities.ServiceLinkedPath}{Ecs}/"),
            "AmazonECSServiceRolePolicy");
    }
}
