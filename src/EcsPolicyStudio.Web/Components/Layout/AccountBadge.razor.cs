using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Says in the bar which account the page works in, who the studio is in it, and whether it is the sandbox; and leads to the other accounts.</summary>
public partial class AccountBadge
{
    private AccountIdentity? _account;
    private IamException? _failure;
    private bool _open;

    [Inject]
    private AccountInUse InUse { get; set; } = null!;

    [Inject]
    private IIamAccounts Accounts { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    // Where there are several, the name tells them apart; it is the one in the address.
    private string Place => Accounts.All.Count > 1 ? InUse.Account.Name : _account is null ? InUse.Account.Name : PlaceOf(_account);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return Task.CompletedTask;
        Account.Changed += OnChanged;
        return LoadAsync();
    }

    /// <inheritdoc/>
    protected override void OnLeaving() => Account.Changed -= OnChanged;

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _account = await Account.GetAsync(Leaving);
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

    private void Toggle() => _open = !_open;

    private void OnKey(KeyboardEventArgs e)
    {
        if (e.Key == "Escape") _open = false;
    }

    private static string PlaceOf(AccountIdentity account) =>
        account.Kind == AccountKind.Sandbox ? "Sandbox" : account.Profile ?? account.Region ?? "AWS";

    private static List<DefinitionItem> Facts(AccountIdentity account)
    {
        var facts = new List<DefinitionItem> { new("Account ID", account.AccountId, Copy: true) };
        if (account.Alias is not null)
            facts.Add(new("Account alias", account.Alias));
        facts.Add(new("Signed in as", account.CallerArn, Copy: true));
        if (account.Profile is not null)
            facts.Add(new("Profile", account.Profile));
        if (account.Region is not null)
            facts.Add(new("Region", account.Region));
        return facts;
    }
}
