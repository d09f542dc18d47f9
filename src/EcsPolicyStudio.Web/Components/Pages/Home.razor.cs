using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages;

/// <summary>The first page: the two things the studio is for, and what the account holds.</summary>
public partial class Home
{
    private Count[] _counts =
    [
        new("User groups", "groups", null),
        new("Users", "users", null),
        new("Roles", "roles", null),
        new("Customer managed policies", "policies?type=Customer%20managed", null),
    ];

    private AccountIdentity? _account;
    private IamException? _failure;

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            await LoadAsync();
    }

    private static string AccountInfo(AccountIdentity account) => account.Kind == AccountKind.Sandbox
        ? "The sandbox: an IAM inside the studio, to try things out. No AWS account is touched."
        : "A real AWS account: what is created and attached here takes effect at once.";

    private static List<DefinitionItem> Facts(AccountIdentity account) =>
    [
        new("Account ID", account.AccountId, Copy: true),
        new("Account alias", account.Alias),
        new("Signed in as", account.CallerArn),
    ];

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _account = await Account.GetAsync(Leaving);
            StateHasChanged();
            await CountAsync(0, Gateway.ListGroupsAsync(Leaving));
            await CountAsync(1, Gateway.ListUsersAsync(Leaving));
            await CountAsync(2, Gateway.ListRolesAsync(Leaving));
            await CountAsync(3, Gateway.ListPoliciesAsync(PolicyScope.CustomerManaged, Leaving));
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

    private async Task CountAsync<T>(int index, IAsyncEnumerable<T> list)
    {
        var number = await list.CountAsync(Leaving);
        _counts = [.. _counts.Select((count, i) => i == index ? count with { Number = number } : count)];
        StateHasChanged();
    }

    private sealed record Count(string Title, string Href, int? Number);
}
