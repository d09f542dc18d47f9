using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

// A value that is one text or a list of them, with other texts in it. Texts that were there keep their writing.
internal static class ValueRewriter
{
    /// <summary>The value's new JSON.</summary>
    /// <param name="text">The document.</param>
    /// <param name="value">The value as it stands.</param>
    /// <param name="values">What it is to hold. A list stays a list, a single text stays one as long as it is one.</param>
    /// <param name="style">The document's layout.</param>
    /// <param name="level">The level of indentation of the member that has the value.</param>
    public static string Values(string text, SyntaxNode value, ImmutableArray<string> values, DocumentStyle style, int level)
    {
        IReadOnlyList<SyntaxNode> old = value is ArraySyntax list ? list.Items : [value];
        var writings = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < old.Count; i++)
        {
            var written = old[i] is ScalarSyntax { Kind: JsonKind.String } scalar ? scalar.Value : old[i].Span.Of(text).ToString();
            if (!writings.TryGetValue(written, out var places))
                writings.Add(written, places = new(1));
            places.Enqueue(i);
        }

        var items = new List<RewrittenItem>(values.Length);
        foreach (var one in values)
        {
            if (writings.TryGetValue(one, out var places) && places.TryDequeue(out var place))
                items.Add(new(place, old[place].Span.Of(text).ToString()));
            else
                items.Add(new(-1, JsonText.Of(one)));
        }

        if (value is ArraySyntax array)
            return ListRewriter.Rewrite(text, array, items, ListRewriter.StyleIn(text, array, style), level);
        if (items.Count == 1)
            return items[0].Text;
        return items.Count == 0 ? "[]"
            : "[" + style.LineAt(level + 1) + string.Join("," + (style.IsMultiLine ? style.LineAt(level + 1) : style.AfterComma), items.Select(i => i.Text)) + style.LineAt(level) + "]";
    }
}
