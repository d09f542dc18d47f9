namespace EcsPolicyStudio.Web.Drafts;

/// <summary>What has become of the last edit, for the "Draft saved" mark.</summary>
public enum DraftState
{
    /// <summary>Nothing to save yet.</summary>
    Idle,

    /// <summary>The last edit is not in the store yet.</summary>
    Saving,

    /// <summary>The last edit is in the store.</summary>
    Saved,

    /// <summary>Saving the last edit failed. The saver still holds it and tries again.</summary>
    Failed,
}
