using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

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
        var block = view.Block;
        var problems = new List<EditingProblem>();
        void Add(BlockSection section, ProblemSeverity severity, string message) => problems.Add(new(block.Id, section, severity, message));

        if (block.Service is null && block.Actions.IsEmpty)
            Add(BlockSection.Service, ProblemSeverity.Error, "Choose a service, or remove this block.");
        else if (block.Actions.IsEmpty)
            Add(BlockSection.Actions, ProblemSeverity.Error, "Select at least one action.");
        FindInStatement(block, Add);
        if (!block.Actions.IsEmpty)
        {
            FindInServices(view.Services, Add);
            foreach (var part in view.Parts)
                FindInActions(part.Actions, Add);
            // What the lists of NotAction and NotResource leave, not what they name, is what has to fit together.
            if (!block.IsNotAction)
            {
                if (!block.IsNotResource)
                    FindInResources(view, draft, Add);
                FindInConditions(view, Add);
            }
        }

        return [.. problems.OrderBy(p => p.Severity)];
    }

    private static void FindInStatement(PermissionBlock block, Action<BlockSection, ProblemSeverity, string> add)
    {
        if (block.WrongEffect is { } effect)
            add(BlockSection.Service, ProblemSeverity.Error, effect.Length == 0 ? "The statement has no Effect. Choose Allow or Deny." : $"{effect} is no effect. Choose Allow or Deny.");
        if (block.IsNotResource && block.ResourceMode == ResourceMode.All)
            add(BlockSection.Resources, ProblemSeverity.Error, "All resources are left out, so the block never applies. Name the ARNs to leave out.");
        foreach (var other in block.Others)
            add(BlockSection.Service, ProblemSeverity.Warning, $"{other.Name} is no part of a permission block here. It is kept as written; IAM may refuse it.");
    }

    private static void FindInServices(BlockServices services, Action<BlockSection, ProblemSeverity, string> add)
    {
        foreach (var unknown in services.Unknown)
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{unknown} is no service of the reference. Its actions are kept as written.");
        foreach (var wildcard in services.Wildcards.Where(w => w.Covered.Count == 0))
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{wildcard.Pattern} covers no service today.");
    }

    private static void FindInActions(ActionsView actions, Action<BlockSection, ProblemSeverity, string> add)
    {
        foreach (var unknown in actions.Unknown)
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{unknown} is not an action of {actions.Service.DisplayName} in the reference. It is kept as written.");
        foreach (var wildcard in actions.Wildcards.Where(w => w.Covered.Count == 0))
            add(BlockSection.Actions, ProblemSeverity.Warning, $"{wildcard.Pattern} covers no action today.");
    }

    private static void FindInResources(BlockView view, IReadOnlyList<BlockView> draft, Action<BlockSection, ProblemSeverity, string> add)
    {
        var block = view.Block;
        foreach (var part in view.Parts)
            FindPassRole(block, part.Actions, add);
        if (block.ResourceMode == ResourceMode.All)
            return;
        var restrictable = view.Parts.Where(p => p.Resources.CanBeSpecific).ToList();
        if (block.Arns.IsEmpty && restrictable.Exists(p => p.Resources.Types.Count > 0))
        {
            // A trust policy has no resources: it is the resource.
            if (block.Principal is null)
                add(BlockSection.Resources, ProblemSeverity.Error, "Add the ARNs of the resources, or choose All resources.");
            return;
        }

        foreach (var part in restrictable)
            FindMissing(view, part, draft, add);
        if (view.Services is { Unknown: [], Wildcards: [], IsAny: false })
            FindForeign(view, restrictable, add);
    }

    private static void FindMissing(BlockView view, BlockPart part, IReadOnlyList<BlockView> draft, Action<BlockSection, ProblemSeverity, string> add)
    {
        var (block, resources) = (view.Block, part.Resources);
        var told = new HashSet<ActionDefinition>();
        // A denial of one of several required resources denies the call, so a denying block needs no ARN of each type.
        foreach (var row in resources.Types.Where(r => r.IsMissing && block.Effect == Effect.Allow))
        {
            var lacking = row.RequiredBy.Where(a => !IsGivenElsewhere(view, part.Service, a, row.Type, draft)).ToList();
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
        if (resources.WithoutResources.Count > 0)
        {
            var one = resources.WithoutResources.Count == 1;
            var what = $"{ActionNames.Some(resources.WithoutResources)} {(one ? "has" : "have")} no resource-level permissions and";
            if (!block.IsOneStatement)
                add(BlockSection.Resources, ProblemSeverity.Note, $"{what} {(one ? "is" : "are")} written as a second statement on all resources.");
            else if (!block.Arns.Contains("*"))
                add(BlockSection.Resources, ProblemSeverity.Warning, $"{what} {(one ? "works" : "work")} on all resources (*) only, so {(one ? "it has" : "they have")} no effect with these ARNs.");
        }
    }

    // ARNs that fit no part of the block.
    private static void FindForeign(BlockView view, List<BlockPart> parts, Action<BlockSection, ProblemSeverity, string> add)
    {
        if (parts.Count == 0)
            return;
        foreach (var arn in view.Block.Arns.Where(a => parts.TrueForAll(p => p.Resources.ForeignArns.Contains(a))))
        {
            var meant = parts.Find(p => p.Service.Prefix.Equals(arn.Split(':') is [_, _, var service, ..] ? service : null, StringComparison.OrdinalIgnoreCase)) ?? parts[0];
            add(BlockSection.Resources, ProblemSeverity.Warning, Foreign(arn, meant.Service, meant.Resources));
        }
    }

    // An action that needs two types may be granted each of them by a different statement.
    private static bool IsGivenElsewhere(
        BlockView view, ServiceDefinition service, ActionDefinition action, ResourceTypeDefinition type, IReadOnlyList<BlockView> draft) =>
        draft.Any(other => other.Block.Id != view.Block.Id
            && other.Block.Effect == view.Block.Effect
            && !other.Block.IsNotAction && !other.Block.IsNotResource
            && other.Parts.Any(p => p.Service == service
                && p.Actions.Selected.Contains(action)
                && (other.Block.ResourceMode == ResourceMode.All || p.Resources.Types.Any(t => t.Type == type && t.Arns.Count > 0))));

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

    private static void FindInConditions(BlockView view, Action<BlockSection, ProblemSeverity, string> add)
    {
        var block = view.Block;
        foreach (var condition in block.Conditions)
        {
            foreach (var part in ConditionOperators.HoldsWhenAbsent(condition) ? [] : view.Parts)
            {
                if (part.Service.FindConditionKey(condition.Key) is not { } definition)
                    continue;
                var without = part.Actions.Selected.Where(a => !BlockConditions.Supports(part.Service, a, definition.Key)).ToList();
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
