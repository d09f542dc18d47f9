using System.Collections.Immutable;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>What step 2 asks for beside the document, as typed.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Description">The description; empty for none.</param>
/// <param name="Tags">The tags, rows without key and value included.</param>
public sealed record PolicyDetails(string Name, string Description, ImmutableArray<IamTag> Tags)
{
    /// <summary>Nothing typed.</summary>
    public static PolicyDetails Empty { get; } = new(string.Empty, string.Empty, []);

    /// <inheritdoc/>
    public bool Equals(PolicyDetails? other) =>
        other is not null && Name == other.Name && Description == other.Description && Tags.SequenceEqual(other.Tags);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Description, Tags.Length);
}
