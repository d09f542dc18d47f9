using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>What in a service's row has no effect, in the console's words (IAM User Guide, "Policy summary (list of services)").</summary>
internal static class SummaryWarnings
{
    public const string NoResources = "No resources are defined.";
    public const string ActionWithoutResource = "One or more actions do not have an applicable resource.";
    public const string ResourceWithoutAction = "One or more resources do not have an applicable action.";
    public const string ActionWithoutCondition = "One or more actions do not have an applicable condition.";
    public const string ConditionWithoutAction = "One or more conditions do not have an applicable action.";
    public const string WhollyDenied = "An explicit deny in this policy overrides all of these actions.";
    public const string PartlyDenied = "An explicit deny in this policy overrides one or more of these actions.";

    public static List<string> Find(
        ServiceCatalog catalog, ServiceEntry entry, IReadOnlyList<StatementPart> parts, IReadOnlyList<StatementPart> denials, Lazy<IReadOnlyList<ActionSummary>> actions)
    {
        var warnings = new List<string>();
        if (parts.Any(p => p.Statement.ResourceElement is null || p.Statement.Resources.IsEmpty))
            warnings.Add(NoResources);
        if (parts.Any(p => !p.IsWholeService))
        {
            if (actions.Value.Any(a => !a.HasEffect))
                warnings.Add(ActionWithoutResource);
            if (parts.Any(p => HasOrphan(p, catalog.Find(entry.Prefix)!)))
                warnings.Add(ResourceWithoutAction);
        }

        AddConditions(warnings, catalog, entry, parts);
        if (denials.Count > 0 && actions.Value.Any(a => a.IsDenied))
            warnings.Add(actions.Value.All(a => a.IsDenied) ? WhollyDenied : PartlyDenied);
        return warnings;
    }

    // A resource of this service that none of the statement's actions can be asked on. Those of other services are told in their own rows.
    private static bool HasOrphan(StatementPart part, ServiceDefinition service) =>
        !part.IsWholeService && !part.Statement.IsNotResource
        && part.Statement.Resources.Any(r => string.Equals(ArnText.ServiceOf(r.Text), service.Prefix, StringComparison.OrdinalIgnoreCase)
            && !part.Actions!.Any(a => part.Fits(service, a, r.Text)));

    private static void AddConditions(List<string> warnings, ServiceCatalog catalog, ServiceEntry entry, IReadOnlyList<StatementPart> parts)
    {
        bool withoutCondition = false, withoutAction = false;
        foreach (var part in parts.Where(p => p.Statement.Conditions.Length > 0))
        {
            foreach (var key in part.Statement.Conditions.Select(c => c.Key).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (IsAlwaysThere(catalog, key))
                    continue;
                var service = catalog.Find(entry.Prefix)!;
                var named = part.Actions ?? service.Actions;
                var meant = service.ConditionKeys.Where(k => k.Matches(key)).ToList();
                var supporting = meant.Count == 0 ? 0 : named.Count(a => meant.Exists(k => BlockConditions.Supports(service, a, k.Key)));
                withoutCondition |= supporting < named.Count;
                // Of a statement for several services the key may be meant for another one.
                withoutAction |= supporting == 0 && NamesOneService(part.Statement);
            }
        }

        if (withoutCondition)
            warnings.Add(ActionWithoutCondition);
        if (withoutAction)
            warnings.Add(ConditionWithoutAction);
    }

    // A global key that does not depend on the action, or one that travels between services.
    private static bool IsAlwaysThere(ServiceCatalog catalog, string key) =>
        catalog.GlobalConditionKeys.Any(k => !k.DependsOnAction && k.Definition.Matches(key)) || catalog.CrossServiceKeys.Any(k => k.Definition.Matches(key));

    private static bool NamesOneService(Statement statement) =>
        !statement.IsNotAction
        && statement.Actions.Select(a => a.Text.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList() is [var only]
        && !only.Contains('*', StringComparison.Ordinal) && !only.Contains('?', StringComparison.Ordinal);
}
