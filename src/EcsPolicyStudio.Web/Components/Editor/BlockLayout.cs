using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>Which parts of a block's card are open. It is kept by the page and is no part of the draft.</summary>
/// <param name="IsOpen">Whether the card shows more than its head.</param>
/// <param name="Actions">Whether the actions are open.</param>
/// <param name="Resources">Whether the resources are open.</param>
/// <param name="Conditions">Whether the request conditions are open.</param>
public readonly record struct BlockLayout(bool IsOpen, bool Actions, bool Resources, bool Conditions)
{
    /// <summary>How a card first shows: conditions are optional and stay closed.</summary>
    public static BlockLayout Initial { get; } = new(IsOpen: true, Actions: true, Resources: true, Conditions: false);

    /// <summary>Everything open.</summary>
    public static BlockLayout Expanded { get; } = new(IsOpen: true, Actions: true, Resources: true, Conditions: true);

    /// <summary>Only the head.</summary>
    public static BlockLayout Collapsed { get; } = Initial with { IsOpen = false };

    /// <summary>Whether a section is open. The service has no closed state of its own.</summary>
    public bool this[BlockSection section] => section switch
    {
        BlockSection.Actions => Actions,
        BlockSection.Resources => Resources,
        BlockSection.Conditions => Conditions,
        _ => true,
    };

    /// <summary>The layout with one section opened or closed.</summary>
    public BlockLayout With(BlockSection section, bool open) => section switch
    {
        BlockSection.Actions => this with { Actions = open },
        BlockSection.Resources => this with { Resources = open },
        BlockSection.Conditions => this with { Conditions = open },
        _ => this,
    };
}
