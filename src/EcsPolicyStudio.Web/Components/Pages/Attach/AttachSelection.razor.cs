using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Attach;

/// <summary>Step 1 of the attach wizard: all managed policies of the account, to choose from.</summary>
public partial class AttachSelection
{
    private string _query = "";
    private string _type = "";
    private Func<ManagedPolicySummary, bool>? _where;

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required AttachWizardState State { get; set; }

    /// <summary>The account's policies.</summary>
    [Parameter, EditorRequired]
    public required StreamedList<ManagedPolicySummary> Policies { get; set; }

    /// <summary>Raised when the selection has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string QuotaText
    {
        get
        {
            var quota = State.Entity.Kind.DefaultManagedPolicyQuota();
            var word = State.Entity.Kind.Word();
            var has = string.Create(Dates.Culture, $"This {word} has {State.AttachedCount} managed {(State.AttachedCount == 1 ? "policy" : "policies")} attached; ");
            return State.ExceedsDefaultQuota
                ? has + string.Create(Dates.Culture, $"{State.FreeSlots} more fit within the default quota of {quota}, and {State.Selected.Count} are chosen. IAM refuses the surplus unless the account's quota was raised.")
                : has + string.Create(Dates.Culture, $"{State.FreeSlots} more fit within the default quota of {quota}.");
        }
    }

    // There is always such a line: one that appeared with the first choice would move what is below it from under the pointer.
    private string Chosen
    {
        get
        {
            const int shown = 5;
            var names = State.SelectedPolicies.Select(policy => policy.PolicyName).ToList();
            return names.Count switch
            {
                0 => "Nothing is chosen yet.",
                <= shown => $"Chosen: {string.Join(", ", names)}",
                _ => $"Chosen: {string.Join(", ", names.Take(shown))} and {names.Count - shown} more",
            };
        }
    }

    private static IEnumerable<string?> SearchIn(ManagedPolicySummary policy) => [policy.PolicyName, policy.Description];

    private void UseType(string type)
    {
        _type = type;
        _where = type.Length == 0 ? null : policy => PolicyLabels.TypeOf(policy) == type;
    }

    private Task ChooseAsync(ManagedPolicySummary policy, ChangeEventArgs e)
    {
        State.Select(policy.Arn, e.Value is true);
        return OnChanged.InvokeAsync();
    }

    private Task ClearAsync()
    {
        State.Clear();
        return OnChanged.InvokeAsync();
    }
}
