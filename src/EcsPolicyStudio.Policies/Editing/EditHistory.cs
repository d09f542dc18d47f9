using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// The steps of one editing session, for undo and redo. A step holds the blocks that it changed, before and after, and nothing of the rest of the draft. Not safe
/// for use by several threads.
/// </summary>
public sealed class EditHistory
{
    private readonly List<Step> steps = [];
    private int position;

    /// <summary>Begins with a draft.</summary>
    public EditHistory(PolicyDraft draft) => Current = draft;

    /// <summary>The most steps that are kept; the oldest go first.</summary>
    public const int MostSteps = 10_000;

    /// <summary>The draft as it stands.</summary>
    public PolicyDraft Current { get; private set; }

    /// <summary>Goes up by one at each change, undo and redo included; what is derived from the draft is derived once a version.</summary>
    public int Version { get; private set; }

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => position > Math.Max(0, steps.Count - MostSteps);

    /// <summary>Whether there is a step to take again.</summary>
    public bool CanRedo => position < steps.Count;

    /// <summary>Makes an edit; one that changes nothing leaves no step. Steps that were taken back are dropped.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Apply(Func<PolicyDraft, PolicyDraft> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var edited = edit(Current);
        if (edited == Current) return false;
        steps.RemoveRange(position, steps.Count - position);
        // The oldest steps go many at a time, so that a step costs the same however many there are.
        if (steps.Count >= MostSteps + Spare) steps.RemoveRange(0, steps.Count - MostSteps + 1);
        steps.Add(Step.Between(Current, edited));
        position = steps.Count;
        Current = edited;
        Version++;
        return true;
    }

    /// <summary>Takes the last step back.</summary>
    public bool Undo()
    {
        if (!CanUndo) return false;
        Current = steps[--position].Undo(Current);
        Version++;
        return true;
    }

    /// <summary>Takes the step again that was taken back last.</summary>
    public bool Redo()
    {
        if (!CanRedo) return false;
        Current = steps[position++].Redo(Current);
        Version++;
        return true;
    }

    private const int Spare = 1_000;

    // From At on, the blocks Before became the blocks After.
    private sealed record Step(int At, ImmutableArray<PermissionBlock> Before, ImmutableArray<PermissionBlock> After, PolicyDraft HeadBefore, PolicyDraft HeadAfter)
    {
        public static Step Between(PolicyDraft before, PolicyDraft after)
        {
            var old = before.Blocks.AsSpan();
            var now = after.Blocks.AsSpan();
            var start = 0;
            while (start < old.Length && start < now.Length && ReferenceEquals(old[start], now[start])) start++;
            var end = 0;
            while (end < old.Length - start && end < now.Length - start && ReferenceEquals(old[^(end + 1)], now[^(end + 1)])) end++;
            return new(
                start, [.. old[start..^end]], [.. now[start..^end]], before with { Blocks = [] }, after with { Blocks = [] });
        }

        public PolicyDraft Undo(PolicyDraft draft) => HeadBefore with { Blocks = Replace(draft.Blocks, After.Length, Before) };

        public PolicyDraft Redo(PolicyDraft draft) => HeadAfter with { Blocks = Replace(draft.Blocks, Before.Length, After) };

        private ImmutableArray<PermissionBlock> Replace(ImmutableArray<PermissionBlock> blocks, int count, ImmutableArray<PermissionBlock> by) =>
            [.. blocks.AsSpan(0, At), .. by, .. blocks.AsSpan(At + count, blocks.Length - At - count)];
    }
}
