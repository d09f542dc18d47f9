using System.Globalization;
using Bunit;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Components.Pages.Policies.Create;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Policies;

/// <summary>Creating the policy: accepted once, then waited for until IAM shows it.</summary>
public sealed class ReviewStepTests : ComponentContext
{
    private const string Arn = "arn:aws:iam::111122223333:policy/Orders";

    private static readonly DateTimeOffset Time = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture);
    private static readonly ManagedPolicySummary Policy = new("Orders", "ANPA", Arn, "/", "v1", 0, 0, true, Time, Time);

    private readonly IIamGateway _gateway = Substitute.For<IIamGateway>();
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _told = [];

    public ReviewStepTests()
    {
        Services.AddSingleton(_gateway);
        Services.AddSingleton<TimeProvider>(_clock);
        _gateway.CreatePolicyAsync(default!, Token).ReturnsForAnyArgs(Policy);
        _gateway.GetPolicyAsync(Arn, Arg.Any<CancellationToken>()).ThrowsAsync(new IamNoSuchEntityException("NoSuchEntity", "not yet", null, null, null));
    }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Policy_ThatShowsAtOnce_IsDone()
    {
        _gateway.GetPolicyAsync(Arn, Arg.Any<CancellationToken>()).Returns(new ManagedPolicyDetails(Policy, []));

        Create(Step());

        Assert.Equal(["accepted", $"created {Arn} Shown"], _told);
    }

    [Fact]
    public void Policy_ThatDoesNotShowYet_IsWaitedFor_AndCannotBeCreatedTwice()
    {
        var cut = Step();
        Create(cut);

        Assert.Equal(["accepted"], _told);
        Assert.Contains("Waiting until IAM shows it", cut.Find(".loading-row").TextContent, StringComparison.Ordinal);
        Assert.All(cut.FindAll(".button-row button"), button => Assert.True(button.HasAttribute("disabled")));

        _gateway.GetPolicyAsync(Arn, Arg.Any<CancellationToken>()).Returns(new ManagedPolicyDetails(Policy, []));
        _clock.Advance(TimeSpan.FromSeconds(1));
        cut.WaitForAssertion(() => Assert.Equal(["accepted", $"created {Arn} Shown"], _told));
        _gateway.ReceivedWithAnyArgs(1).CreatePolicyAsync(default!, Token);
    }

    [Fact]
    public void Policy_ThatDoesNotShowInTime_IsSaidToBeAccepted()
    {
        var cut = Step();
        Create(cut);

        for (var i = 0; i < 200 && _told.Count < 2; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            cut.WaitForState(() => true);
        }

        cut.WaitForAssertion(() => Assert.Equal(["accepted", $"created {Arn} NotYet"], _told));
    }

    [Fact]
    public void Policy_WhoseAnswerWasLost_IsNotSaidToHaveFailed()
    {
        _gateway.CreatePolicyAsync(default!, Token).ReturnsForAnyArgs(
            Task.FromException<ManagedPolicySummary>(new IamUnavailableException("", "cut", null, "Reload.", null) { MayHaveBeenMade = true }));
        var cut = Step();

        Create(cut);

        Assert.Empty(_told);
        Assert.Contains("It is not known whether the policy was created", cut.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("&pending=true", true)]
    public void PageAfterwards_SaysThatThePolicyIsPending_WhereItIs(string query, bool pending)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"policies/create/done?policy={Uri.EscapeDataString(Arn)}{query}");

        Assert.Equal(pending, Render<PolicyCreated>().Markup.Contains("lists do not show it yet", StringComparison.Ordinal));
    }

    private static void Create(IRenderedComponent<ReviewStep> cut) =>
        cut.FindAll("button").Single(button => button.TextContent.Trim() == "Create policy").Click();

    private IRenderedComponent<ReviewStep> Step()
    {
        var account = new AccountIdentity("111122223333", null, "arn:aws:iam::111122223333:user/admin", AccountKind.Sandbox);
        var state = CreatePolicyState.New(ServiceCatalog.Default, account);
        state.SetDetails(PolicyDetails.Empty with { Name = "Orders" });
        return Render<ReviewStep>(p => p
            .Add(c => c.State, state)
            .Add(c => c.OnAccepted, () => _told.Add("accepted"))
            .Add(c => c.OnCreated, created => _told.Add($"created {created.Arn} {created.Shown}")));
    }
}
