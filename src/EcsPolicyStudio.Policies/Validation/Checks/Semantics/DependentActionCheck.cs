using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Validation.Facts;

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

    // Passing roles to Amazon ECS has a check of its own. An action that only tags is needed where the request carries tags.
    private static bool IsNeeded(CheckContext context, StatementFacts statement, ActionFacts action, string dependent)
    {
        if (dependent == "iam:PassRole")
            return !Ecs.EcsPassRoleCheck.PassesRoles(action.Text);
        var colon = dependent.IndexOf(':', StringComparison.Ordinal);
        var tags = context.Catalog.Find(dependent[..colon])?.FindAction(dependent[(colon + 1)..]) is { AccessLevel: AccessLevel.Tagging };
        return !tags || statement.Conditions.Any(c => !c.AsksForMissing && (c.IsKey("aws:TagKeys") || c.Key.StartsWith("aws:RequestTag/", StringComparison.OrdinalIgnoreCase)));
    }
}
