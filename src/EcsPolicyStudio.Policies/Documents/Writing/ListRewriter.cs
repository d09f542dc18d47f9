using System.Text;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents.Writing;

/// <summary>An item of a list, or a member of an object, in its new writing.</summary>
/// <param name="Old">Which of the old items it is, from 0; -1 for one that is new.</param>
/// <param name="Text">Its text; for an old one that did not change, the text it had.</param>
internal readonly record struct RewrittenItem(int Old, string Text);

// Writes a list or object again with other items. Items that stay next to each other keep what is between them; around new ones it is made like what is
// there, so that nothing is laid out anew but what is new.
internal static class ListRewriter
{
    /// <summary>The items of an old list, unchanged.</summary>
    public static IEnumerable<RewrittenItem> Items(string text, IReadOnlyList<TextSpan> old) => old.Select((span, i) => new RewrittenItem(i, span.Of(text).ToString()));

    /// <summary>The places of a container's items or members.</summary>
    public static IReadOnlyList<TextSpan> Spans(SyntaxNode container) => container switch
    {
        ArraySyntax list => [.. list.Items.Select(i => i.Span)],
        ObjectSyntax members => [.. members.Members.Select(m => m.Span)],
        _ => [],
    };

    /// <summary>The layout inside of a container: that of the document, on one line where the container stands on one.</summary>
    public static DocumentStyle StyleIn(string text, SyntaxNode container, DocumentStyle document)
    {
        var inside = container.Span.Of(text);
        return Spans(container).Count == 0 || inside.ContainsAny('\r', '\n') ? document
            : document with { NewLine = "", Indent = "", AfterComma = document.IsMultiLine ? " " : document.AfterComma };
    }

    /// <summary>The new text of a container.</summary>
    /// <param name="text">The document.</param>
    /// <param name="container">An object or list.</param>
    /// <param name="items">What it holds now.</param>
    /// <param name="style">The layout inside, see <see cref="StyleIn"/>.</param>
    /// <param name="level">The level of indentation that the container stands at.</param>
    public static string Rewrite(string text, SyntaxNode container, IReadOnlyList<RewrittenItem> items, DocumentStyle style, int level)
    {
        var old = Spans(container);
        var (open, close) = container.Kind == JsonKind.Object ? ("{", "}") : ("[", "]");
        if (items.Count == 0)
            return old.Count == 0 ? container.Span.Of(text).ToString() : open + close;
        var output = new StringBuilder(container.Span.Length + 64);
        if (old.Count == 0)
        {
            output.Append(open).Append(style.LineAt(level + 1));
            for (var i = 0; i < items.Count; i++)
                output.Append(i == 0 ? "" : "," + (style.IsMultiLine ? style.LineAt(level + 1) : style.AfterComma)).Append(items[i].Text);
            return output.Append(style.LineAt(level)).Append(close).ToString();
        }

        output.Append(text, container.Span.Start, old[0].Start - container.Span.Start);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                output.Append(Between(text, container, old, items[i - 1].Old, items[i].Old, style));
            output.Append(items[i].Text);
        }

        return output.Append(text, old[^1].End, container.Span.End - old[^1].End).ToString();
    }

    private static ReadOnlySpan<char> Between(string text, SyntaxNode container, IReadOnlyList<TextSpan> old, int left, int right, DocumentStyle style)
    {
        if (old.Count > 1)
        {
            // Before an item that was there, what stood before it; behind one, what stood behind it; else as between the first two.
            var at = right > 0 ? right - 1 : left >= 0 && left < old.Count - 1 ? left : 0;
            return text.AsSpan(old[at].End, old[at + 1].Start - old[at].End);
        }

        var lead = text.AsSpan(container.Span.Start + 1, old[0].Start - container.Span.Start - 1);
        return string.Concat(",", lead.ContainsAny('\r', '\n') ? lead : style.AfterComma);
    }
}
