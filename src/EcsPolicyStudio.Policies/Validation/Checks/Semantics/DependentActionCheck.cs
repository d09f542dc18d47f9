using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>An action that does not work unless the caller may do another one too (Service Authorization Reference, "Dependent actions").</summary>
internal sealed class DependentActionCheck : StatementCheck
{
    private static readonly CheckInfo Info = new("MISSING_DEPENDENT_ACTION", FindingType.Suggestion, CheckOrigin.Catalogue, "Missing dependent action");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (!statement.IsAllow || !statement.HasActions)
            return;
        foreach (var action in statement.Actions)
        {
            if (action.Definition is not { DependentActions: { Count: > 0 } dependents })
                continue;
            var missing = dependents.Where(d => !Grants.Allows(context, d) && IsNeeded(context, statement, action, d)).ToList();
            if (missing.Count > 0)
            {
                context.Report(
                    Info, action.Value, $"{action.Text} may also need {string.Join(", ", missing)}, which this policy does not allow.",
                    "Allow it here if no other policy of the identity does.");
            }
        }
    }

    // Most dependent actions of the reference are for features that a caller may never use, and AWS's own policies leave them out: the editor offers
    // those. Certain are tags that the statement demands, roles that no request does without, and what Amazon ECS needs.
    private static bool IsNeeded(CheckContext context, StatementFacts statement, ActionFacts action, string dependent)
    {
        var ofEcs = action.Prefix.Equals("ecs", StringComparison.OrdinalIgnoreCase);
        // Passing roles to the tasks of Amazon ECS has a check of its own.
        if (dependent == "iam:PassRole")
            return ofEcs ? !Ecs.EcsPassRoleCheck.PassesRoles(action.Text) : PassedRoles.IsAlwaysPassed(action.Text);
        var colon = dependent.IndexOf(':', StringComparison.Ordinal);
        var tags = context.Catalog.Find(dependent[..colon])?.FindAction(dependent[(colon + 1)..]) is { AccessLevel: AccessLevel.Tagging };
        return tags ? DemandsTags(statement) : ofEcs;
    }

    private static bool DemandsTags(StatementFacts statement) => statement.Conditions.Any(
        c => !c.AsksForMissing && (c.IsKey("aws:TagKeys") || c.Key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase)));
}
