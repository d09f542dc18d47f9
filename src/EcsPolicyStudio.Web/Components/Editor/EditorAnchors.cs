using System.Globalization;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>The ids of the places in the editor that a problem can lead to.</summary>
internal static class EditorAnchors
{
    public static string Block(int blockId) => string.Create(CultureInfo.InvariantCulture, $"block-{blockId}");

    public static string Section(int blockId, BlockSection section) =>
        string.Create(CultureInfo.InvariantCulture, $"block-{blockId}-{section.ToString().ToLowerInvariant()}");
}
