using System.Text.Json;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;

namespace EcsPolicyStudio.Web.Attachments;

/// <summary>
/// What somebody has chosen on the way to attaching policies to one user, group or role: the selection outlives searching, filtering, stepping back and, through
/// <see cref="ToDraft"/>, a reload.
/// </summary>
/// <param name="entity">The user, group or role.</param>
public sealed class AttachWizardState(IamEntity entity)
{
    private readonly List<string> _selected = [];
    private readonly HashSet<string> _attached = new(StringComparer.Ordinal);
    private Dictionary<string, ManagedPolicySummary> _policies = new(StringComparer.Ordinal);

    /// <summary>The user, group or role.</summary>
    public IamEntity Entity { get; } = entity;

    /// <summary>Whether the second step, Review, is shown.</summary>
    public bool IsReviewing { get; private set; }

    /// <summary>The ARNs chosen, in the order of choosing. A restored one may name a policy that is not listed (yet).</summary>
    public IReadOnlyList<string> Selected => _selected;

    /// <summary>The chosen policies that the account's list holds, in the order of choosing.</summary>
    public IReadOnlyList<ManagedPolicySummary> SelectedPolicies =>
        [.. _selected.Select(arn => _policies.GetValueOrDefault(arn)).OfType<ManagedPolicySummary>()];

    /// <summary>How many managed policies the identity has now.</summary>
    public int AttachedCount => _attached.Count;

    /// <summary>How many more fit under the default quota; zero where none does.</summary>
    public int FreeSlots => Math.Max(0, Entity.Kind.DefaultManagedPolicyQuota() - AttachedCount);

    /// <summary>Whether more are chosen than fit under the default quota. The account's own quota may be higher, so this is a warning and no refusal.</summary>
    public bool ExceedsDefaultQuota => _selected.Count > FreeSlots;

    /// <summary>Whether there is anything to review.</summary>
    public bool CanReview => SelectedPolicies.Count > 0;

    /// <summary>The draft's key; names differ in case but not in meaning in IAM.</summary>
    public string DraftKey => $"attach:{Entity.Kind.ToString().ToLowerInvariant()}:{Entity.Name.ToLowerInvariant()}";

    /// <summary>Takes the managed policies that the identity has already; they leave the selection.</summary>
    public void SetAttached(IEnumerable<AttachedPolicy> attached)
    {
        ArgumentNullException.ThrowIfNull(attached);
        _attached.Clear();
        _attached.UnionWith(attached.Select(policy => policy.PolicyArn));
        _selected.RemoveAll(_attached.Contains);
        LeaveEmptyReview();
    }

    /// <summary>Takes the account's policies as far as they have arrived.</summary>
    /// <param name="policies">The list.</param>
    /// <param name="isComplete">Whether the list has ended: a chosen policy that is not in it no longer exists and leaves the selection.</param>
    /// <returns>How many left the selection.</returns>
    public int SetPolicies(IEnumerable<ManagedPolicySummary> policies, bool isComplete)
    {
        _policies = policies.ToDictionary(policy => policy.Arn, StringComparer.Ordinal);
        if (!isComplete)
            return 0;
        var removed = _selected.RemoveAll(arn => !_policies.TryGetValue(arn, out var policy) || !policy.IsAttachable);
        LeaveEmptyReview();
        return removed;
    }

    /// <summary>Whether the policy is attached to the identity already.</summary>
    public bool IsAttached(string policyArn) => _attached.Contains(policyArn);

    /// <summary>Whether the policy is chosen.</summary>
    public bool IsSelected(string policyArn) => _selected.Contains(policyArn);

    /// <summary>Whether the policy can be chosen: it is not attached yet, and it is not one that only AWS attaches.</summary>
    public bool IsSelectable(ManagedPolicySummary policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.IsAttachable && !IsAttached(policy.Arn);
    }

    /// <summary>Chooses a policy or gives it up. What is attached cannot be chosen.</summary>
    public void Select(string policyArn, bool selected)
    {
        ArgumentException.ThrowIfNullOrEmpty(policyArn);
        if (!selected)
            _selected.Remove(policyArn);
        else if (!IsAttached(policyArn) && !IsSelected(policyArn))
            _selected.Add(policyArn);
        LeaveEmptyReview();
    }

    /// <summary>Gives up the whole selection.</summary>
    public void Clear()
    {
        _selected.Clear();
        LeaveEmptyReview();
    }

    /// <summary>Goes to the second step, if anything is chosen.</summary>
    public void Review() => IsReviewing = CanReview;

    /// <summary>Goes back to the first step.</summary>
    public void Previous() => IsReviewing = false;

    /// <summary>The attachments to make.</summary>
    public IReadOnlyList<AttachStep> Steps() =>
        [.. SelectedPolicies.Select(policy => new AttachStep(Entity, policy.Arn, policy.PolicyName))];

    /// <summary>The selection as a draft.</summary>
    public string ToDraft() => JsonSerializer.Serialize(new DraftContent([.. _selected], IsReviewing));

    /// <summary>Takes up a draft; one that cannot be read is passed over.</summary>
    public void Restore(string draft)
    {
        try
        {
            if (JsonSerializer.Deserialize<DraftContent>(draft) is not { Selected: { } selected } content)
                return;
            foreach (var arn in selected.Where(arn => !string.IsNullOrEmpty(arn)))
                Select(arn, true);
            IsReviewing = content.IsReviewing && _selected.Count > 0;
        }
        catch (JsonException)
        {
            // Written by another version: the work is a handful of clicks, and the page starts afresh.
        }
    }

    private void LeaveEmptyReview() => IsReviewing &= _selected.Count > 0;

    private sealed record DraftContent(IReadOnlyList<string>? Selected, bool IsReviewing);
}
