using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>An action that chosen actions may also need and that no block of the draft allows.</summary>
/// <param name="Action">The action, as <c>prefix:Name</c>.</param>
/// <param name="NeededBy">The chosen actions that need it, for a sentence.</param>
/// <param name="IsOfSameService">Whether it belongs to a service of the block, so that it can be selected there.</param>
public sealed record DependentAction(string Action, string NeededBy, bool IsOfSameService);

/// <summary>
/// The dependent actions of the Service Authorization Reference ("Dependent actions" column): permissions the caller needs beside the action itself, some only
/// where an optional feature is used, such as tags at creation.
/// </summary>
public static class DependentActions
{
    /// <summary>The dependent actions of an allowing block that no allowing block of the draft has.</summary>
    /// <param name="view">The block.</param>
    /// <param name="draft">All blocks of the draft.</param>
    public static IReadOnlyList<DependentAction> Find(BlockView view, IReadOnlyList<BlockView> draft)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        if (view.Parts.Count == 0 || view.Block.Effect != Effect.Allow || view.Block.IsNotAction)
            return [];
        return [.. view.Parts.SelectMany(p => p.Actions.Selected)
            .SelectMany(a => a.DependentActions.Select(d => (Dependent: d, Action: a)))
            .GroupBy(x => x.Dependent, x => x.Action, StringComparer.OrdinalIgnoreCase)
            .Where(g => !draft.Any(b => Allows(b.Block, g.Key)))
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new DependentAction(
                g.Key, ActionNames.Some([.. g]), view.Parts.Any(p => g.Key.StartsWith(p.Service.Prefix + ":", StringComparison.OrdinalIgnoreCase))))];
    }

    /// <summary>
    /// A block for <c>iam:PassRole</c> beside a block that needs it: on roles still to be named, and only to the services that take them. It never begins
    /// with all roles: passing any role is having the permissions of any role.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="needing">The block whose actions need it.</param>
    public static PolicyDraft AddPassRole(this PolicyDraft draft, BlockView needing)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(needing);
        var services = PassedTo(needing);
        return draft.AddBlockAfter(needing.Block.Id, block => block with
        {
            Service = "iam",
            Actions = ["iam:PassRole"],
            Conditions = services.IsEmpty ? [] : [new("iam:PassedToService", "StringEquals", services)],
        });
    }

    /// <summary>Adds a block for one dependent action of another service; resources are still to be chosen.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="needing">The block whose actions need it.</param>
    /// <param name="action">The action, as <c>prefix:Name</c>.</param>
    public static PolicyDraft AddDependent(this PolicyDraft draft, BlockView needing, string action)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(needing);
        ArgumentNullException.ThrowIfNull(action);
        return action.Equals("iam:PassRole", StringComparison.OrdinalIgnoreCase)
            ? draft.AddPassRole(needing)
            : draft.AddBlockAfter(needing.Block.Id, block => block with { Service = action.Split(':')[0], Actions = [action] });
    }

    /// <summary>
    /// The services that the roles of a block's actions are passed to, where known: task and execution roles to <c>ecs-tasks.amazonaws.com</c>, the
    /// infrastructure role of a capacity provider or an Express Mode service to <c>ecs.amazonaws.com</c> (Amazon ECS Developer Guide, "Amazon ECS
    /// infrastructure IAM role", "Amazon ECS task execution IAM role"). Empty for other services.
    /// </summary>
    public static ImmutableArray<string> PassedTo(BlockView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Parts.FirstOrDefault(p => p.Service.Prefix == "ecs")?.Actions is not { } actions) return [];
        var services = ImmutableArray.CreateBuilder<string>();
        var needing = actions.Selected.Where(a => a.DependentActions.Contains("iam:PassRole")).ToList();
        if (needing.Any(a => !a.Name.EndsWith("CapacityProvider", StringComparison.Ordinal))) services.Add("ecs-tasks.amazonaws.com");
        if (needing.Any(a => a.Name.EndsWith("CapacityProvider", StringComparison.Ordinal) || a.Name.Contains("ExpressGateway", StringComparison.Ordinal)))
            services.Add("ecs.amazonaws.com");
        return services.ToImmutable();
    }

    private static bool Allows(PermissionBlock block, string action) =>
        block.Effect == Effect.Allow && block.Actions.Any(p => WildcardPattern.IsMatch(p, action, ignoreCase: true)) != block.IsNotAction;
}
