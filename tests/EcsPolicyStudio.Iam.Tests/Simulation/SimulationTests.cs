using System.Net;
using System.Web;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Iam.Tests.Simulation;

/// <summary>Simulations over the SDK's pipeline, in IAM's form.</summary>
public sealed class SimulationTests
{
    private const string Document = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:*","Resource":"*"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CustomPolicy_IsSentWhole_AndEveryPageOfVerdictsIsRead()
    {
        var pages = 0;
        using var handler = new ScriptedHandler(action => ScriptedHandler.Answer(action, pages++ == 0
            ? Results(Result("ecs:RunTask", "arn:task", "allowed", Matched)) + "<IsTruncated>true</IsTruncated><Marker>m2</Marker>"
            : Results(Result("ecs:StopTask", "*", "implicitDeny", "<MissingContextValues><member>aws:SourceIp</member></MissingContextValues>"
                + "<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>"
                + "<PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>true</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail>"))
                + "<IsTruncated>false</IsTruncated>"));
        var request = new SimulationRequest(
            ["ecs:RunTask", "ecs:StopTask"],
            ["arn:task"],
            [new("aws:SourceIp", SimulationKeyType.Ip, ["10.0.0.1"]), new("aws:TagKeys", SimulationKeyType.String, ["a", "b"], IsMultivalued: true)])
        {
            Policies = [Document], PermissionsBoundary = Document, CallerArn = "arn:aws:iam::123456789012:user/u",
        };

        var verdicts = await TestGateway.Over(handler).SimulateCustomPolicyAsync(request, Token).ReadAsync(Token);

        Assert.Equal([("ecs:RunTask", "arn:task", Decision.Allowed), ("ecs:StopTask", "*", Decision.ImplicitlyDenied)], verdicts.Select(v => (v.Action, v.Resource, v.Decision)));
        Assert.Equal([new SimulatedStatement("PolicyInputList.1", "IAM Policy", 1, 40, 1, 90)], verdicts[0].MatchedStatements);
        Assert.Equal(["aws:SourceIp"], verdicts[1].MissingContextKeys);
        Assert.Equal((true, false), (verdicts[1].AllowedByBoundary, verdicts[1].AllowedByOrganizations));
        Assert.Equal((null, null), (verdicts[0].AllowedByBoundary, verdicts[0].AllowedByOrganizations));
        var sent = HttpUtility.ParseQueryString(handler.Bodies.First());
        Assert.Equal(("ecs:StopTask", "arn:task", Document, Document), (sent["ActionNames.member.2"], sent["ResourceArns.member.1"], sent["PolicyInputList.member.1"], sent["PermissionsBoundaryPolicyInputList.member.1"]));
        Assert.Equal(("ip", "stringList", "b"), (sent["ContextEntries.member.1.ContextKeyType"], sent["ContextEntries.member.2.ContextKeyType"], sent["ContextEntries.member.2.ContextKeyValues.member.2"]));
        Assert.Equal("arn:aws:iam::123456789012:user/u", sent["CallerArn"]);
        Assert.Equal("m2", HttpUtility.ParseQueryString(handler.Bodies.Last())["Marker"]);
    }

    [Fact]
    public async Task PrincipalPolicy_OfSeveralResources_GivesAVerdictForEach()
    {
        using var handler = new ScriptedHandler(action => ScriptedHandler.Answer(action, Results(
            Result("ecs:RunTask", "*", "implicitDeny", "<ResourceSpecificResults><member><EvalResourceName>arn:a</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision></member>"
                + "<member><EvalResourceName>arn:b</EvalResourceName><EvalResourceDecision>explicitDeny</EvalResourceDecision></member></ResourceSpecificResults>"))));

        var verdicts = await TestGateway.Over(handler)
            .SimulatePrincipalPolicyAsync("arn:aws:iam::123456789012:role/r", new(["ecs:RunTask"], ["arn:a", "arn:b"], []), Token).ReadAsync(Token);

        Assert.Equal([("arn:a", Decision.Allowed), ("arn:b", Decision.ExplicitlyDenied)], verdicts.Select(v => (v.Resource, v.Decision)));
        var sent = HttpUtility.ParseQueryString(Assert.Single(handler.Bodies));
        Assert.Equal("arn:aws:iam::123456789012:role/r", sent["PolicySourceArn"]);
        Assert.DoesNotContain(sent.AllKeys, key => key!.StartsWith("PolicyInputList", StringComparison.Ordinal) || key.StartsWith("ContextEntries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verdict_ThatIsNone_IsAFailure()
    {
        using var handler = new ScriptedHandler(action => ScriptedHandler.Answer(action, Results(Result("ecs:RunTask", "*", "perhaps", ""))));

        Assert.Contains(
            "lacks a decision",
            (await TestGateway.Over(handler).SimulateCustomPolicyAsync(new(["ecs:RunTask"], [], []) { Policies = [Document] }, Token).RefusalAsync(Token)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulation_ThatIsDenied_NamesTheMissingAction()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Error(HttpStatusCode.Forbidden, "AccessDenied"));

        var failure = await TestGateway.Over(handler).SimulatePrincipalPolicyAsync("arn:x", new(["ecs:RunTask"], [], []), Token).RefusalAsync(Token);

        Assert.Equal("iam:SimulatePrincipalPolicy", Assert.IsType<IamAccessDeniedException>(failure).MissingAction);
    }

    [Fact]
    public async Task ContextKeys_OfDocuments_AreRead()
    {
        using var handler = new ScriptedHandler(action => ScriptedHandler.Answer(action, "<ContextKeyNames><member>aws:SourceIp</member><member>ecs:cluster</member></ContextKeyNames>"));

        Assert.Equal(["aws:SourceIp", "ecs:cluster"], await TestGateway.Over(handler).GetContextKeysAsync([Document], Token));
    }

    private const string Matched = "<MatchedStatements><member><SourcePolicyId>PolicyInputList.1</SourcePolicyId><SourcePolicyType>IAM Policy</SourcePolicyType>"
        + "<StartPosition><Line>1</Line><Column>40</Column></StartPosition><EndPosition><Line>1</Line><Column>90</Column></EndPosition></member></MatchedStatements>";

    private static string Results(string results) => $"<EvaluationResults>{results}</EvaluationResults>";

    private static string Result(string action, string resource, string decision, string more) =>
        $"<member><EvalActionName>{action}</EvalActionName><EvalResourceName>{resource}</EvalResourceName><EvalDecision>{decision}</EvalDecision>{more}</member>";
}
