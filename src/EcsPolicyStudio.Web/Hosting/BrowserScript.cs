using Microsoft.JSInterop;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>The few things only the browser can do, in <c>wwwroot/studio.js</c>; loaded on first use.</summary>
/// <param name="js">The circuit's browser.</param>
public sealed class BrowserScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Puts text on the clipboard; false where the browser does not allow it.</summary>
    public async Task<bool> CopyAsync(string text, CancellationToken cancellationToken)
    {
        var module = await ModuleAsync(cancellationToken);
        return await module.InvokeAsync<bool>("copyText", cancellationToken, text);
    }

    /// <summary>Remembers the chosen theme in a cookie, so that the next page is sent in it.</summary>
    public async Task RememberThemeAsync(bool dark, CancellationToken cancellationToken)
    {
        var module = await ModuleAsync(cancellationToken);
        await module.InvokeVoidAsync("rememberTheme", cancellationToken, BrowserSession.ThemeCookie, dark ? "dark" : "light");
    }

    /// <summary>Whether the browser's own setting asks for a dark theme; remembered for the next page.</summary>
    public async Task<bool> PrefersDarkAsync(CancellationToken cancellationToken)
    {
        var module = await ModuleAsync(cancellationToken);
        return await module.InvokeAsync<bool>("prefersDark", cancellationToken, BrowserSession.BrowserThemeCookie);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task<IJSObjectReference> ModuleAsync(CancellationToken cancellationToken) =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", cancellationToken, "./studio.js");
}
