using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Attach;

/// <summary>Says of each attachment of a run whether it stands, and offers to go on or to undo.</summary>
public partial class AttachResults
{
    /// <summary>The run. The owner draws this component again when the run has changed.</summary>
    [Parameter, EditorRequired]
    public required AttachRun Run { get; set; }

    /// <summary>Whether rows name the identity instead of the policy. Default: false.</summary>
    [Parameter]
    public bool ByEntity { get; set; }

    /// <summary>Asked to try again what does not stand.</summary>
    [Parameter]
    public EventCallback OnGoOn { get; set; }

    /// <summary>Asked to detach what the run attached.</summary>
    [Parameter]
    public EventCallback OnUndo { get; set; }

    /// <summary>Asked to leave things as they are.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private string Heading => Run.IsRunning ? "Working…" : Run.IsUndone ? "Undone" : Run.Succeeded ? "Everything is attached" : "Not everything was attached";

    private string Text
    {
        get
        {
            var total = Run.Steps.Count;
            if (Run.IsUndone)
                return "What this run had attached is detached again. The account is as it was before.";
            var standing = Run.Steps.Count(s => s.State is AttachStepState.Attached or AttachStepState.AlreadyAttached or AttachStepState.UndoFailed);
            return ByEntity
                ? string.Create(Dates.Culture, $"The policy is attached to {standing} of {total} {(total == 1 ? "entity" : "entities")}.")
                : string.Create(Dates.Culture, $"{standing} of {total} {(total == 1 ? "policy is" : "policies are")} attached.");
        }
    }

    private string? ShownText => Run.Shown switch
    {
        ChangeShown.Waiting => "Waiting until IAM shows the change…",
        ChangeShown.NotYet => "IAM has accepted the change, but its lists do not show it yet. They will within a few minutes; do not repeat it.",
        ChangeShown.Unknown => "IAM has accepted the change; whether its lists show it already could not be read.",
        _ => null,
    };

    private static string Happened(AttachStep step) => step.State == AttachStepState.UndoFailed ? "It is still attached: detaching failed." : "It was not attached.";

    private static string Unknown(AttachStep step) =>
        $"It is not known whether it {(step.State == AttachStepState.UndoFailed ? "is still" : "was")} attached: no answer came.";

    private string NameOf(AttachStep step) => ByEntity ? $"{step.Entity.Kind.Title()} {step.Entity.Name}" : step.PolicyName;

    private static string Words(AttachStepState state) => state switch
    {
        AttachStepState.Attached => "Attached",
        AttachStepState.AlreadyAttached => "Was attached before",
        AttachStepState.Failed => "Not attached",
        AttachStepState.Unknown => "Not known",
        AttachStepState.Undone => "Detached again",
        AttachStepState.UndoFailed => "Still attached",
        _ => "Not tried",
    };

    private static StatusTone Tone(AttachStepState state) => state switch
    {
        AttachStepState.Attached => StatusTone.Success,
        AttachStepState.AlreadyAttached => StatusTone.Info,
        AttachStepState.Failed or AttachStepState.Unknown or AttachStepState.UndoFailed => StatusTone.Error,
        _ => StatusTone.Neutral,
    };
}
