using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>Asks before a managed policy is detached.</summary>
internal static class DetachDialog
{
    /// <summary>Asks and detaches; true once it is detached.</summary>
    public static Task<bool> AskAsync(
        IDialogService dialogs, IIamGateway gateway, IamEntity entity, string policyName, string policyArn, CancellationToken cancellationToken) =>
        ConfirmDialog.AskAsync(
            dialogs,
            $"Remove policy for {entity.Kind.Word()}?",
            $"Remove policy {policyName} from the {entity.Kind.Word()} {entity.Name}? The policy itself is kept.",
            "Remove policy",
            "The policy was not removed.",
            () => gateway.DetachPolicyAsync(entity, policyArn, cancellationToken));
}
