using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Sandbox;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Sandbox;

/// <summary>The sandbox account as a whole: out as a file, in from a file, and anew.</summary>
public partial class SandboxPage
{
    private static readonly Crumb[] Trail = [new("Sandbox account")];
    private AccountIdentity? _account;
    private List<DefinitionItem> _facts = [];
    private IamException? _failure;

    [Inject]
    private AccountInUse InUse { get; set; } = null!;

    [Inject]
    private SandboxChanges Changes { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private SandboxAccountTransfer Transfer { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && InUse.Account.Kind == AccountKind.Sandbox)
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _account = await Account.GetAsync(Leaving);
            _facts =
            [
                new("Account ID", _account.AccountId, Copy: true),
                new("Account alias", _account.Alias),
                new("Signed in as", _account.CallerArn, Copy: true),
                new("Database file", Transfer.DatabasePath, Wide: true),
            ];
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private async Task ResetAsync()
    {
        var done = await ConfirmDialog.AskAsync(
            Dialogs,
            "Reset the sandbox account?",
            "Every user, group, role and policy of the sandbox account is deleted, and the account with which the studio begins is made anew. Download the account first to keep it.",
            "Reset account",
            "The account was not reset.",
            () => Transfer.ResetAsync(Leaving),
            "reset");
        if (!done) return;
        Snackbar.Add("The sandbox account is the one with which the studio begins.", Severity.Success);
        await ReplacedAsync();
    }

    private Task ReplacedAsync()
    {
        Changes.Tell();
        return LoadAsync();
    }
}
