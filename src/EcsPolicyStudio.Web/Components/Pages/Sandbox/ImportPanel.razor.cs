using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Transfer;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Sandbox;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Sandbox;

/// <summary>Puts the account of a file in the place of the sandbox account, with progress, and says what became of the file.</summary>
public partial class ImportPanel
{
    private SandboxImport _import = null!;
    private IBrowserFile? _file;
    private CancellationTokenSource? _stop;
    private string? _problem;
    private bool _listens;

    /// <summary>The account is another one now.</summary>
    [Parameter]
    public EventCallback OnReplaced { get; set; }

    [Inject]
    private SandboxAccountTransfer Transfer { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _import = new(Transfer, Clock);
        _import.Changed += Redraw;
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        // Only now does the browser tell of a file: one that was chosen before would be shown and not be known here.
        _listens = true;
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override void OnLeaving()
    {
        _import.Changed -= Redraw;
        _stop?.Dispose();
    }

    private static string NotesLabel(AccountImportReport report) => report.NoteCount > report.Notes.Count
        ? $"What to know about the file: the first {report.Notes.Count.ToString("N0", Dates.Culture)} of {report.NoteCount.ToString("N0", Dates.Culture)} notes"
        : "What to know about the file";

    // The table below tells the places.
    private static InvalidDataException WithoutPlaces(AccountFileException file) => new(file.Problems.Count == 1
        ? "The file has a problem. Mend it, or make the file again."
        : $"The file has {file.Problems.Count.ToString(Dates.Culture)} problems. Mend them, or make the file again.");

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private void Choose(InputFileChangeEventArgs e)
    {
        _file = e.File;
        _problem = _file.Size > SandboxAccountTransfer.MaxFileBytes
            ? $"The file has {_file.Size / 1_048_576} MB; at most {SandboxAccountTransfer.MaxFileBytes / 1_048_576} MB are imported."
            : null;
    }

    private async Task ImportAsync()
    {
        if (_problem is not null) return;
        if (_file is not { } file)
        {
            _problem = "Choose the file first.";
            return;
        }
        var sure = await ConfirmDialog.AskAsync(
            Dialogs,
            "Replace the sandbox account?",
            $"Every user, group, role and policy of the sandbox account is deleted, and the account of {file.Name} takes their place. Download the account first to keep it.",
            "Replace account",
            "The account was not imported.",
            () => Task.CompletedTask,
            "replace");
        if (sure) await RunAsync(file);
    }

    private async Task RunAsync(IBrowserFile file)
    {
        _stop?.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        using var stream = file.OpenReadStream(SandboxAccountTransfer.MaxFileBytes, _stop.Token);
        if (await _import.RunAsync(stream, file.Size, _stop.Token))
            await OnReplaced.InvokeAsync();
    }

    private void Cancel() => _stop?.Cancel();
}
