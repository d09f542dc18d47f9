using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// What stands in the fields of a block and is no part of it yet: a ready-made condition ticked but not filled in, text not added, a dialog not confirmed. It
/// is kept with the draft, so that a reload loses none of it, and what was begun is told before the policy is reviewed. It is no part of the document and
/// has no steps of undo. Immutable.
/// </summary>
public sealed record PendingInput
{
    /// <summary>Nothing begun.</summary>
    public static PendingInput None { get; } = new();

    /// <summary>What is typed under "Add actions".</summary>
    public string ActionText { get; init; } = string.Empty;

    /// <summary>Whether "Source IP" is ticked although the block has no range.</summary>
    public bool IsSourceIpOpen { get; init; }

    /// <summary>What is typed as an address or range.</summary>
    public string SourceIpText { get; init; } = string.Empty;

    /// <summary>Whether "Time range" is ticked although the block has neither end.</summary>
    public bool IsTimeRangeOpen { get; init; }

    /// <summary>The ARN dialog as it stands; null while it is closed.</summary>
    public PendingArns? Arns { get; init; }

    /// <summary>The condition dialog as it stands; null while it is closed.</summary>
    public PendingCondition? Condition { get; init; }

    /// <summary>What was begun and is not in the block, each as an error: the policy would otherwise be created without it, unseen.</summary>
    /// <param name="block">The block the fields belong to.</param>
    /// <param name="all">Whether text that is typed and not added counts; while somebody is still typing it is no mistake.</param>
    public IEnumerable<EditingProblem> Problems(PermissionBlock block, bool all)
    {
        ArgumentNullException.ThrowIfNull(block);
        EditingProblem Error(BlockSection section, string message) => new(block.Id, section, ProblemSeverity.Error, message);
        if (all && ActionText.Trim() is { Length: > 0 } action)
            yield return Error(BlockSection.Actions, $"{Short(action)} is typed but not added. Choose Add actions, or clear the field.");
        if (SourceIpText.Trim() is { Length: > 0 } range)
        {
            if (all) yield return Error(BlockSection.Conditions, $"The address {Short(range)} is typed but not added. Choose Add, or clear the field.");
        }
        else if (IsSourceIpOpen && block.SourceIpRanges() is null)
            yield return Error(BlockSection.Conditions, "Source IP is ticked, but no address is given. Add one, or clear the check box.");
        if (IsTimeRangeOpen && block.TimeRange() is null)
            yield return Error(BlockSection.Conditions, "Time range is ticked, but no time is given. Enter a beginning or an end, or clear the check box.");
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
}

/// <summary>The fields of the ARN dialog.</summary>
/// <param name="ResourceType">The resource type by name.</param>
/// <param name="Edited">The ARN that is edited; null where some are added.</param>
/// <param name="IsText">Whether the text mode is shown.</param>
/// <param name="Text">What the text mode holds.</param>
/// <param name="Account">Whose resources.</param>
/// <param name="OtherAccount">The id of another account.</param>
/// <param name="Fields">The fields of the visual mode; empty where the ARN has text mode only.</param>
public sealed record PendingArns(
    string ResourceType, string? Edited, bool IsText, string Text, ArnAccount Account, string OtherAccount, ImmutableArray<ArnFormField> Fields)
{
    /// <inheritdoc/>
    public bool Equals(PendingArns? other) => other is not null && (ResourceType, Edited, IsText, Text, Account, OtherAccount)
        == (other.ResourceType, other.Edited, other.IsText, other.Text, other.Account, other.OtherAccount) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ResourceType, Edited, Text, Fields.Length);
}

/// <summary>The fields of the condition dialog.</summary>
/// <param name="Edited">The condition that is edited; null where one is added.</param>
/// <param name="Key">The key chosen, as the catalogue writes it; null while none is.</param>
/// <param name="TagKey">What stands for the variable of the key.</param>
/// <param name="Qualifier">The qualifier.</param>
/// <param name="Operator">The operator by name; null while no key is chosen.</param>
/// <param name="IfExists">Whether "If exists" is ticked.</param>
/// <param name="Values">The values as typed.</param>
public sealed record PendingCondition(
    ConditionEntry? Edited, string? Key, string TagKey, ConditionQualifier Qualifier, string? Operator, bool IfExists, ImmutableArray<string> Values)
{
    /// <inheritdoc/>
    public bool Equals(PendingCondition? other) => other is not null && (Edited, Key, TagKey, Qualifier, Operator, IfExists)
        == (other.Edited, other.Key, other.TagKey, other.Qualifier, other.Operator, other.IfExists) && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Edited, Key, TagKey, Qualifier, Operator, Values.Length);
}
