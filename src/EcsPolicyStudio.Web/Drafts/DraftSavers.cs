using System.Collections.Concurrent;

namespace EcsPolicyStudio.Web.Drafts;

/// <summary>Opens drafts for editing, and knows every open one: a page that loads and a server that stops both get the last edit.</summary>
/// <param name="store">Where drafts are kept.</param>
/// <param name="clock">The clock of the savers' pauses.</param>
public sealed class DraftSavers(IDraftStore store, TimeProvider clock) : IHostedService
{
    private readonly ConcurrentDictionary<DraftSaver, byte> _open = new();

    /// <summary>Opens a draft for saving. The page that opened it disposes of it.</summary>
    /// <param name="owner">Whose draft it is: <see cref="DraftOwner.Id"/>.</param>
    /// <param name="key">Which piece of work it is.</param>
    public DraftSaver Open(string owner, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentException.ThrowIfNullOrEmpty(key);
        var saver = new DraftSaver(store, owner, key, clock, closed => _open.TryRemove(closed, out _));
        _open[saver] = 0;
        return saver;
    }

    /// <summary>
    /// The draft, or null. A saver that still holds a later edit (the page before the reload) writes it first.
    /// </summary>
    public async Task<Draft?> LoadAsync(string owner, string key, CancellationToken cancellationToken)
    {
        await FlushAsync(saver => saver.Owner == owner && saver.Key == key, cancellationToken);
        return await store.LoadAsync(owner, key, cancellationToken);
    }

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => FlushAsync(_ => true, cancellationToken);

    private async Task FlushAsync(Func<DraftSaver, bool> which, CancellationToken cancellationToken)
    {
        foreach (var saver in _open.Keys.Where(which))
        {
            try
            {
                await saver.FlushAsync(cancellationToken);
            }
            catch (ObjectDisposedException)
            {
                // Closed meanwhile, and so written.
            }
        }
    }
}
