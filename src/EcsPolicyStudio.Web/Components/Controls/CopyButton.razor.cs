using EcsPolicyStudio.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Puts a text on the clipboard and says so for two seconds.</summary>
public partial class CopyButton
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(2);

    private bool? _outcome;

    /// <summary>The text to copy.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What is copied, in the words of the button's label: "ARN", "policy document".</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>Whether the button says "Copy" beside its icon. Default: false.</summary>
    [Parameter]
    public bool ShowText { get; set; }

    [Inject]
    private BrowserScript Browser { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Label => $"Copy {What}";

    private string? Announcement => _outcome == true ? $"Copied {What}" : null;

    private async Task CopyAsync()
    {
        try
        {
            _outcome = await Browser.CopyAsync(Text, Leaving);
            if (_outcome == false)
                Snackbar.Add($"The browser does not let the studio copy. Select the {What} and copy it by hand.", Severity.Warning);
            StateHasChanged();
            await Task.Delay(ShownFor, Clock, Leaving);
            _outcome = null;
        }
        catch (Exception e) when (e is OperationCanceledException or JSDisconnectedException)
        {
            // The page is gone.
        }
    }
}
