using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace EcsPolicyStudio.Iam.Caching;

/// <summary>One reading of the account that any number of readers share: who joins late gets what has come and then what follows.</summary>
internal interface ISharedRead
{
    /// <summary>How many rows it holds so far.</summary>
    int Rows { get; }

    /// <summary>Counts a reader in. False where the last reader has left it before its end: it was given up.</summary>
    bool TryJoin();
}

/// <inheritdoc cref="ISharedRead"/>
/// <remarks>
/// The reading runs by itself. A reader who leaves does not end it for the others; the last one does. It lives outside of the context of who began it, which may be
/// the page of another person.
/// </remarks>
/// <typeparam name="T">One item.</typeparam>
/// <param name="open">Begins the reading.</param>
/// <param name="ended">Told once when it has ended; whether it was read to its end.</param>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer holds nothing, and readers may leave after the end.")]
internal sealed class SharedRead<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, Action<SharedRead<T>, bool> ended) : ISharedRead
{
    private readonly Lock _lock = new();
    private readonly List<T> _items = [];
    private readonly CancellationTokenSource _giveUp = new();
    private TaskCompletionSource? _more;
    private ExceptionDispatchInfo? _failure;
    private int _readers;
    private int _rows;
    private bool _hasEnded;
    private bool _givenUp;

    /// <inheritdoc/>
    public int Rows => Volatile.Read(ref _rows);

    /// <summary>Begins the reading.</summary>
    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(PumpAsync, CancellationToken.None);
    }

    /// <inheritdoc/>
    public bool TryJoin()
    {
        lock (_lock)
        {
            if (_givenUp)
                return false;
            _readers++;
            return true;
        }
    }

    /// <summary>Reads it from its start, for one reader who was counted in; who then is counted out.</summary>
    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            var read = 0;
            while (Next(read, out var more) is { } batch)
            {
                read += batch.Count;
                foreach (var item in batch)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return item;
                }

                if (more is not null)
                    await more.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Leave();
        }
    }

    private List<T>? Next(int from, out Task? more)
    {
        lock (_lock)
        {
            more = null;
            if (from < _items.Count)
                return _items.GetRange(from, _items.Count - from);
            if (!_hasEnded)
            {
                more = (_more ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
                return [];
            }
        }

        _failure?.Throw();
        return null;
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_readers > 0 || _hasEnded)
                return;
            _givenUp = true;
        }

        _giveUp.Cancel();
    }

    private async Task PumpAsync()
    {
        Exception? broken = null;
        try
        {
            await foreach (var item in open(_giveUp.Token).ConfigureAwait(false))
                Add(item);
        }
        catch (Exception failure)
        {
            // Every reader is told; there is nobody else to tell.
            broken = failure;
        }

        End(broken);
    }

    private void Add(T item)
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            _items.Add(item);
            _rows += item is System.Collections.ICollection rows ? rows.Count : 1;
            (waiting, _more) = (_more, null);
        }

        waiting?.SetResult();
    }

    private void End(Exception? failure)
    {
        // Before the readers go on: one that reads again at once must find it kept, or gone.
        ended(this, failure is null);
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            _failure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
            _hasEnded = true;
            (waiting, _more) = (_more, null);
        }

        waiting?.SetResult();
    }
}
