namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// The drafts of one editing session, for undo and redo. Drafts share what did not change, so a step costs as little as the edit. Not safe for use by
/// several threads.
/// </summary>
public sealed class EditHistory
{
    private readonly List<PolicyDraft> drafts;
    private int position;

    /// <summary>Begins with a draft.</summary>
    public EditHistory(PolicyDraft draft)
    {
        drafts = [draft];
    }

    /// <summary>The most steps that are kept; the oldest go first.</summary>
    public const int MostSteps = 500;

    /// <summary>The draft as it stands.</summary>
    public PolicyDraft Current => drafts[position];

    /// <summary>Goes up by one at each change, undo and redo included; what is derived from the draft is derived once a version.</summary>
    public int Version { get; private set; }

    /// <summary>Whether there is a step to take back.</summary>
    public bool CanUndo => position > 0;

    /// <summary>Whether there is a step to take again.</summary>
    public bool CanRedo => position < drafts.Count - 1;

    /// <summary>Makes an edit; one that changes nothing leaves no step. Steps that were taken back are dropped.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Apply(Func<PolicyDraft, PolicyDraft> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var edited = edit(Current);
        if (edited == Current) return false;
        drafts.RemoveRange(position + 1, drafts.Count - position - 1);
        drafts.Add(edited);
        if (drafts.Count > MostSteps + 1) drafts.RemoveAt(0);
        position = drafts.Count - 1;
        Version++;
        return true;
    }

    /// <summary>Takes the last step back.</summary>
    public bool Undo() => Move(-1, CanUndo);

    /// <summary>Takes the step again that was taken back last.</summary>
    public bool Redo() => Move(1, CanRedo);

    private bool Move(int by, bool possible)
    {
        if (!possible) return false;
        position += by;
        Version++;
        return true;
    }
}
