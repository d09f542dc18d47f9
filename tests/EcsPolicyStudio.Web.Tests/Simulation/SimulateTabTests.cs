using Bunit;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;
using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Simulation;
using EcsPolicyStudio.Web.Tests.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Simulation;

/// <summary>The tab Simulate, on a substitute gateway.</summary>
public sealed class SimulateTabTests : ComponentContext
{
    private readonly SimulatedAccount _account = new();
    private readonly IDraftStore _drafts = Substitute.For<IDraftStore>();
    private AccountKind _kind = AccountKind.Sandbox;

    public SimulateTabTests()
    {
        Services.AddSingleton(_account.Gateway);
        Services.AddSingleton(_drafts);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<DraftSavers>();
        Services.AddScoped(_ =>
        {
            var inUse = new AccountInUse(new TestAccounts(new IamAccount("main", _kind, "a test", _account.Gateway)));
            inUse.Use("main");
            return inUse;
        });
        var owner = new DraftOwner();
        owner.Use("me");
        Services.AddSingleton(owner);
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _drafts.LoadAsync(default!, default!, Token).ReturnsForAnyArgs((Draft?)null);
    }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Simulate_ActionsTyped_ShowsEachVerdictWithWhatDecided()
    {
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask\necs:StopTask\ns3:GetObject");
        Simulate(cut);
        Assert.Equal(["Allowed", "Denied (explicitly)", "Denied (implicitly)"], Badges(cut));
        Assert.Contains("3 verdicts: 1 allowed, 2 denied.", Status(cut), StringComparison.Ordinal);
        Assert.Contains("RunTasks, statement Run", Text(cut), StringComparison.Ordinal);
        Assert.Contains("NoForeignRegion, statement OnlyHere (inline)", Text(cut), StringComparison.Ordinal);
        Assert.Contains("The permissions boundary does not allow it", Text(cut), StringComparison.Ordinal);
        Assert.Equal(["aws:RequestedRegion"], cut.FindAll(".missing-key").Select(key => key.TextContent));
        Assert.Null(_account.Asked);
    }

    [Fact]
    public void Simulate_RowOpened_ExplainsEveryStatement()
    {
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:StopTask");
        Assert.Equal("orders", Value(cut, "aws:PrincipalTag/team").GetAttribute("placeholder"));
        Value(cut, "aws:RequestedRegion").Input("eu-west-1");
        Simulate(cut);
        cut.Find(".row-toggle").Click();
        var detail = cut.Find(".detail");
        Assert.Contains("StringNotEquals aws:RequestedRegion holds: \"eu-west-1\"", detail.TextContent, StringComparison.Ordinal);
        Assert.Contains("Action ecs:StopTask matches ecs:StopTask.", detail.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 statement is about other actions", detail.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, detail.QuerySelectorAll(".statements > li").Length);
    }

    [Fact]
    public void Simulate_FieldIsWrong_IsToldAtTheFieldWithItsLine_AndNothingIsSimulated()
    {
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask\necs:RunTsk");
        Simulate(cut);
        Assert.Equal("true", Field(cut, "Actions").GetAttribute("aria-invalid"));
        var problem = cut.Find($"#{Field(cut, "Actions").Id}-problems").TextContent;
        Assert.Contains("Line 2: ", problem, StringComparison.Ordinal);
        Assert.Contains("Did you mean ecs:RunTask?", problem, StringComparison.Ordinal);
        Assert.Empty(Badges(cut));
        Field(cut, "Actions").Input("ecs:RunTask");
        Assert.Null(Field(cut, "Actions").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Simulate_InARealAccount_AsksIamAsWell_AndShowsBothVerdictsOnlyWhereTheyDiffer()
    {
        _kind = AccountKind.Aws;
        _account.IamSays(SimulatedAccount.Verdict("ecs:RunTask", Decision.ImplicitlyDenied) with { AllowedByOrganizations = false }, SimulatedAccount.Verdict("ecs:ListClusters", Decision.Allowed));
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask\necs:ListClusters");
        Simulate(cut);
        Assert.Equal(["Allowed", "Denied (implicitly)", "Allowed"], Badges(cut));
        var pair = Assert.Single(cut.FindAll(".verdict-pair"));
        Assert.Equal(["Studio", "IAM"], pair.QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.Contains("service control policy", cut.Find(".verdict-difference").TextContent, StringComparison.Ordinal);
        Assert.Contains("IAM differs on 1 of 2.", Status(cut), StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_OnePolicyInARealAccount_SendsItsDocumentToIam_AndShowsBothVerdictsWhereTheyDiffer()
    {
        _kind = AccountKind.Aws;
        SimulationRequest? sent = null;
        _account.Gateway.SimulateCustomPolicyAsync(default!, Token).ReturnsForAnyArgs(call =>
        {
            sent = call.Arg<SimulationRequest>();
            return new[] { SimulatedAccount.Verdict("ecs:StopTask", Decision.Allowed), SimulatedAccount.Verdict("ecs:RunTask", Decision.Allowed) }.ToAsyncEnumerable();
        });
        var cut = Render<SimulateTab>(p => p.Add(c => c.Subject, SimulationSubject.OfPolicy(SimulatedAccount.PolicyArn("StopTasks"))));
        Assert.Contains("iam:SimulateCustomPolicy", Text(cut), StringComparison.Ordinal);
        Field(cut, "Actions").Input("ecs:StopTask\necs:RunTask");
        Simulate(cut);
        Assert.Contains("ecs:StopTask", Assert.Single(sent!.Policies), StringComparison.Ordinal);
        Assert.Contains("IAM differs on 1 of 2.", Status(cut), StringComparison.Ordinal);
        Assert.Equal(["Allowed", "Denied (implicitly)", "Allowed"], Badges(cut));
        Assert.Null(_account.Asked);
    }

    [Fact]
    public void Simulate_IamAgrees_SaysSoOnce()
    {
        _account.IamSays(SimulatedAccount.Verdict("ecs:RunTask", Decision.Allowed), SimulatedAccount.Verdict("ecs:ListClusters", Decision.Allowed));
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask\necs:ListClusters");
        cut.Find("input[type=checkbox]").Change(true);
        Simulate(cut);
        Assert.Contains("IAM agrees on all 2.", Status(cut), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".verdict-pair"));
    }

    [Fact]
    public void Simulate_IamRefuses_TheStudiosVerdictStandsWithTheReasonBesideIt()
    {
        _kind = AccountKind.Aws;
        _account.IamRefuses(SimulatedAccount.Denied("iam:SimulatePrincipalPolicy"));
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask");
        Simulate(cut);
        Assert.Equal(["Allowed"], Badges(cut));
        var alert = cut.Find(".failure").TextContent;
        Assert.Contains("Those below are the studio's own", alert, StringComparison.Ordinal);
        Assert.Contains("iam:SimulatePrincipalPolicy", alert, StringComparison.Ordinal);
        Assert.Contains("r-7", alert, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_PolicyThatCannotBeRead_SaysSoInsteadOfAVerdict()
    {
        _account.CannotRead("StopTasks", SimulatedAccount.Denied("iam:GetPolicy"));
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask");
        Simulate(cut);
        Assert.Empty(Badges(cut));
        Assert.Contains("The studio has no verdict: the policy StopTasks could not be read", cut.Find(".failure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PoliciesCannotBeListed_SaysWhyAndTriesAgain()
    {
        _account.Gateway.ListPermissionsAsync(default, Token).ThrowsAsyncForAnyArgs(SimulatedAccount.Denied("iam:ListUserPolicies"));
        var cut = Tab();
        Assert.Contains("iam:ListUserPolicies", cut.Find(".failure").TextContent, StringComparison.Ordinal);
        _account.Gateway.ListPermissionsAsync(default, Token).ReturnsForAnyArgs([]);
        cut.FindAll("button").Single(button => button.TextContent.Trim() == "Try again").Click();
        cut.WaitForAssertion(() => Assert.NotNull(Field(cut, "Actions")));
    }

    [Fact]
    public async Task Typed_IsSavedAsADraft_AndComesBack()
    {
        string? saved = null;
        _drafts.SaveAsync("me", "simulate:user:alice", Arg.Do<string>(json => saved = json), Arg.Any<CancellationToken>()).Returns(Task.CompletedTask);
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask");
        Value(cut, "aws:RequestedRegion").Input("eu-west-1");
        await cut.Instance.DisposeAsync();
        _drafts.LoadAsync("me", "simulate:user:alice", Arg.Any<CancellationToken>()).Returns(new Draft("simulate:user:alice", saved!, DateTimeOffset.UnixEpoch));
        var again = Tab();
        Assert.Equal("ecs:RunTask", Field(again, "Actions").GetAttribute("value"));
        Assert.Equal("eu-west-1", Value(again, "aws:RequestedRegion").GetAttribute("value"));
    }

    [Fact]
    public void Cancel_WhileIamIsAsked_EndsTheCallAndKeepsTheForm()
    {
        var asked = CancellationToken.None;
        _account.Gateway.SimulatePrincipalPolicyAsync(default!, default!, Token).ReturnsForAnyArgs(call =>
        {
            asked = call.Arg<CancellationToken>();
            return WaitAsync(asked);
        });
        _kind = AccountKind.Aws;
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask");
        Button(cut, "Simulate").Click();
        Assert.True(Button(cut, "Simulate").HasAttribute("disabled"));
        Button(cut, "Cancel").Click();
        cut.WaitForAssertion(() => Assert.False(Button(cut, "Simulate").HasAttribute("disabled")));
        Assert.True(asked.IsCancellationRequested);
        Assert.Equal("ecs:RunTask", Field(cut, "Actions").GetAttribute("value"));
        Assert.Empty(Badges(cut));
    }

    [Fact]
    public void Leave_WhileIamIsAsked_EndsTheCall()
    {
        CancellationToken asked = default;
        _account.Gateway.SimulatePrincipalPolicyAsync(default!, default!, Token).ReturnsForAnyArgs(call => WaitAsync(asked = call.Arg<CancellationToken>()));
        var cut = Tab();
        Field(cut, "Actions").Input("ecs:RunTask");
        cut.Find("input[type=checkbox]").Change(true);
        Button(cut, "Simulate").Click();
        cut.WaitForAssertion(() => Assert.Contains("asking IAM", Text(cut), StringComparison.Ordinal));
        Assert.True(Button(cut, "Simulate").HasAttribute("disabled"));
        cut.Instance.Dispose();
        Assert.True(asked.IsCancellationRequested);
    }

    private static async IAsyncEnumerable<SimulationVerdict> WaitAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<SimulateTab> cut, string label) =>
        cut.Find($"#{cut.FindAll("label").Single(element => element.TextContent == label).GetAttribute("for")}");

    private static AngleSharp.Dom.IElement Value(IRenderedComponent<SimulateTab> cut, string key) => cut.Find($"textarea[aria-label='Values of {key}, one a line']");

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<SimulateTab> cut, string text) => cut.FindAll("button").Single(button => button.TextContent.Trim() == text);

    private static void Simulate(IRenderedComponent<SimulateTab> cut)
    {
        Button(cut, "Simulate").Click();
        cut.WaitForState(() => !Button(cut, "Simulate").HasAttribute("disabled"));
    }

    private static IEnumerable<string> Badges(IRenderedComponent<SimulateTab> cut) => cut.FindAll(".studio-grid .status-badge").Select(badge => badge.TextContent.Trim());

    private static string Status(IRenderedComponent<SimulateTab> cut) => string.Join(' ', cut.FindAll("[role=status]").Select(status => status.TextContent));

    private static string Text(IRenderedComponent<SimulateTab> cut) => string.Join(' ', cut.Nodes.Select(node => node.TextContent)).Replace("\n", "", StringComparison.Ordinal);

    private IRenderedComponent<SimulateTab> Tab() => Render<SimulateTab>(p => p.Add(c => c.Subject, SimulationSubject.Of(SimulatedAccount.User)));
}
