using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Components.Controls;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>What the list and the page of a policy both offer.</summary>
internal static class PolicyActions
{
    /// <summary>The address of the page that attaches the policy to identities.</summary>
    public static string AttachHref(string policyArn) => $"policies/attach?arn={Uri.EscapeDataString(policyArn)}";

    /// <summary>Asks for the policy's name and deletes it; true once it is deleted.</summary>
    public static Task<bool> DeleteAsync(IDialogService dialogs, IIamGateway gateway, ManagedPolicySummary policy, CancellationToken cancellationToken) =>
        ConfirmDialog.AskAsync(
            dialogs,
            $"Delete {policy.PolicyName}?",
            "The policy and its versions are deleted for good. IAM refuses while the policy is attached to a user, user group or role, or is used as a permissions boundary.",
            "Delete",
            "The policy was not deleted.",
            () => gateway.DeletePolicyAsync(policy.Arn, cancellationToken),
            policy.PolicyName);
}
