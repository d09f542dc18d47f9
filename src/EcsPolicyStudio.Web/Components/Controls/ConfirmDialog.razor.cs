using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Asks before something is taken away, does it, and stays open with the reason where it fails.</summary>
public partial class ConfirmDialog
{
    private string _typed = "";
    private bool _isRunning;
    private Exception? _failure;

    /// <summary>The question's heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What will happen.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The words of the button that does it.</summary>
    [Parameter, EditorRequired]
    public required string ConfirmText { get; set; }

    /// <summary>What to say, before the reason, where it fails.</summary>
    [Parameter, EditorRequired]
    public required string FailureText { get; set; }

    /// <summary>Does it.</summary>
    [Parameter, EditorRequired]
    public required Func<Task> Action { get; set; }

    /// <summary>What must be typed first, exactly; null where a click is enough.</summary>
    [Parameter]
    public string? Phrase { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private bool CanConfirm => !_isRunning && (Phrase is null || _typed == Phrase);

    /// <summary>Opens the dialog; true once the action has been done.</summary>
    /// <param name="dialogs">The page's dialogs.</param>
    /// <param name="title">The heading.</param>
    /// <param name="text">What will happen, as sentences.</param>
    /// <param name="confirmText">The words of the button.</param>
    /// <param name="failureText">What to say where it fails.</param>
    /// <param name="action">Does it.</param>
    /// <param name="phrase">What must be typed first, or null.</param>
    public static async Task<bool> AskAsync(
        IDialogService dialogs, string title, string text, string confirmText, string failureText, Func<Task> action, string? phrase = null)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { d => d.Title, title },
            { d => d.Text, text },
            { d => d.ConfirmText, confirmText },
            { d => d.FailureText, failureText },
            { d => d.Action, action },
            { d => d.Phrase, phrase },
        };
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(title, parameters);
        return await dialog.Result is { Canceled: false };
    }

    private void Cancel() => Dialog.Cancel();

    private async Task ConfirmAsync()
    {
        _isRunning = true;
        _failure = null;
        try
        {
            await Action();
            Dialog.Close(DialogResult.Ok(true));
        }
        catch (Exception e) when (e is IamException or LocalIamStoreException)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            Dialog.Cancel();
        }
        finally
        {
            _isRunning = false;
        }
    }
}
