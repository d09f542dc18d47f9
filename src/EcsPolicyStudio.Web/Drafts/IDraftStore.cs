namespace EcsPolicyStudio.Web.Drafts;

/// <summary>
/// Keeps drafts on the server, so that a reload, a lost connection or a restart costs no work. A draft belongs to the owner given with
/// it and is invisible to every other one. Drafts not saved for <see cref="DraftLimits.Lifetime"/> are gone.
/// </summary>
/// <remarks>Pages open a <see cref="DraftSaver"/> through <see cref="DraftSavers"/> instead of calling <see cref="SaveAsync"/> themselves.</remarks>
public interface IDraftStore
{
    /// <summary>The draft, or null where there is none or it has expired.</summary>
    Task<Draft?> LoadAsync(string owner, string key, CancellationToken cancellationToken);

    /// <summary>Saves the draft, in place of what was saved under the key before.</summary>
    /// <exception cref="DraftTooLargeException">It is longer than <see cref="DraftLimits.MaxJsonLength"/> characters.</exception>
    /// <exception cref="ArgumentException">The owner or the key is empty, or the key is too long.</exception>
    Task SaveAsync(string owner, string key, string json, CancellationToken cancellationToken);

    /// <summary>Removes the draft; nothing happens where there is none.</summary>
    Task DeleteAsync(string owner, string key, CancellationToken cancellationToken);

    /// <summary>The owner's drafts whose key starts with the prefix, last saved first.</summary>
    Task<IReadOnlyList<Draft>> ListAsync(string owner, string prefix, CancellationToken cancellationToken);
}
