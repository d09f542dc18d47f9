using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>The document behind one row of the Permissions tab, read when the row is opened.</summary>
public partial class PermissionDocument
{
    private string? _document;
    private IamException? _failure;

    /// <summary>Whose tab it is.</summary>
    [Parameter, EditorRequired]
    public IamEntity Entity { get; set; }

    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public required PermissionRow Row { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    // The same policy may be in two rows: attached directly and through a group.
    private string Label => $"Policy document of {Row.PolicyName}{(Row.GroupName is { } group ? $", through {group}" : "")}";

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _document = await Gateway.ReadDocumentAsync(Entity, Row, Leaving);
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The row was closed.
        }
    }
}
