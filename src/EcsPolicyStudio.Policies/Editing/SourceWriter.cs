using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Writes a draft back into the document it was read from: statements that no edit touched keep every byte. One pass over the text; the document is read once, and
/// a block that did not change since the last writing is not written anew.
/// </summary>
internal static class SourceWriter
{
    private static readonly ConditionalWeakTable<string, Source> Sources = [];

    /// <summary>The document's text.</summary>
    /// <param name="draft">A draft with a source.</param>
    /// <param name="writeNew">The statements of a block that was added in the editor.</param>
    public static string Write(PolicyDraft draft, Func<PermissionBlock, IReadOnlyList<string>> writeNew)
    {
        var source = Sources.GetValue(draft.Source!, static text => new(text));
        var document = source.Document;
        var text = document.Text;
        if (document.Tree.Root is not ObjectSyntax root)
            return text;
        var value = document.StatementElement?.Member.Value;
        // A lone statement that becomes a list keeps its own layout; only what is new is indented as an item.
        var level = value is ObjectSyntax && draft.Blocks is [{ Origin: not null }] ? 1 : 2;
        var items = new List<RewrittenItem>(draft.Blocks.Length);
        foreach (var block in draft.Blocks)
        {
            if (block.Origin is { } origin && origin.Index < document.Statements.Length)
                items.Add(new(origin.Index, source.TextOf(block, origin, level)));
            else
                items.AddRange(writeNew(block).Select(s => new RewrittenItem(-1, source.Style.Format(s, level))));
        }

        var written = value switch
        {
            ArraySyntax list => ListRewriter.Rewrite(text, list, items, source.Style, 1),
            ObjectSyntax when items is [{ Old: 0, Text: var one }] => one,
            _ when items.Count == 0 => value is ObjectSyntax ? "[]" : null,
            _ => ListOf(source.Style, items),
        };
        if (written is null)
            return text;
        return value is null
            ? DocumentMembers.Append(text, root, source.Style, ElementNames.Statement, written).ApplyTo(text)
            : new TextChange(value.Span, written).ApplyTo(text);
    }

    private static string ListOf(DocumentStyle style, List<RewrittenItem> items) =>
        "[" + style.LineAt(2) + string.Join("," + (style.IsMultiLine ? style.LineAt(2) : style.AfterComma), items.Select(i => i.Text)) + style.LineAt(1) + "]";

    private sealed class Source(string text)
    {
        // By the level of indentation, 1 or 2.
        private readonly ConditionalWeakTable<PermissionBlock, string>[] written = [[], []];

        public PolicyDocument Document { get; } = PolicyDocument.Parse(text, SyntaxLimits.Stored);

        public DocumentStyle Style => field ??= DocumentStyle.Of(Document.Tree);

        public string TextOf(PermissionBlock block, StatementOrigin origin, int level)
        {
            if (block.SameContent(origin.Content))
                return origin.Text;
            return written[level - 1].GetValue(block, b => StatementRewriter.Rewrite(Document.Text, Document.Statements[origin.Index], b, origin.Content, Style, level));
        }
    }
}
