using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

/// <summary>Looking for a change, on a clock of the test.</summary>
public sealed class ChangeVisibilityTests
{
    private readonly IIamGateway _gateway = Substitute.For<IIamGateway>();
    private readonly FakeTimeProvider _clock = new();
    private int _looks;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_ThatShowsAtOnce_KeepsNobodyWaiting()
    {
        Assert.Equal(ChangeShown.Shown, await WaitAsync(_ => true));
        _gateway.Received(1).Refresh();
    }

    [Fact]
    public async Task Change_ThatShowsLater_IsLookedForUntilThen()
    {
        var shown = await PassAsync(look => look switch
        {
            1 => throw new IamNoSuchEntityException("NoSuchEntity", "not yet", null, null, null),
            2 => throw new IamUnavailableException("Throttling", "busy", null, null, null),
            3 => false,
            _ => true,
        });

        Assert.Equal(ChangeShown.Shown, shown);
        Assert.Equal(4, _looks);
        // Each look asks IAM, not what was read before.
        _gateway.Received(4).Refresh();
    }

    [Fact]
    public async Task Change_ThatDoesNotShow_IsGivenUpInTime()
    {
        var begun = _clock.GetUtcNow();

        Assert.Equal(ChangeShown.NotYet, await PassAsync(_ => false));

        Assert.InRange(_clock.GetUtcNow() - begun, TimeSpan.FromSeconds(12), ChangeVisibility.Limit);
        Assert.InRange(_looks, 8, 15);
    }

    [Fact]
    public async Task Change_OfWhoMayNotRead_CannotBeLookedFor() => Assert.Equal(
        ChangeShown.Unknown, await WaitAsync(_ => throw new IamAccessDeniedException("AccessDenied", "no", null, null, null)));

    [Fact]
    public async Task Waiting_EndsWithThePage()
    {
        using var page = new CancellationTokenSource();
        var waiting = new ChangeVisibility(_gateway, _clock).WaitAsync(_ => Task.FromResult(false), page.Token);
        await page.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Task<ChangeShown> WaitAsync(Func<int, bool> look) =>
        new ChangeVisibility(_gateway, _clock).WaitAsync(_ => Task.FromResult(look(++_looks)), Token);

    // Without the tests' context, what waits for the clock goes on inside of Advance: no look is overtaken by the clock.
    private Task<ChangeShown> PassAsync(Func<int, bool> look) => Task.Run(
        async () =>
        {
            var waiting = WaitAsync(look);
            for (var i = 0; !waiting.IsCompleted && i < 100; i++)
                _clock.Advance(TimeSpan.FromMilliseconds(250));
            return await waiting;
        },
        Token);
}
