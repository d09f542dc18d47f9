using Microsoft.JSInterop;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>What the editor needs of the browser, in <c>PolicyEditor.razor.js</c>; loaded on first use. A browser that has gone is no failure.</summary>
/// <param name="js">The circuit's browser.</param>
public sealed class EditorScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Scrolls to an element and focuses it.</summary>
    public Task RevealAsync(string elementId, CancellationToken cancellationToken) => CallAsync("reveal", cancellationToken, elementId);

    /// <summary>Scrolls a list of rows of one height so that a row can be seen.</summary>
    public Task ShowRowAsync(string listId, int row, int rowHeight, CancellationToken cancellationToken) =>
        CallAsync("showRow", cancellationToken, listId, row, rowHeight);

    /// <summary>Has the browser save a text as a file.</summary>
    public Task DownloadAsync(string fileName, string text, CancellationToken cancellationToken) => CallAsync("download", cancellationToken, fileName, text);

    /// <summary>Reports Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z pressed outside text fields to <c>OnUndoKey(bool redo)</c> of the receiver.</summary>
    public Task WatchUndoKeysAsync<T>(DotNetObjectReference<T> receiver, CancellationToken cancellationToken)
        where T : class => CallAsync("watchUndoKeys", cancellationToken, receiver);

    /// <summary>Ends <see cref="WatchUndoKeysAsync"/>.</summary>
    public Task IgnoreUndoKeysAsync(CancellationToken cancellationToken) =>
        _module is null ? Task.CompletedTask : CallAsync("ignoreUndoKeys", cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task CallAsync(string function, CancellationToken cancellationToken, params object?[] arguments)
    {
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./Components/Editor/PolicyEditor.razor.js");
            await _module.InvokeVoidAsync(function, cancellationToken, arguments);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
