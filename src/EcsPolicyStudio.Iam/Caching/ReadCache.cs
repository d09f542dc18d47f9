namespace EcsPolicyStudio.Iam.Caching;

/// <summary>Names a read: the operation and what it was asked for.</summary>
/// <param name="Operation">The gateway's method.</param>
/// <param name="Of">What is read, or null.</param>
/// <param name="Part">Which part of it, or null.</param>
internal readonly record struct ReadKey(string Operation, string? Of = null, string? Part = null);

/// <summary>
/// What was read of one account a short time ago, and what is being read: identical reads at the same time share one reading, and its answer is kept for a
/// while. A change forgets everything, the readings under way included: they end for those who wait for them, but nobody joins them any more and their answers are
/// not kept.
/// </summary>
/// <param name="options">How much is kept, and for how long.</param>
/// <param name="clock">The clock.</param>
internal sealed class ReadCache(IamCacheOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ReadKey, Entry> _entries = [];
    private DateTimeOffset _settled = DateTimeOffset.MinValue;

    /// <summary>Reads a list, or joins who reads it, or repeats what was read.</summary>
    public IAsyncEnumerable<T> StreamAsync<T>(ReadKey key, Func<CancellationToken, IAsyncEnumerable<T>> open, CancellationToken cancellationToken) =>
        // The reading begins when the list is walked through, not before.
        Deferred(() => Join(key, open), cancellationToken);

    /// <summary>Reads one thing, or joins who reads it, or repeats what was read.</summary>
    public async Task<T> GetAsync<T>(ReadKey key, Func<CancellationToken, Task<T>> get, CancellationToken cancellationToken)
    {
        var answers = new List<T>(1);
        await foreach (var answer in Join(key, token => One(get(token))).ReadAsync(cancellationToken).ConfigureAwait(false))
            answers.Add(answer);
        return answers[0];
    }

    /// <summary>Forgets everything, so that the next reads ask the account.</summary>
    public void Forget()
    {
        lock (_lock)
            _entries.Clear();
    }

    /// <summary>Forgets everything after a change, and keeps nothing until the account has settled.</summary>
    public void ForgetAfterChange()
    {
        lock (_lock)
        {
            _entries.Clear();
            _settled = clock.GetUtcNow() + options.Settling;
        }
    }

    private static async IAsyncEnumerable<T> Deferred<T>(
        Func<SharedRead<T>> join, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var item in join().ReadAsync(cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    private static async IAsyncEnumerable<T> One<T>(Task<T> answer)
    {
        yield return await answer.ConfigureAwait(false);
    }

    private SharedRead<T> Join<T>(ReadKey key, Func<CancellationToken, IAsyncEnumerable<T>> open)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var entry) && !(entry.Expires <= clock.GetUtcNow()) && entry.Read is SharedRead<T> known && known.TryJoin())
                return known;

            var begun = clock.GetUtcNow();
            var read = new SharedRead<T>(open, (ended, complete) => OnEnded(key, ended, begun, complete));
            read.TryJoin();
            _entries[key] = new(read, null);
            read.Start();
            return read;
        }
    }

    private void OnEnded(ReadKey key, ISharedRead read, DateTimeOffset begun, bool complete)
    {
        lock (_lock)
        {
            // Forgotten meanwhile, or replaced.
            if (!_entries.TryGetValue(key, out var entry) || !ReferenceEquals(entry.Read, read))
                return;
            if (!complete || begun < _settled || options.Lifetime <= TimeSpan.Zero)
                _entries.Remove(key);
            else
                _entries[key] = new(read, clock.GetUtcNow() + options.Lifetime);
            Trim();
        }
    }

    // What is being read has no end of life yet and stays; of the rest the oldest go first.
    private void Trim()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, _) in _entries.Where(e => e.Value.Expires <= now).ToList())
            _entries.Remove(key);
        var kept = _entries.Where(e => e.Value.Expires is not null).OrderBy(e => e.Value.Expires).ToList();
        var rows = kept.Sum(e => (long)e.Value.Read.Rows);
        for (var i = 0; i < kept.Count && (kept.Count - i > options.MaxEntries || rows > options.MaxRows); i++)
        {
            rows -= kept[i].Value.Read.Rows;
            _entries.Remove(kept[i].Key);
        }
    }

    private sealed record Entry(ISharedRead Read, DateTimeOffset? Expires);
}
