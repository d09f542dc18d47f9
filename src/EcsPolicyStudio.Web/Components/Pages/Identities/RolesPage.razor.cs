using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>The roles of the account.</summary>
public partial class RolesPage
{
    private static readonly Crumb[] Trail = [new("Roles")];

    private StreamedList<RoleRow> _roles = null!;
    private string _query = "";

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _roles = new(token => Gateway.ListRolesAsync(token).Select(RoleRow.Of), Clock);
        if (RendererInfo.IsInteractive)
            await _roles.LoadAsync(Leaving);
    }

    private static IEnumerable<string?> SearchIn(RoleRow row) => [row.Role.RoleName, row.TrustedEntities, row.Role.Description];

    // The trust policy is read once for each row, not at each drawing.
    private sealed record RoleRow(IamRole Role, string TrustedEntities)
    {
        public static RoleRow Of(IamRole role) => new(role, Accounts.TrustedEntities.Of(role.TrustPolicy) switch
        {
            null => "See the trust policy",
            [] => "None",
            var entities => string.Join(", ", entities),
        });
    }
}
