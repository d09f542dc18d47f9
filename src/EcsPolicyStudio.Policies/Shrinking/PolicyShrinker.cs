using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>
/// Makes a document shorter without changing what it means: no action on any resource is granted or denied that was not, and none is lost, under
/// any conditions. What counts is the size as IAM counts it, so white space is left as it is.
/// </summary>
public static class PolicyShrinker
{
    /// <summary>Shrinks a document.</summary>
    /// <param name="document">An identity policy. One whose form is wrong is left alone; statements with a Principal are.</param>
    /// <param name="options">What may be done; null for the exact moves alone.</param>
    /// <param name="catalog">The catalogue for wildcards of today; null for the one that ships with the program.</param>
    /// <returns>The shorter document and what was done. The Sid of a statement that is made one with another goes; the first one's stays.</returns>
    public static ShrinkResult Shrink(PolicyDocument document, ShrinkOptions? options = null, ServiceCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= ShrinkOptions.Exact;
        if (document.SyntaxErrors.Length > 0 || document.Diagnostics.Length > 0)
            return new(document, document, [], null, "The document is not well-formed; see its first finding.", IsThorough: false);
        var symbols = new VariableSymbols();
        List<StatementDraft> statements = [.. document.Statements.Where(StatementDraft.Takes).Select(s => new StatementDraft(document, s, symbols))];
        var log = new ShrinkLog();
        var lists = new ListMoves(log, document);
        var moves = new StatementMoves(log, lists, statements);
        catalog ??= ServiceCatalog.Default;
        var wildcards = new CatalogWildcards(log, catalog);

        foreach (var statement in statements)
            lists.DropCovered(statement);
        Settle(moves);
        if (options.UseWildcardsOfToday)
        {
            foreach (var statement in statements.Where(s => !s.IsRemoved))
                wildcards.Apply(statement);
            Settle(moves);
        }

        foreach (var statement in statements.Where(s => !s.IsRemoved))
        {
            lists.DropRepeatedConditionValues(statement);
            lists.WriteSingleValues(statement);
            if (options.RemoveSids)
                lists.RemoveSid(statement);
        }

        var removed = statements.Where(s => s.IsRemoved).Select(s => s.Source.Index).ToHashSet();
        if (document.StatementElement?.Member.Value is ArraySyntax list && list.Items.Length - removed.Count == 1)
            log.Add(ShrinkMove.SingleValues, null, "The one statement written without a list.", 2);
        var after = log.Steps.Count == 0 ? document : PolicyDocument.Parse(ShrinkWriter.Write(document, statements), LimitsOf(document));
        return new(document, after, [.. log.Steps], wildcards.IsUsed ? catalog.Updated : null, null, moves.IsThorough);
    }

    private static void Settle(StatementMoves moves)
    {
        // What another statement says anyway goes before statements become one, so that the steps say why.
        while (moves.DropCovered() | moves.Merge())
        {
        }
    }

    // What was longer than IAM takes from others was read with wider bounds; so is what comes of it.
    private static SyntaxLimits LimitsOf(PolicyDocument document) =>
        document.Text.Length > SyntaxLimits.Default.MaxCharacters ? SyntaxLimits.Stored : SyntaxLimits.Default;
}
