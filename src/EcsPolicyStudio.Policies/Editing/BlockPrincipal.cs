using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Who a statement of a resource or trust policy is about: its Principal or NotPrincipal element (AWS document "IAM JSON policy elements: Principal"). Identity
/// policies have none.
/// </summary>
/// <param name="IsNot">Whether it is NotPrincipal.</param>
/// <param name="IsEveryone">Whether it is the text <c>*</c>; there are no groups then.</param>
/// <param name="Groups">The principals by kind, in the order written.</param>
public sealed record BlockPrincipal(bool IsNot, bool IsEveryone, ImmutableArray<PrincipalGroup> Groups)
{
    /// <inheritdoc/>
    public bool Equals(BlockPrincipal? other) =>
        other is not null && IsNot == other.IsNot && IsEveryone == other.IsEveryone && Groups.SequenceEqual(other.Groups);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsNot, IsEveryone, Groups.Length);
}

/// <summary>Principals of one kind.</summary>
/// <param name="Kind"><c>AWS</c>, <c>Service</c>, <c>Federated</c>, <c>CanonicalUser</c>, or what is written there.</param>
/// <param name="Values">The principals as written.</param>
public sealed record PrincipalGroup(string Kind, ImmutableArray<string> Values)
{
    /// <inheritdoc/>
    public bool Equals(PrincipalGroup? other) => other is not null && Kind == other.Kind && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Values.Length);
}

/// <summary>
/// A member of a statement that is none of a block's parts: one the grammar does not know, one that stands twice, the second of a pair such as Action and
/// NotAction, or one of a JSON type that the part cannot have.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value as JSON text.</param>
public sealed record BlockMember(string Name, string Json);
