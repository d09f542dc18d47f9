using System.Runtime.CompilerServices;
using EcsPolicyStudio.Iam.Caching;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace EcsPolicyStudio.Iam.Tests.Caching;

/// <summary>Shared reads and kept answers, on a substitute account and a clock of the test.</summary>
public sealed class CachingIamGatewayTests
{
    private readonly IIamGateway _inner = Substitute.For<IIamGateway>();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly CachingIamGateway _gateway;
    private int _reads;

    public CachingIamGatewayTests()
    {
        _gateway = new(_inner, new() { MaxEntries = 3, MaxRows = 10 }, _clock);
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs(_ => Task.FromResult($"answer {Interlocked.Increment(ref _reads)}"));
        _inner.ListUsersAsync(Token).ReturnsForAnyArgs(_ => Users(Interlocked.Increment(ref _reads)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_IsKeptForItsLifetime_AndNoLonger()
    {
        Assert.Equal(["answer 1", "answer 1"], [await ReadAsync(), await ReadAsync()]);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("answer 1", await ReadAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("answer 2", await ReadAsync());
    }

    [Fact]
    public async Task Reads_OfDifferentThings_AreKeptApart()
    {
        var answers = new[]
        {
            await _gateway.GetInlinePolicyAsync(IamEntity.User("a"), "p", Token), await _gateway.GetInlinePolicyAsync(IamEntity.Role("a"), "p", Token),
            await _gateway.GetInlinePolicyAsync(IamEntity.User("a"), "q", Token),
        };

        Assert.Equal(3, answers.Distinct().Count());
    }

    [Fact]
    public async Task IdenticalReads_AtTheSameTime_ShareOneRequest()
    {
        var answer = new TaskCompletionSource<string>();
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs(_ => answer.Task);

        var readers = Enumerable.Range(0, 50).Select(_ => ReadAsync()).ToList();
        answer.SetResult("one");

        Assert.All(await Task.WhenAll(readers), text => Assert.Equal("one", text));
        await _inner.ReceivedWithAnyArgs(1).GetInlinePolicyAsync(default, default!, Token);
    }

    [Fact]
    public async Task Reader_WhoLeaves_DoesNotEndTheRequestOfTheOthers_TheLastDoes()
    {
        var ended = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs(async call =>
        {
            begun.SetResult();
            using var registration = call.Arg<CancellationToken>().Register(ended.SetResult);
            await Task.Delay(Timeout.Infinite, call.Arg<CancellationToken>());
            return "never";
        });
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var readers = new[] { ReadAsync(first.Token), ReadAsync(second.Token) };
        await begun.Task.WaitAsync(Token);

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readers[0]);
        Assert.False(ended.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readers[1]);
        await ended.Task.WaitAsync(Token);

        // What was given up is not joined any more.
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs("again");
        Assert.Equal("again", await ReadAsync());
    }

    [Fact]
    public async Task List_UnderWay_GivesWhatHasCome_AndThenTheRest_ToWhoJoinsLate()
    {
        var more = new TaskCompletionSource();
        _inner.ListUsersAsync(Token).ReturnsForAnyArgs(_ => InTwoPages(more.Task));
        await using var early = _gateway.ListUsersAsync(Token).GetAsyncEnumerator(Token);
        await using var late = _gateway.ListUsersAsync(Token).GetAsyncEnumerator(Token);

        Assert.True(await early.MoveNextAsync());
        Assert.True(await late.MoveNextAsync());
        Assert.Equal(("first", "first"), (early.Current.UserName, late.Current.UserName));
        more.SetResult();
        Assert.True(await early.MoveNextAsync() && await late.MoveNextAsync());
        Assert.Equal(("second", "second"), (early.Current.UserName, late.Current.UserName));
        Assert.False(await early.MoveNextAsync() || await late.MoveNextAsync());
        _inner.ReceivedWithAnyArgs(1).ListUsersAsync(Token);
    }

    [Fact]
    public async Task List_LeftHalfRead_IsNotTakenForTheWholeList()
    {
        var more = new TaskCompletionSource();
        _inner.ListUsersAsync(Token).ReturnsForAnyArgs(_ => InTwoPages(more.Task));
        await foreach (var user in _gateway.ListUsersAsync(Token))
        {
            Assert.Equal("first", user.UserName);
            break;
        }

        more.SetResult();
        Assert.Equal(["first", "second"], (await _gateway.ListUsersAsync(Token).ReadAsync(Token)).Select(user => user.UserName));
    }

    [Fact]
    public async Task List_IsNotAskedFor_BeforeItIsWalkedThrough()
    {
        var list = _gateway.ListUsersAsync(Token);
        _inner.DidNotReceiveWithAnyArgs().ListUsersAsync(Token);

        Assert.Single(await list.ReadAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_AlsoOneThatFailed_ForgetsWhatWasRead_AndKeepsNothingUntilTheAccountHasSettled(bool succeeds)
    {
        await ReadAsync();
        await ChangeAsync(succeeds);

        Assert.Equal(["answer 2", "answer 3"], [await ReadAsync(), await ReadAsync()]);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["answer 4", "answer 4"], [await ReadAsync(), await ReadAsync()]);
    }

    [Fact]
    public async Task Read_BegunBeforeAChange_IsNeitherJoinedNorKeptAfterIt()
    {
        var stale = new TaskCompletionSource<string>();
        var begun = new TaskCompletionSource();
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs(
            _ =>
            {
                begun.SetResult();
                return stale.Task;
            },
            _ => Task.FromResult("fresh"));
        var before = ReadAsync();
        await begun.Task.WaitAsync(Token);

        await ChangeAsync(true);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("fresh", await ReadAsync());
        stale.SetResult("stale");

        Assert.Equal("stale", await before);
        Assert.Equal("fresh", await ReadAsync());
    }

    [Fact]
    public async Task Refresh_AsksTheAccount_AndKeepsTheAnswer()
    {
        await ReadAsync();
        _gateway.Refresh();

        Assert.Equal(["answer 2", "answer 2"], [await ReadAsync(), await ReadAsync()]);
    }

    [Fact]
    public async Task Failure_IsToldToAllWhoWait_AndNotKept()
    {
        var answer = new TaskCompletionSource<string>();
        _inner.GetInlinePolicyAsync(default, default!, Token).ReturnsForAnyArgs(_ => answer.Task, _ => Task.FromResult("well again"));
        var readers = new[] { ReadAsync(), ReadAsync() };
        answer.SetException(new IamUnavailableException("Throttling", "Rate exceeded", null, null, null));

        foreach (var reader in readers)
            await Assert.ThrowsAsync<IamUnavailableException>(() => reader);
        Assert.Equal("well again", await ReadAsync());
    }

    [Fact]
    public async Task Kept_AreTheLatestAnswers_UpToTheBounds()
    {
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            await ReadAsync(name: name);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("answer 2", await ReadAsync(name: "b"));
        Assert.Equal("answer 5", await ReadAsync(name: "a"));

        // A list beyond the rows that are kept is read, and not kept.
        _inner.ListUsersAsync(Token).ReturnsForAnyArgs(_ => Users(11));
        Assert.Equal(11, (await _gateway.ListUsersAsync(Token).ReadAsync(Token)).Count);
        Assert.Equal(11, (await _gateway.ListUsersAsync(Token).ReadAsync(Token)).Count);
        _inner.ReceivedWithAnyArgs(2).ListUsersAsync(Token);
    }

    [Fact]
    public async Task Lifetime_OfZero_KeepsNothing()
    {
        var gateway = new CachingIamGateway(_inner, new() { Lifetime = TimeSpan.Zero }, _clock);

        Assert.NotEqual(
            await gateway.GetInlinePolicyAsync(IamEntity.User("a"), "p", Token), await gateway.GetInlinePolicyAsync(IamEntity.User("a"), "p", Token));
    }

    private static IamUser User(string name) => new(name, "AIDA", "arn", "/", DateTimeOffset.UnixEpoch, null);

    private static async IAsyncEnumerable<IamUser> Users(int count)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
            yield return User($"user {i}");
    }

    private static async IAsyncEnumerable<IamUser> InTwoPages(Task more, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return User("first");
        await more.WaitAsync(cancellationToken);
        yield return User("second");
    }

    private Task<string> ReadAsync(CancellationToken? token = null, string name = "a") => _gateway.GetInlinePolicyAsync(IamEntity.User(name), "p", token ?? Token);

    private async Task ChangeAsync(bool succeeds)
    {
        var refusal = new IamUnavailableException("", "cut", null, null, null);
        _inner.AttachPolicyAsync(default, default!, Token).ReturnsForAnyArgs(
            succeeds ? Task.FromResult(AttachOutcome.Attached) : Task.FromException<AttachOutcome>(refusal));
        try
        {
            await _gateway.AttachPolicyAsync(IamEntity.User("a"), "arn", Token);
        }
        catch (IamUnavailableException)
        {
            Assert.False(succeeds);
        }
    }
}
