using Bunit;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Components.Pages.Attach;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Attach;

/// <summary>A run of attachments and what the screen says of it, on an account that shows changes after a while.</summary>
public sealed class AttachRunTests : ComponentContext
{
    private static readonly IamEntity Role = IamEntity.Role("task");

    private readonly IIamGateway _gateway = Substitute.For<IIamGateway>();
    private readonly FakeTimeProvider _clock = new();
    private readonly HashSet<string> _attached = ["Before"];
    private readonly Queue<IamException> _refusals = [];
    private List<string> _shown = ["Before"];
    private bool _shows = true;

    public AttachRunTests()
    {
        _gateway.ListAttachedPoliciesAsync(default, Token).ReturnsForAnyArgs(_ =>
        {
            _shown = _shows ? [.. _attached] : _shown;
            return [.. _shown.Select(name => new AttachedPolicy(name, name))];
        });
        _gateway.AttachPolicyAsync(default, default!, Token).ReturnsForAnyArgs(call =>
        {
            var name = call.Arg<string>();
            if (name.StartsWith("Bad", StringComparison.Ordinal) && _refusals.TryDequeue(out var refusal))
                return Task.FromException<AttachOutcome>(refusal);
            return Task.FromResult(_attached.Add(name) ? AttachOutcome.Attached : AttachOutcome.AlreadyAttached);
        });
        _gateway.DetachPolicyAsync(default, default!, Token).ReturnsForAnyArgs(call => _attached.Remove(call.Arg<string>())
            ? Task.CompletedTask
            : Task.FromException(new IamNoSuchEntityException("NoSuchEntity", "not attached", null, null, null)));
    }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OfWhichOneFails_ReportsExactly_GoesOn_AndUndoesItsOwnPartOnly()
    {
        _refusals.Enqueue(new IamLimitExceededException("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 20", "r-1", "20 of 20 are in use. Detach one.", null));
        var run = Run("One", "Bad", "Before");
        var cut = Results(run);

        await run.GoOnAsync(Token);
        cut.Render();
        Assert.Equal(["One Attached", "Bad Not attached", "Before Was attached before"], Lines(cut));
        Assert.Contains("2 of 3 policies are attached", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("20 of 20 are in use", cut.Markup, StringComparison.Ordinal);
        Assert.Equal(["Undo what was attached", "Try the rest again", "Keep it and close"], Buttons(cut));

        await run.GoOnAsync(Token);
        cut.Render();
        Assert.Equal(["One Attached", "Bad Attached", "Before Was attached before"], Lines(cut));
        Assert.True(run.Succeeded);
        await _gateway.Received(1).AttachPolicyAsync(Role, "One", Arg.Any<CancellationToken>());

        await run.UndoAsync(Token);
        cut.Render();
        Assert.Equal(["One Detached again", "Bad Detached again", "Before Was attached before"], Lines(cut));
        Assert.Equal(["Before"], _attached);
        Assert.Contains("The account is as it was before", cut.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_WhoseAnswerWasLost_SaysSo_AndKnowsThePolicyForItsOwn(bool wasMade)
    {
        _refusals.Enqueue(new IamUnavailableException("", "cut", null, "Reload.", null) { MayHaveBeenMade = true });
        var run = Run("Bad", "One");
        var cut = Results(run);
        await run.GoOnAsync(Token);
        if (wasMade)
            _attached.Add("Bad");
        cut.Render();

        Assert.Equal(["Bad Not known", "One Not tried"], Lines(cut));
        Assert.Contains("It is not known whether it was attached", cut.Markup, StringComparison.Ordinal);
        Assert.True(run.CanUndo);

        await run.GoOnAsync(Token);
        Assert.All(run.Steps, step => Assert.Equal(AttachStepState.Attached, step.State));
        await run.UndoAsync(Token);
        Assert.Equal(["Before"], _attached);
        Assert.True(run.IsUndone);
    }

    [Fact]
    public async Task Undo_OfWhatNeverWasAttached_IsDone()
    {
        _refusals.Enqueue(new IamUnavailableException("", "cut", null, null, null) { MayHaveBeenMade = true });
        var run = Run("Bad");
        await run.GoOnAsync(Token);

        await run.UndoAsync(Token);

        Assert.Equal(AttachStepState.Undone, Assert.Single(run.Steps).State);
    }

    [Fact]
    public async Task Run_WhoseChangeDoesNotShow_IsWaitedFor_AndThenSaidToBeAccepted()
    {
        _shows = false;
        var run = Run("One");
        var cut = Results(run);

        var going = run.GoOnAsync(Token);
        cut.Render();
        Assert.False(going.IsCompleted);
        Assert.Contains("Waiting until IAM shows the change", cut.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Buttons(cut));
        await PassAsync(going);
        cut.Render();

        Assert.Equal(ChangeShown.NotYet, run.Shown);
        Assert.Contains("IAM has accepted the change, but its lists do not show it yet", cut.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["One Attached"], Lines(cut));
    }

    [Fact]
    public async Task Run_WhoseChangeShowsLater_IsShownThen()
    {
        _shows = false;
        var run = Run("One");
        var going = run.GoOnAsync(Token);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _shows = true;

        await PassAsync(going);

        Assert.Equal((ChangeShown.Shown, false), (run.Shown, run.IsRunning));
    }

    [Fact]
    public async Task Run_ThatChangedNothing_LooksForNothing()
    {
        var run = Run("Before");

        await run.GoOnAsync(Token);

        Assert.Equal(ChangeShown.NotAsked, run.Shown);
        await _gateway.DidNotReceiveWithAnyArgs().ListAttachedPoliciesAsync(default, Token);
    }

    private AttachRun Run(params string[] policies) => new(_gateway, policies.Select(name => new AttachStep(Role, name, name)), _clock);

    private IRenderedComponent<AttachResults> Results(AttachRun run) => Render<AttachResults>(p => p.Add(c => c.Run, run));

    private static IEnumerable<string> Lines(IRenderedComponent<AttachResults> cut) =>
        cut.FindAll(".results-line").Select(line => string.Join(' ', line.Children.Select(part => part.TextContent.Trim())));

    private static IEnumerable<string> Buttons(IRenderedComponent<AttachResults> cut) => cut.FindAll(".results-buttons button").Select(button => button.TextContent.Trim());

    private async Task PassAsync(Task going)
    {
        while (!going.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        await going;
    }
}
