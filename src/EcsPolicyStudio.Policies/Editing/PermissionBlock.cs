using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Whether a block names resources.</summary>
public enum ResourceMode
{
    /// <summary>Only the ARNs given.</summary>
    Specific,

    /// <summary>Every resource: <c>"Resource": "*"</c>.</summary>
    All,
}

/// <summary>
/// One card of the visual editor: a service, its actions, the resources and the request conditions, as the person chose them. Immutable; an
/// edit gives a new block that shares what did not change, so an undo step costs as little as the edit.
/// </summary>
public sealed record PermissionBlock
{
    /// <summary>Tells the blocks of one draft apart; never written into the document.</summary>
    public required int Id { get; init; }

    /// <summary>The statement id, or null to have the writer number it as the console does (<c>VisualEditor0</c>).</summary>
    public string? Sid { get; init; }

    /// <summary>Allow or Deny.</summary>
    public Effect Effect { get; init; } = Effect.Allow;

    /// <summary>
    /// What the statement says in the place of Allow or Deny, which IAM refuses; empty where it has no Effect, null where the effect is right. Until one is
    /// chosen, <see cref="Effect"/> is Deny where it differs from it in letter case alone, else Allow.
    /// </summary>
    public string? WrongEffect { get; init; }

    /// <summary>The prefix of the service chosen; null while none is.</summary>
    public string? Service { get; init; }

    /// <summary>The actions as written, <c>prefix:Name</c> or with wildcards, in order.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>Whether the actions are those left out (<c>NotAction</c>).</summary>
    public bool IsNotAction { get; init; }

    /// <summary>All resources or named ones.</summary>
    public ResourceMode ResourceMode { get; init; } = ResourceMode.Specific;

    /// <summary>The ARNs as written; kept while <see cref="ResourceMode"/> is All, so that switching back loses nothing.</summary>
    public ImmutableArray<string> Arns { get; init; } = [];

    /// <summary>Whether the resources are those left out (<c>NotResource</c>).</summary>
    public bool IsNotResource { get; init; }

    /// <summary>The request conditions; all must hold.</summary>
    public ImmutableArray<ConditionEntry> Conditions { get; init; } = [];

    /// <summary>Who the statement is about, in resource and trust policies; null in identity policies.</summary>
    public BlockPrincipal? Principal { get; init; }

    /// <summary>What else the statement holds, kept as it is.</summary>
    public ImmutableArray<BlockMember> Others { get; init; } = [];

    /// <summary>Whether the block is written as one statement, whatever its actions: so it is for one that was read, and for its copies.</summary>
    public bool IsOneStatement { get; init; }

    /// <summary>The statement this block was read from; null for a block made in the editor.</summary>
    public StatementOrigin? Origin { get; init; }

    /// <summary>Whether two blocks say the same, wherever they come from.</summary>
    public bool SameContent(PermissionBlock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || HasSameParts(other);
    }

    private bool HasSameParts(PermissionBlock other) =>
        Sid == other.Sid && Effect == other.Effect && WrongEffect == other.WrongEffect && Service == other.Service
        && IsNotAction == other.IsNotAction && IsNotResource == other.IsNotResource && ResourceMode == other.ResourceMode
        && IsOneStatement == other.IsOneStatement && Principal == other.Principal && Others.SequenceEqual(other.Others)
        && Actions.SequenceEqual(other.Actions) && Arns.SequenceEqual(other.Arns) && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public bool Equals(PermissionBlock? other) =>
        ReferenceEquals(this, other) || (other is not null && Id == other.Id && Origin == other.Origin && SameContent(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Service, Actions.Length, Arns.Length, Conditions.Length);
}

/// <summary>
/// The statement a block was read from. While the block still says the same, the statement stays as it is, byte for byte; otherwise only what
/// the edit touches is written anew.
/// </summary>
/// <param name="Index">The statement's position in <see cref="PolicyDraft.Source"/>, from 0.</param>
/// <param name="Text">The statement's JSON text.</param>
/// <param name="Content">What the block said when it was read.</param>
public sealed record StatementOrigin(int Index, string Text, PermissionBlock Content);
