using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace EcsPolicyStudio.Web.Tests.Simulation;

/// <summary>
/// An account with the user alice: attached <c>RunTasks</c>, inline <c>NoForeignRegion</c>, through the group developers <c>StopTasks</c>, and the boundary <c>Limit</c>.
/// </summary>
internal sealed class SimulatedAccount
{
    public const string Arn = "arn:aws:iam::111122223333:user/alice";

    public static readonly IamEntity User = IamEntity.User("alice");

    public SimulatedAccount()
    {
        Gateway.GetEntityAsync(default, default).ReturnsForAnyArgs(call => new EntityDetails(
            call.Arg<IamEntity>(), "AIDA1", Arn, "/", DateTimeOffset.UnixEpoch, null, PolicyArn("Limit"), null, null, [new("team", "orders")]));
        Gateway.ListPermissionsAsync(default, default).ReturnsForAnyArgs(
        [
            new("RunTasks", PolicyArn("RunTasks"), AttachedVia.Directly, null, IsInline: false),
            new("NoForeignRegion", null, AttachedVia.Inline, null, IsInline: true),
            new("StopTasks", PolicyArn("StopTasks"), AttachedVia.Group, "developers", IsInline: false),
        ]);
        Managed("RunTasks", """{"Sid":"Run","Effect":"Allow","Action":["ecs:RunTask","s3:GetObject"],"Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"orders"}}}""");
        Managed("StopTasks", """{"Effect":"Allow","Action":["ecs:StopTask","ecs:ListClusters"],"Resource":"*"}""");
        Managed("Limit", """{"Effect":"Allow","Action":"ecs:*","Resource":"*"}""");
        Gateway.GetInlinePolicyAsync(User, "NoForeignRegion", Arg.Any<CancellationToken>()).Returns(
            Document("""{"Sid":"OnlyHere","Effect":"Deny","Action":"ecs:StopTask","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"eu-central-1"}}}"""));
        IamSays([]);
    }

    public IIamGateway Gateway { get; } = Substitute.For<IIamGateway>();

    /// <summary>What IAM was asked, or null.</summary>
    public SimulationRequest? Asked { get; private set; }

    public static string PolicyArn(string name) => $"arn:aws:iam::111122223333:policy/{name}";

    public static SimulationVerdict Verdict(string action, Decision decision, string resource = "*") => new(action, resource, decision, [], [], null, null);

    public static IamAccessDeniedException Denied(string action) =>
        new("AccessDenied", $"not authorized to perform: {action}", "r-7", $"Ask for {action}.", null) { MissingAction = action };

    public void IamSays(params SimulationVerdict[] verdicts) => Gateway.SimulatePrincipalPolicyAsync(default!, default!, default).ReturnsForAnyArgs(call =>
    {
        Asked = call.Arg<SimulationRequest>();
        return AnswerAsync(verdicts, null);
    });

    public void IamRefuses(IamException failure) =>
        Gateway.SimulatePrincipalPolicyAsync(default!, default!, default).ReturnsForAnyArgs(_ => AnswerAsync([], failure));

    public void CannotRead(string policy, IamException failure) =>
        Gateway.GetPolicyAsync(PolicyArn(policy), Arg.Any<CancellationToken>()).ThrowsAsync(failure);

    public void Managed(string name, string statement)
    {
        var summary = new ManagedPolicySummary(name, "ANPA" + name, PolicyArn(name), "/", "v2", 1, 0, true, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        Gateway.GetPolicyAsync(PolicyArn(name), Arg.Any<CancellationToken>()).Returns(new ManagedPolicyDetails(summary, []));
        Gateway.GetPolicyVersionAsync(PolicyArn(name), "v2", Arg.Any<CancellationToken>()).Returns(new PolicyVersionInfo("v2", true, DateTimeOffset.UnixEpoch, Document(statement)));
    }

    private static string Document(string statement) => $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""";

    private static async IAsyncEnumerable<SimulationVerdict> AnswerAsync(SimulationVerdict[] verdicts, IamException? failure)
    {
        await Task.Yield();
        foreach (var verdict in verdicts)
            yield return verdict;
        if (failure is not null)
            throw failure;
    }
}
