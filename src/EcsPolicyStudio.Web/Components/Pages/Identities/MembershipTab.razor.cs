using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>The groups of a user, or the users of a group.</summary>
public partial class MembershipTab
{
    private IReadOnlyList<Member>? _members;
    private IamException? _failure;
    private IamEntity? _shown;

    /// <summary>A user or a group.</summary>
    [Parameter, EditorRequired]
    public IamEntity Entity { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    private string? Info => Entity.Kind == EntityKind.User
        ? "A user can be a member of up to 10 groups at a time."
        : "Each user in the group has the permissions of the group's policies.";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Entity)
            return;
        _shown = Entity;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _members = Entity.Kind == EntityKind.User
                ? [.. (await Gateway.ListGroupsForUserAsync(Entity.Name, Leaving)).Select(g => new Member(IamEntity.Group(g.GroupName), g.CreateDate))]
                : [.. (await Gateway.ListUsersInGroupAsync(Entity.Name, Leaving)).Select(u => new Member(IamEntity.User(u.UserName), u.CreateDate))];
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
    }

    private sealed record Member(IamEntity Entity, DateTimeOffset CreateDate);
}
