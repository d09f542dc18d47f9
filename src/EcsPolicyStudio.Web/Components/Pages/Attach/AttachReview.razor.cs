using EcsPolicyStudio.Web.Attachments;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Attach;

/// <summary>Step 2 of the attach wizard: what will be attached to whom.</summary>
public partial class AttachReview
{
    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required AttachWizardState State { get; set; }

    /// <summary>Whether the account's policies are still arriving, so that a restored selection is not all there yet.</summary>
    [Parameter]
    public bool IsLoading { get; set; }
}
