using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A component whose calls end when it leaves the screen: pass <see cref="Leaving"/> to each of them.</summary>
public abstract class CancellableComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private bool _disposed;

    /// <summary>Cancelled when the component leaves the screen.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        // Not disposed of: calls that are ending still hold the token, and a source without a timer holds nothing that needs it.
        _leaving.Cancel();
        OnLeaving();
        GC.SuppressFinalize(this);
    }

    /// <summary>Unsubscribe and dispose here.</summary>
    protected virtual void OnLeaving()
    {
    }
}
