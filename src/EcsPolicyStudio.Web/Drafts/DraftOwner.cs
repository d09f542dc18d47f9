namespace EcsPolicyStudio.Web.Drafts;

/// <summary>
/// Whose drafts a page works with: one for each browser and account, so that what was begun in one account is never finished in another. The browser's id comes
/// from the cookie that <see cref="DraftOwnerCookie"/> sets; the root component receives the owner while the page is rendered over HTTP and hands it on, encrypted, to
/// the circuit, which has no cookies of its own.
/// </summary>
public sealed class DraftOwner
{
    private string? _id;

    /// <summary>The owner to give to <see cref="DraftSavers"/> and <see cref="IDraftStore"/>. Never shown and never in a URL.</summary>
    /// <exception cref="InvalidOperationException">The root component has not set it yet.</exception>
    public string Id => _id ?? throw new InvalidOperationException("The owner of drafts is set by the root component.");

    /// <summary>Sets the owner, once for the life of the circuit.</summary>
    public void Use(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        _id = id;
    }
}
