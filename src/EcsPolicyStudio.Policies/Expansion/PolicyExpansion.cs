using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Expansion;

/// <summary>What one entry of Action or NotAction stands for today.</summary>
/// <param name="Text">The entry as written.</param>
/// <param name="Path">Its place.</param>
/// <param name="IsPattern">Whether it has a wildcard.</param>
/// <param name="Actions">The actions of the catalogue that fit, by service and name. Empty for one that the catalogue does not know.</param>
public sealed record PatternExpansion(string Text, DocumentPath Path, bool IsPattern, ImmutableArray<CatalogAction> Actions)
{
    /// <summary>Whether the catalogue has no such action: a withdrawn, undocumented, future or misspelt one.</summary>
    public bool MatchesNothing => Actions.IsEmpty;
}

/// <summary>What the actions of one statement are today.</summary>
/// <param name="StatementIndex">The statement's position, from 0.</param>
/// <param name="IsNotAction">Whether its entries are the exceptions: the statement is about everything but them.</param>
/// <param name="Patterns">Its entries in the order written.</param>
/// <param name="Actions">
/// The actions of the catalogue that the statement is about, each once: those of the entries, or for NotAction all others. A NotAction
/// also is about every action that the catalogue does not know.
/// </param>
public sealed record StatementExpansion(int StatementIndex, bool IsNotAction, ImmutableArray<PatternExpansion> Patterns, ImmutableArray<CatalogAction> Actions);

/// <summary>
/// What the action patterns of a document cover in today's catalogue, per entry and per statement. It says nothing of resources and conditions;
/// tomorrow a wildcard may cover more.
/// </summary>
/// <param name="Updated">The day of the catalogue.</param>
/// <param name="Statements">The statements in the order written.</param>
public sealed record PolicyExpansion(DateOnly Updated, ImmutableArray<StatementExpansion> Statements)
{
    /// <summary>Expands a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The expansion.</returns>
    public static PolicyExpansion Of(PolicyDocument document, ServiceCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        catalog ??= ServiceCatalog.Default;
        return new(catalog.Updated, [.. document.Statements.Select(s => Of(s, catalog))]);
    }

    /// <summary>Expands one statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The expansion; without entries where the statement has no Action and no NotAction.</returns>
    public static StatementExpansion Of(Statement statement, ServiceCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        catalog ??= ServiceCatalog.Default;
        ImmutableArray<PatternExpansion> patterns =
        [
            .. statement.Actions.Where(a => a.Kind == JsonKind.String).Select(a => new PatternExpansion(
                a.Text, a.Path, WildcardPattern.HasWildcard(a.Text), [.. CatalogActions.Matching(catalog, a.Text)])),
        ];
        var named = patterns.Length == 1 ? patterns[0].Actions : [.. patterns.SelectMany(p => p.Actions).Distinct()];
        if (!statement.IsNotAction)
            return new(statement.Index, false, patterns, named);
        var exceptions = named.ToHashSet();
        return new(statement.Index, true, patterns, [.. CatalogActions.All(catalog).Where(a => !exceptions.Contains(a))]);
    }
}
