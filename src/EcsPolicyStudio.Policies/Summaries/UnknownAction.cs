using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
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
        foreach (var action in statement.Actions.Select(a => a.Text))
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (action == "*" || (colon > 0 && WildcardPattern.HasWildcard(action.AsSpan(0, colon))))
                continue;
            if (colon <= 0 || catalog.FindEntry(action[..colon]) is null)
                yield return new(statement.Effect, action, "Unknown service");
            else if (!catalog.Find(action[..colon])!.Actions.Any(a => WildcardPattern.IsMatch(action.AsSpan(colon + 1), a.Name, ignoreCase: true)))
                yield return new(statement.Effect, action, "Unknown action");
        }
    }
}
