using System.Text;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>Writes the shortened statements into the text. What lies between those that stay is kept.</summary>
internal static class ShrinkWriter
{
    public static string Write(PolicyDocument document, List<StatementDraft> drafts)
    {
        var text = document.Text;
        var byIndex = drafts.ToDictionary(d => d.Source.Index);
        var element = document.StatementElement!.Member.Value;
        var stays = document.Statements.Where(s => !byIndex.TryGetValue(s.Index, out var draft) || !draft.IsRemoved).ToList();
        var output = new StringBuilder(text.Length).Append(text, 0, element.Span.Start);
        if (element is not ArraySyntax list || stays.Count == 1)
        {
            foreach (var statement in stays)
                output.Append(TextOf(statement));
        }
        else
        {
            output.Append(text, element.Span.Start, list.Items[0].Span.Start - element.Span.Start);
            for (var i = 0; i < stays.Count; i++)
            {
                var index = stays[i].Index;
                if (i > 0)
                    output.Append(text, list.Items[index - 1].Span.End, list.Items[index].Span.Start - list.Items[index - 1].Span.End);
                output.Append(TextOf(stays[i]));
            }

            output.Append(text, list.Items[^1].Span.End, element.Span.End - list.Items[^1].Span.End);
        }

        return output.Append(text, element.Span.End, text.Length - element.Span.End).ToString();

        string TextOf(Statement statement)
        {
            var original = statement.Span.Of(text).ToString();
            return byIndex.TryGetValue(statement.Index, out var draft) && draft.IsChanged ? Rewrite(document, draft, original) : original;
        }
    }

    private static string Rewrite(PolicyDocument document, StatementDraft draft, string text)
    {
        var changes = new List<TextChange>(draft.OtherChanges);
        foreach (var list in (ReadOnlySpan<DraftList>)[draft.Actions, draft.Resources])
        {
            if (list.IsChanged)
                changes.Add(document.ReplaceValues(list.Element, [.. list.Values.Select(v => v.Json)], singleAsText: !list.IsList));
        }

        foreach (var change in changes.OrderByDescending(c => c.Span.Start))
            text = new TextChange(new(change.Span.Start - draft.Source.Span.Start, change.Span.Length), change.NewText).ApplyTo(text);
        return text;
    }
}
