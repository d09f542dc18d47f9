using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>The configured accounts, each with its id, alias and caller, or with why it is out of reach. A link leads into each.</summary>
public partial class AccountList
{
    private Entry[] _entries = [];

    /// <summary>The account the page works in; null where it works in none.</summary>
    [Parameter]
    public string? Current { get; set; }

    [Inject]
    private IIamAccounts Accounts { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _entries = [.. Accounts.All.Select(account => new Entry(account))];
        if (RendererInfo.IsInteractive)
            await Task.WhenAll(_entries.Select(AskAsync));
    }

    // Each for itself: one that is out of reach keeps none of the others waiting.
    private async Task AskAsync(Entry entry)
    {
        try
        {
            entry.Identity = await entry.Account.Gateway.GetAccountAsync(Leaving);
        }
        catch (IamException e)
        {
            entry.Failure = e;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        StateHasChanged();
    }

    private sealed class Entry(IamAccount account)
    {
        public IamAccount Account { get; } = account;

        public AccountIdentity? Identity { get; set; }

        public IamException? Failure { get; set; }
    }
}
