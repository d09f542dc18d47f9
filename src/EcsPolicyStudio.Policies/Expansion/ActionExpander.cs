using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Expansion;

/// <summary>What rewriting does to actions that the catalogue does not know, those of tomorrow among them.</summary>
public enum UnknownActionEffect
{
    /// <summary>Nothing: the statement is about the same actions, known or not.</summary>
    Same,

    /// <summary>The statement is no longer about those that the wildcard covered.</summary>
    NoLongerCovered,

    /// <summary>The statement is now about those that the wildcard excepted.</summary>
    NowCovered,
}

/// <summary>A statement's wildcards rewritten into actions.</summary>
/// <param name="Change">The edit: of this element's value (and, for a NotAction that becomes an Action, of its name); null where nothing is to do.</param>
/// <param name="Kept">Entries that match nothing in the catalogue and were kept as they are.</param>
/// <param name="Count">How many entries the element has afterwards.</param>
/// <param name="Size">The document's size afterwards, as IAM counts it.</param>
/// <param name="UnknownActions">What becomes of actions that the catalogue does not know. Over the catalogue of today the statement is about the same ones.</param>
public sealed record ExpansionEdit(TextChange? Change, ImmutableArray<string> Kept, int Count, int Size, UnknownActionEffect UnknownActions);

/// <summary>
/// Rewrites the wildcards of one statement into the actions they cover today, as an edit of that element; everything else stays byte for
/// byte. For a Deny, note that actions AWS adds later are then no longer denied.
/// </summary>
public static class ActionExpander
{
    /// <summary>Writes each pattern out, in Action or in NotAction. Entries without wildcard and those that match nothing are kept as written.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The statement's position, from 0.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The edit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public static ExpansionEdit Expand(PolicyDocument document, int index, ServiceCatalog? catalog = null)
    {
        var statement = StatementOf(document, index);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var items = new List<string>();
        var kept = ImmutableArray.CreateBuilder<string>();
        var expanded = false;
        // What stands there as an action keeps its writing, wherever a pattern before it would name it too.
        foreach (var value in statement.Actions.Where(v => v.Kind == JsonKind.String && !WildcardPattern.HasWildcard(v.Text)))
            seen.Add(value.Text);
        foreach (var value in statement.Actions)
        {
            var isPattern = value.Kind == JsonKind.String && WildcardPattern.HasWildcard(value.Text);
            var actions = isPattern ? CatalogActions.Matching(catalog ?? ServiceCatalog.Default, value.Text).ToList() : [];
            if (actions.Count == 0)
            {
                if (value.Kind == JsonKind.String && (isPattern || !CatalogActions.Matching(catalog ?? ServiceCatalog.Default, value.Text).Any()))
                    kept.Add(value.Text);
                items.Add(value.Span.Of(document.Text).ToString());
                continue;
            }

            expanded = true;
            items.AddRange(actions.Where(a => seen.Add(a.Name)).Select(a => $"\"{a.Name}\""));
        }

        return expanded
            ? Edit(document, document.ReplaceValues(statement.ActionElement!, items, singleAsText: true), kept, items.Count, statement.IsNotAction ? UnknownActionEffect.NowCovered : UnknownActionEffect.NoLongerCovered)
            : new(null, kept.ToImmutable(), items.Count, PolicySize.Count(document.Text), UnknownActionEffect.Same);
    }

    /// <summary>
    /// Turns a NotAction into an Action with every action of the catalogue but the exceptions. That is some 22,000 entries unless the exceptions are
    /// most of them, so mostly more than IAM stores: look at <see cref="ExpansionEdit.Size"/>.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The statement's position, from 0.</param>
    /// <param name="catalog">The catalogue; null for the one that ships with the program.</param>
    /// <returns>The edit; without a change where the statement has no NotAction, or where nothing of the catalogue remains.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public static ExpansionEdit ReplaceNotAction(PolicyDocument document, int index, ServiceCatalog? catalog = null)
    {
        var statement = StatementOf(document, index);
        var expansion = PolicyExpansion.Of(statement, catalog);
        var kept = expansion.Patterns.Where(p => p.MatchesNothing).Select(p => p.Text).ToImmutableArray();
        if (!statement.IsNotAction || expansion.Actions.IsEmpty)
            return new(null, kept, statement.Actions.Length, PolicySize.Count(document.Text), UnknownActionEffect.Same);
        var element = statement.ActionElement!;
        List<string> items = [.. expansion.Actions.Select(a => $"\"{a.Name}\"")];
        var value = document.ReplaceValues(element, items, singleAsText: true);
        var between = document.Text[element.Member.NameSyntax.Span.End..element.ValueSpan.Start];
        return Edit(document, new(element.Span, $"\"{ElementNames.Action}\"{between}{value.NewText}"), kept.ToBuilder(), items.Count, UnknownActionEffect.NoLongerCovered);
    }

    private static Statement StatementOf(PolicyDocument document, int index)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, document.Statements.Length);
        return document.Statements[index];
    }

    private static ExpansionEdit Edit(PolicyDocument document, TextChange change, ImmutableArray<string>.Builder kept, int count, UnknownActionEffect unknown)
    {
        var removed = PolicySize.Count(change.Span.Of(document.Text));
        return new(change, kept.ToImmutable(), count, PolicySize.Count(document.Text) - removed + PolicySize.Count(change.NewText), unknown);
    }
}
