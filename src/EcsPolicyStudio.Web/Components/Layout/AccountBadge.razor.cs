using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Says in the bar which account is in use, who the studio is in it, and whether it is the sandbox.</summary>
public partial class AccountBadge
{
    private AccountIdentity? _account;
    private IamException? _failure;
    private bool _open;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
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

    private static string Place(AccountIdentity account) =>
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
