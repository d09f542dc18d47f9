using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Finds what a block still lacks and which of its choices have no effect together.</summary>
public static class BlockProblems
{
    /// <summary>The problems of one block, errors first.</summary>
    /// <param name="view">The block with its actions and resources.</param>
    /// <param name="draft">All blocks of the draft: what this one lacks, another may give.</param>
    public static IReadOnlyList<EditingProblem> Find(BlockView view, IReadOnlyList<BlockView> draft)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(draft);
        var (block, actions, resources) = (view.Block, view.Actions, view.Resources);
        var problems = new List<EditingProblem>();
        void Add(BlockSection section, ProblemSeverity severity, string message) => problems.Add(new(block.Id, section, severity, message));

        if (block.Service is null && block.Actions.IsEmpty)
            Add(BlockSection.Service, ProblemSeverity.Error, "Choose a service, or remove this block.");
        else if (block.Actions.IsEmpty)
            Add(BlockSection.Actions, ProblemSeverity.Error, "Select at least one action.");

        if (actions is not null && resources is not null && !block.Actions.IsEmpty)
        {
            FindInActions(actions, Add);
            FindInResources(view, actions, resources, draft, Add);
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

    private static void FindInResources(
        BlockView view, ActionsView actions, ResourcesView resources, IReadOnlyList<BlockView> draft, Action<BlockSection, ProblemSeverity, string> add)
    {
        var block = view.Block;
        FindPassRole(block, actions, add);
        if (block.ResourceMode == ResourceMode.All || !resources.CanBeSpecific)
            return;
        if (block.Arns.IsEmpty && resources.Types.Count > 0)
        {
            add(BlockSection.Resources, ProblemSeverity.Error, "Add the ARNs of the resources, or choose All resources.");
            return;
        }

        var told = new HashSet<ActionDefinition>();
        // A denial of one of several required resources denies the call, so a denying block needs no ARN of each type.
        foreach (var row in resources.Types.Where(r => r.IsMissing && block.Effect == Effect.Allow))
        {
            var lacking = row.RequiredBy.Where(a => !IsGivenElsewhere(view, a, row.Type, draft)).ToList();
            told.UnionWith(row.RequiredBy);
            if (lacking.Count == 0) continue;
            add(BlockSection.Resources, ProblemSeverity.Warning,
                $"No {row.Type.Name} ARN is given. {ActionNames.Some(lacking)} need{(lacking.Count == 1 ? "s" : "")} one and {(lacking.Count == 1 ? "has" : "have")} no effect without it.");
        }

        var rest = block.Effect == Effect.Allow
            ? resources.Unmatched.Where(a => !told.Contains(a)).ToList()
            : resources.Unmatched.Where(a => !resources.Types.Any(t => t.Arns.Count > 0 && a.ResourceTypes.Any(r => r.Name == t.Type.Name))).ToList();
        if (rest.Count > 0)
            add(BlockSection.Resources, ProblemSeverity.Warning, $"None of the ARNs fits {ActionNames.Some(rest)}.");
        foreach (var arn in resources.ForeignArns)
            add(BlockSection.Resources, ProblemSeverity.Warning, Foreign(arn, actions.Service, resources));
        if (resources.WithoutResources.Count > 0 && block.Origin is null)
        {
            var one = resources.WithoutResources.Count == 1;
            add(BlockSection.Resources, ProblemSeverity.Note,
                $"{ActionNames.Some(resources.WithoutResources)} {(one ? "has" : "have")} no resource-level permissions and {(one ? "is" : "are")} written as a second statement on all resources.");
        }
    }

    // An action that needs two types may be granted each of them by a different statement.
    private static bool IsGivenElsewhere(BlockView view, ActionDefinition action, ResourceTypeDefinition type, IReadOnlyList<BlockView> draft) =>
        draft.Any(other => other.Block.Id != view.Block.Id
            && other.Block.Effect == view.Block.Effect
            && other.Service == view.Service
            && other.Actions?.Selected.Contains(action) == true
            && (other.Block.ResourceMode == ResourceMode.All || other.Resources?.Types.Any(t => t.Type == type && t.Arns.Count > 0) == true));

    private static string Foreign(string arn, ServiceDefinition service, ResourcesView resources)
    {
        if (ArnText.Problem(arn) is { } problem) return $"{arn}: {problem}";
        if (resources.Types.Count == 0) return $"{arn} fits no resource type of the chosen actions.";
        // The type the ARN was meant for, judged by how its resource begins; otherwise the first one.
        var segments = PolicyVariables.ToWildcards(arn).Split(':', 6);
        var meant = resources.Types.FirstOrDefault(r => r.Type.Template.Resource.Split('/')[0] == segments[5].Split('/')[0]) ?? resources.Types[0];
        var why = ArnText.Mismatch(arn, meant.Type, service);
        return $"{arn} fits no resource type of the chosen actions. {why}";
    }

    // Access Analyzer policy checks, "PassRole with star in resource": whoever may pass every role to a service has the permissions of every role.
    private static void FindPassRole(PermissionBlock block, ActionsView actions, Action<BlockSection, ProblemSeverity, string> add)
    {
        if (block.Effect != Effect.Allow || actions.Service.Prefix != "iam" || !actions.Selected.Any(a => a.Name == "PassRole"))
            return;
        if (block.ResourceMode == ResourceMode.All || block.Arns.Any(a => a is "*" || a.EndsWith(":*", StringComparison.Ordinal) || a.EndsWith(":role/*", StringComparison.Ordinal)))
        {
            add(BlockSection.Resources, ProblemSeverity.Warning,
                "iam:PassRole on every role lets its holder use the permissions of any role in the account. Name the roles that may be passed.");
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
                        $"Requests for {ActionNames.Some(without)} never carry {condition.Key}, so this block does not {(block.Effect == Effect.Allow ? "allow" : "deny")} {(without.Count == 1 ? "it" : "them")}.");
                }
            }

            foreach (var trap in ConditionTraps.Find(condition, block.Effect))
                add(BlockSection.Conditions, ProblemSeverity.Warning, trap);

            if (condition.Values.IsEmpty)
                add(BlockSection.Conditions, ProblemSeverity.Error, $"The condition on {condition.Key} has no value.");

            if (condition.Key.Equals("aws:SourceIp", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var value in condition.Values.Where(ConditionValues.IsPrivateRange))
                    add(BlockSection.Conditions, ProblemSeverity.Warning, $"{value} is a private range. aws:SourceIp is the public address AWS sees, so it never matches.");
            }
        }

        if (block.TimeRange() is { From: { } from, Until: { } until } && from >= until)
            add(BlockSection.Conditions, ProblemSeverity.Error, "The time range ends before it begins, so the block never applies.");
    }
}
