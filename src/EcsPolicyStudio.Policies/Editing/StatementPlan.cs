using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A statement a block is written as.</summary>
/// <param name="Block">The block.</param>
/// <param name="Actions">The actions of the statement.</param>
/// <param name="Resources">Its resources; empty while a block lacks its ARNs.</param>
/// <param name="IsCompanion">Whether it is the second statement, for actions that only work on <c>*</c>.</param>
public sealed record PlannedStatement(
    PermissionBlock Block, ImmutableArray<string> Actions, ImmutableArray<string> Resources, bool IsCompanion = false);

/// <summary>Turns a block into statements the way the visual editor does.</summary>
public static class StatementPlan
{
    /// <summary>
    /// The statements of a block: none while no action is chosen; one; or two where ARNs are given and some actions have no resource-level
    /// permissions: those go into a companion statement on <c>*</c>, without which they would have no effect (IAM User Guide, "Controlling access",
    /// mixed actions in the visual editor). A block that was read from a document stays one statement.
    /// </summary>
    public static IReadOnlyList<PlannedStatement> For(PermissionBlock block, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(catalog);
        if (block.Actions.IsEmpty && !block.IsOneStatement)
            return [];
        if (block.ResourceMode == ResourceMode.All)
            return [new(block, block.Actions, ["*"])];
        if (block.IsOneStatement || block.IsNotAction || block.IsNotResource)
            return [new(block, block.Actions, block.Arns)];

        var named = ImmutableArray.CreateBuilder<string>();
        var unrestricted = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in block.Actions)
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var service = colon < 0 ? null : catalog.Find(entry[..colon]);
            var name = entry[(colon + 1)..];
            if (service is null)
            {
                named.Add(entry);
            }
            else if (WildcardPattern.HasWildcard(name))
            {
                var covered = ActionText.Covered(service, name);
                var loose = covered.Where(a => !a.SupportsResources).Select(a => $"{service.Prefix}:{a.Name}").ToList();
                // A wildcard that covers nothing restrictable moves as it stands; otherwise it keeps its place and its loose actions are named.
                if (loose.Count > 0 && loose.Count == covered.Count)
                {
                    unrestricted.Add(entry);
                }
                else
                {
                    named.Add(entry);
                    unrestricted.AddRange(loose);
                }
            }
            else
            {
                (service.FindAction(name) is { SupportsResources: false } ? unrestricted : named).Add(entry);
            }
        }

        if (unrestricted.Count == 0)
            return [new(block, block.Actions, block.Arns)];
        ImmutableArray<string> loosened = [.. unrestricted.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        return named.Count == 0
            ? [new(block, loosened, ["*"])]
            : [new(block, named.ToImmutable(), block.Arns), new(block, loosened, ["*"], IsCompanion: true)];
    }
}
