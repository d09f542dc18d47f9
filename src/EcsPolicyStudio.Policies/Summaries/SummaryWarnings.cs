using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

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
        ServiceCatalog catalog, ServiceEntry entry, IReadOnlyList<StatementPart> parts, bool hasDenials, Lazy<IReadOnlyList<ActionReach>> actions)
    {
        var warnings = new List<string>();
        if (parts.Any(p => p.Statement.ResourceElement is null || p.Statement.Resources.IsEmpty))
            warnings.Add(NoResources);
        if (parts.Any(p => !p.IsWholeService))
        {
            if (actions.Value.Any(a => !a.HasEffect))
                warnings.Add(ActionWithoutResource);
            if (parts.Any(p => HasOrphan(p, entry.Prefix)))
                warnings.Add(ResourceWithoutAction);
        }

        AddConditions(warnings, catalog, entry, parts);
        if (hasDenials && actions.Value.Any(a => a.IsDenied))
            warnings.Add(actions.Value.All(a => a.IsDenied) ? WhollyDenied : PartlyDenied);
        return warnings;
    }

    // A resource of this service that none of the statement's actions can be asked on. Those of other services are told in their own rows.
    private static bool HasOrphan(StatementPart part, string prefix)
    {
        if (part.IsWholeService || part.Statement.IsNotResource)
            return false;
        for (var i = 0; i < part.Source.Resources.Count; i++)
        {
            if (string.Equals(part.Source.Resources[i].Service, prefix, StringComparison.OrdinalIgnoreCase) && !part.FitsSome(i))
                return true;
        }

        return false;
    }

    private static void AddConditions(List<string> warnings, ServiceCatalog catalog, ServiceEntry entry, IReadOnlyList<StatementPart> parts)
    {
        bool withoutCondition = false, withoutAction = false;
        foreach (var part in parts)
        {
            foreach (var key in part.Source.ServiceKeys)
            {
                var service = catalog.Find(entry.Prefix)!;
                var named = part.Actions ?? service.Actions;
                var meant = service.ConditionKeys.Where(k => k.Matches(key)).Select(k => service.ActionsWith(k.Key)).ToList();
                var supporting = meant.Count == 0 ? 0 : named.Count(a => meant.Exists(m => m.Contains(a)));
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

    private static bool NamesOneService(Statement statement) =>
        !statement.IsNotAction
        && statement.Actions.Select(a => a.Text.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList() is [var only]
        && !only.Contains('*', StringComparison.Ordinal) && !only.Contains('?', StringComparison.Ordinal);
}
