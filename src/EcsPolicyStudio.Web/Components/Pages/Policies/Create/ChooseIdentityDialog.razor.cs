using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>Asks for the user, user group or role that a new policy is for. Gives an <see cref="IamEntity"/>.</summary>
public partial class ChooseIdentityDialog
{
    private EntityKind _kind = EntityKind.User;
    private string _text = string.Empty;
    private List<string>? _names;
    private List<string> _found = [];
    private Exception? _failure;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ListAsync(_kind);

    private static string Word(EntityKind kind) => kind switch { EntityKind.User => "user", EntityKind.Group => "user group", _ => "role" };

    private async Task ListAsync(EntityKind kind)
    {
        (_kind, _names, _failure) = (kind, null, null);
        try
        {
            var names = new List<string>();
            await foreach (var name in NamesOf(kind)) names.Add(name);
            // Another kind may have been chosen meanwhile.
            if (kind != _kind) return;
            names.Sort(StringComparer.OrdinalIgnoreCase);
            _names = names;
            Find();
        }
        catch (IamException e)
        {
            if (kind == _kind) _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The dialog is closed.
        }
    }

    // A service-linked role takes no policies but its own.
    private IAsyncEnumerable<string> NamesOf(EntityKind kind) => kind switch
    {
        EntityKind.User => Gateway.ListUsersAsync(Leaving).Select(u => u.UserName),
        EntityKind.Group => Gateway.ListGroupsAsync(Leaving).Select(g => g.GroupName),
        _ => Gateway.ListRolesAsync(Leaving).Where(r => !r.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal)).Select(r => r.RoleName),
    };

    private void Search(ChangeEventArgs e)
    {
        _text = e.Value?.ToString() ?? string.Empty;
        Find();
    }

    private void Find() => _found = [.. (_names ?? []).Where(n => n.Contains(_text.Trim(), StringComparison.OrdinalIgnoreCase))];

    private void Choose(string name) => Dialog.Close(DialogResult.Ok(new IamEntity(_kind, name)));
}
