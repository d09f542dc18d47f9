using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>A statement with what a summary asks of it for each service, worked out once.</summary>
internal sealed class SummaryStatement
{
    private SummaryStatement(Statement statement, IReadOnlyList<string> serviceKeys)
    {
        Statement = statement;
        Actions = new(statement);
        Resources = [.. statement.Resources.Select(r => ResourcePattern.Parse(r.Text))];
        NamesEverything = Resources.Any(r => r.IsEverything);
        IsUnconditional = statement.ConditionElement is not { Member.Value: var value }
            || (value is ObjectSyntax operators && operators.Members.All(o => o.Value is ObjectSyntax { Members.Length: 0 }));
        ServiceKeys = serviceKeys;
    }

    public Statement Statement { get; }

    public ActionEntries Actions { get; }

    public IReadOnlyList<ResourcePattern> Resources { get; }

    /// <summary>Whether <c>*</c> is among the entries of Resource or NotResource.</summary>
    public bool NamesEverything { get; }

    /// <summary>Whether the statement's resources are all resources.</summary>
    public bool IsOnAllResources => NamesEverything && !Statement.IsNotResource;

    /// <summary>Whether there is no condition: no element, or an empty one, which IAM takes as none.</summary>
    public bool IsUnconditional { get; }

    /// <summary>The condition keys that a request does not carry whatever its action.</summary>
    public IReadOnlyList<string> ServiceKeys { get; }

    public static List<SummaryStatement> Read(PolicyDocument document, Effect effect, ServiceCatalog catalog) =>
        [.. document.Statements.Where(s => s.Effect == effect).Select(s => new SummaryStatement(
            s, [.. s.Conditions.Select(c => c.Key).Distinct(StringComparer.OrdinalIgnoreCase).Where(k => !IsAlwaysThere(catalog, k))]))];

    // A global key that does not depend on the action, or one that travels between services.
    private static bool IsAlwaysThere(ServiceCatalog catalog, string key) =>
        catalog.GlobalConditionKeys.Any(k => !k.DependsOnAction && k.Definition.Matches(key)) || catalog.CrossServiceKeys.Any(k => k.Definition.Matches(key));
}
