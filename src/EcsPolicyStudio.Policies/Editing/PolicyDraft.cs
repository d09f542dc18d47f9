using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A policy being written: its permission blocks in order. Immutable.</summary>
public sealed record PolicyDraft
{
    /// <summary>The language version every new policy has.</summary>
    public const string CurrentVersion = "2012-10-17";

    /// <summary>The blocks, top to bottom.</summary>
    public ImmutableArray<PermissionBlock> Blocks { get; init; } = [];

    /// <summary>The id the next block gets; ids are never used twice in a draft.</summary>
    public int NextBlockId { get; init; } = 1;

    /// <summary>The document the draft was read from; null for a policy made in the editor.</summary>
    public string? Source { get; init; }

    /// <summary>A draft as the visual editor opens it: one block without a service.</summary>
    public static PolicyDraft New() => new PolicyDraft().AddBlock();

    /// <summary>The block of that id, or null.</summary>
    public PermissionBlock? Find(int blockId) => Blocks.FirstOrDefault(b => b.Id == blockId);

    /// <summary>"Add more permissions": appends an empty block.</summary>
    public PolicyDraft AddBlock() => this with { Blocks = Blocks.Add(new() { Id = NextBlockId }), NextBlockId = NextBlockId + 1 };

    /// <summary>Puts a new block behind another one; at the end where there is no such block.</summary>
    /// <param name="blockId">The block to stand behind.</param>
    /// <param name="edit">Fills in the empty block.</param>
    public PolicyDraft AddBlockAfter(int blockId, Func<PermissionBlock, PermissionBlock> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var at = IndexOf(blockId);
        return this with
        {
            Blocks = Blocks.Insert(at < 0 ? Blocks.Length : at + 1, edit(new() { Id = NextBlockId })),
            NextBlockId = NextBlockId + 1,
        };
    }

    /// <summary>Puts a copy of a block right behind it. The copy has no Sid, since Sids are unique in a document.</summary>
    public PolicyDraft CloneBlock(int blockId)
    {
        var at = IndexOf(blockId);
        return at < 0 ? this : this with
        {
            Blocks = Blocks.Insert(at + 1, Blocks[at] with { Id = NextBlockId, Sid = null, Origin = null }),
            NextBlockId = NextBlockId + 1,
        };
    }

    /// <summary>Removes a block.</summary>
    public PolicyDraft RemoveBlock(int blockId)
    {
        var at = IndexOf(blockId);
        return at < 0 ? this : this with { Blocks = Blocks.RemoveAt(at) };
    }

    /// <summary>Edits one block.</summary>
    public PolicyDraft Update(int blockId, Func<PermissionBlock, PermissionBlock> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var at = IndexOf(blockId);
        if (at < 0) return this;
        var edited = edit(Blocks[at]);
        return edited == Blocks[at] ? this : this with { Blocks = Blocks.SetItem(at, edited) };
    }

    /// <inheritdoc/>
    public bool Equals(PolicyDraft? other) => other is not null && NextBlockId == other.NextBlockId && Source == other.Source && Blocks.SequenceEqual(other.Blocks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Blocks.Length, NextBlockId);

    private int IndexOf(int blockId)
    {
        for (var i = 0; i < Blocks.Length; i++)
        {
            if (Blocks[i].Id == blockId) return i;
        }

        return -1;
    }
}
