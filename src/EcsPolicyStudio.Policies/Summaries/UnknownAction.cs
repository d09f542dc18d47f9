using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>An entry of Action that the catalogue does not know.</summary>
/// <param name="Effect">The effect of its statement; null where the statement has none.</param>
/// <param name="Action">The entry as written.</param>
/// <param name="Reason">Why it is uncategorized.</param>
public sealed record UnknownAction(Effect? Effect, string Action, string Reason);

internal static class UnknownActions
{
    /// <summary>The entries of a statement that cover no action of the catalogue. Those of NotAction leave nothing out and are not told.</summary>
    public static IEnumerable<UnknownAction> Of(Statement statement, ServiceCatalog catalog)
    {
        if (statement.IsNotAction)
            yield break;
        foreach (var action in statement.Actions.Where(a => a.Kind == JsonKind.String).Select(a => a.Text))
        {
            if (ActionEntries.IsStars(action))
                continue;
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            var services = colon <= 0 ? [] : Services(catalog, action[..colon]);
            if (services.Count == 0)
                yield return new(statement.Effect, action, "Unknown service");
            else if (!ActionEntries.IsStars(action[(colon + 1)..]) && !services.Exists(s => Covers(catalog.Find(s.Prefix)!, action[(colon + 1)..])))
                yield return new(statement.Effect, action, "Unknown action");
        }
    }

    private static List<ServiceEntry> Services(ServiceCatalog catalog, string prefix)
    {
        if (WildcardPattern.HasWildcard(prefix))
            return [.. catalog.Services.Where(s => WildcardPattern.IsMatch(prefix, s.Prefix, ignoreCase: true))];
        return catalog.FindEntry(prefix) is { } entry ? [entry] : [];
    }

    private static bool Covers(ServiceDefinition service, string name) => WildcardPattern.HasWildcard(name)
        ? service.Actions.Any(a => WildcardPattern.IsMatch(name, a.Name, ignoreCase: true))
        : service.FindAction(name) is not null;
}
