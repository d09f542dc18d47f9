namespace EcsPolicyStudio.Web.Drafts;

/// <summary>
/// Saves one draft while somebody works on it: a short pause after the last edit, at the latest when it is disposed, and again after a
/// failure. Opened through <see cref="DraftSavers"/>. Thread-safe.
/// </summary>
public sealed class DraftSaver : IAsyncDisposable
{
    /// <summary>How long after the last edit the draft is written: 400 milliseconds.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);

    /// <summary>How long after a failure the write is tried again: 5 seconds.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    private readonly IDraftStore _store;
    private readonly TimeProvider _clock;
    private readonly Action<DraftSaver> _closed;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _gate = new();
    private string? _pending;
    private Task _background = Task.CompletedTask;
    private bool _disposed;

    internal DraftSaver(IDraftStore store, string owner, string key, TimeProvider clock, Action<DraftSaver> closed)
    {
        _store = store;
        _clock = clock;
        _closed = closed;
        Owner = owner;
        Key = key;
        _timer = clock.CreateTimer(_ => _background = WriteAsync(CancellationToken.None), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised after each change of <see cref="State"/>, on any thread: a component answers through <c>InvokeAsync</c>.</summary>
    public event Action? Changed;

    /// <summary>Whose draft it is.</summary>
    public string Owner { get; }

    /// <summary>Which piece of work it is.</summary>
    public string Key { get; }

    /// <summary>What has become of the last edit.</summary>
    public DraftState State { get; private set; }

    /// <summary>When the draft was last written (UTC), or null while this saver has written nothing.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Why the last write failed, in words; null unless <see cref="State"/> is <see cref="DraftState.Failed"/>.</summary>
    public string? Failure { get; private set; }

    /// <summary>Takes the newest state of the work; it is written after <see cref="Delay"/> without a further edit.</summary>
    /// <exception cref="ObjectDisposedException">The saver is closed.</exception>
    public void Update(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _pending = json;
            State = DraftState.Saving;
            Failure = null;
            _timer.Change(Delay, Timeout.InfiniteTimeSpan);
        }

        Changed?.Invoke();
    }

    /// <summary>Writes the last edit now. A failed write is reported by <see cref="State"/>, not raised.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => WriteAsync(cancellationToken);

    /// <summary>Forgets the last edit and removes the draft: the work is finished or abandoned.</summary>
    public async Task DiscardAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            lock (_gate)
            {
                _pending = null;
                State = DraftState.Idle;
                Failure = null;
            }

            await _store.DeleteAsync(Owner, Key, cancellationToken);
        }
        finally
        {
            _writer.Release();
        }

        Changed?.Invoke();
    }

    /// <summary>Writes the last edit and closes the saver.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
        }

        await _timer.DisposeAsync();
        await _background;
        await WriteAsync(CancellationToken.None);
        _closed(this);
        Changed = null;
        _writer.Dispose();
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            string? json;
            lock (_gate)
                (json, _pending) = (_pending, null);
            if (json is null)
                return;
            await SaveAsync(json, cancellationToken);
        }
        finally
        {
            _writer.Release();
        }

        Changed?.Invoke();
    }

    private async Task SaveAsync(string json, CancellationToken cancellationToken)
    {
        try
        {
            await _store.SaveAsync(Owner, Key, json, cancellationToken);
            lock (_gate)
            {
                SavedAt = _clock.GetUtcNow();
                State = _pending is null ? DraftState.Saved : DraftState.Saving;
            }
        }
        catch (Exception e)
        {
            // Whatever the reason, the edit is kept: a newer one takes its place, or the timer brings it again.
            lock (_gate)
            {
                if (_pending is not null)
                    return;
                _pending = json;
                State = DraftState.Failed;
                Failure = e.Message;
                if (!_disposed && e is not DraftTooLargeException)
                    _timer.Change(RetryDelay, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
