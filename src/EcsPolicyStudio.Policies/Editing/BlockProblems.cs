using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Finds what a block still lacks and which of its choices have no effect together.</summary>
public static class BlockProblems
{
    /// <summary>The problems of one block, errors first.</summary>
    /// <param name="block">The block.</param>
    /// <param name="actions">Its actions; null while it has no service of the catalogue.</param>
    /// <param name="resources">Its resources; null likewise.</param>
    public static IReadOnlyList<EditingProblem> Find(PermissionBlock block, ActionsView? actions, ResourcesView? resources)
    {
        ArgumentNullException.ThrowIfNull(block);
        var problems = new List<EditingProblem>();
        void Add(BlockSection section, ProblemSeverity severity, string message) => problems.Add(new(block.Id, section, severity, message));

        if (block.Service is null && block.Actions.IsEmpty)
            Add(BlockSection.Service, ProblemSeverity.Error, "Choose a service, or remove this block.");
        else if (block.Actions.IsEmpty)
            Add(BlockSection.Actions, ProblemSeverity.Error, "Select at least one action.");

        if (actions is not null && resources is not null && !block.Actions.IsEmpty)
        {
            FindInActions(actions, Add);
            FindInResources(block, resources, Add);
            FindInConditions(block, actions, Add);
        }

        return [.. problems.OrderBy(p => p.Severity)];
    }

    private static void FindInActions(ActionsView actions, Action<BlockSection, ProblemSeverity, string> add)
    {
        foreach (var unknown in actions.Unknown)
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{unknown} is not an action of {actions.Service.DisplayName} in the reference. It is kept as written.");
        foreach (var wildcard in actions.Wildcards.Where(w => w.Covered.Count == 0))
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{wildcard.Pattern} covers no action today.");
    }

    private static void FindInResources(PermissionBlock block, ResourcesView resources, Action<BlockSection, ProblemSeverity, string> add)
    {
        if (block.ResourceMode == ResourceMode.All || !resources.CanBeSpecific)
            return;
        if (block.Arns.IsEmpty && resources.Types.Count > 0)
        {
            add(BlockSection.Resources, ProblemSeverity.Error, "Add the ARNs of the resources, or choose All resources.");
            return;
        }

        foreach (var row in resources.Types.Where(r => r.IsMissing))
        {
            add(BlockSection.Resources, ProblemSeverity.Warning,
                $"No {row.Type.Name} ARN is given. {Names(row.RequiredBy)} need{(row.RequiredBy.Count == 1 ? "s" : "")} one and {(row.RequiredBy.Count == 1 ? "has" : "have")} no effect without it.");
        }

        var told = resources.Types.Where(r => r.IsMissing).SelectMany(r => r.RequiredBy).ToHashSet();
        var rest = resources.Unmatched.Where(a => !told.Contains(a)).ToList();
        if (rest.Count > 0)
            add(BlockSection.Resources, ProblemSeverity.Warning, $"None of the ARNs fits {Names(rest)}.");
        foreach (var arn in resources.ForeignArns)
            add(BlockSection.Resources, ProblemSeverity.Warning, $"{arn} fits no resource type of the chosen actions.");
        if (resources.WithoutResources.Count > 0 && block.Origin is null)
        {
            add(BlockSection.Resources, ProblemSeverity.Note,
                $"{Names(resources.WithoutResources)} {(resources.WithoutResources.Count == 1 ? "has" : "have")} no resource-level permissions and {(resources.WithoutResources.Count == 1 ? "is" : "are")} written as a second statement on all resources.");
        }
    }

    private static void FindInConditions(PermissionBlock block, ActionsView actions, Action<BlockSection, ProblemSeverity, string> add)
    {
        foreach (var condition in block.Conditions)
        {
            var definition = actions.Service.FindConditionKey(condition.Key);
            if (definition is not null && !ConditionOperators.HoldsWhenAbsent(condition))
            {
                var without = actions.Selected.Where(a => !BlockConditions.Supports(actions.Service, a, definition.Key)).ToList();
                if (without.Count > 0)
                {
                    add(BlockSection.Conditions, ProblemSeverity.Warning,
                        $"Requests for {Names(without)} never carry {condition.Key}, so this block does not {(block.Effect == Effect.Allow ? "allow" : "deny")} {(without.Count == 1 ? "it" : "them")}.");
                }
            }

            if (condition.Key.Equals("aws:SourceIp", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var value in condition.Values.Where(ConditionValues.IsPrivateRange))
                    add(BlockSection.Conditions, ProblemSeverity.Warning, $"{value} is a private range. aws:SourceIp is the public address AWS sees, so it never matches.");
            }
        }

        if (block.TimeRange() is { From: { } from, Until: { } until } && from >= until)
            add(BlockSection.Conditions, ProblemSeverity.Error, "The time range ends before it begins, so the block never applies.");
    }

    /// <summary>Up to three names and a count: <c>RunTask, StartTask and 4 more actions</c>.</summary>
    private static string Names(IReadOnlyList<ActionDefinition> actions) => actions.Count switch
    {
        1 => actions[0].Name,
        <= 3 => string.Join(", ", actions.Take(actions.Count - 1).Select(a => a.Name)) + " and " + actions[^1].Name,
        _ => string.Join(", ", actions.Take(3).Select(a => a.Name)) + $" and {actions.Count - 3} more {(actions.Count == 4 ? "action" : "actions")}",
    };
}
