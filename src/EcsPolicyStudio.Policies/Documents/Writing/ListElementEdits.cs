namespace EcsPolicyStudio.Policies.Documents.Writing;

/// <summary>Edits of the lists inside of a statement that leave all else as it is.</summary>
internal static class ListElementEdits
{
    /// <summary>Puts other values into Action, NotAction, Resource or NotResource, laid out as the document is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="element">The element.</param>
    /// <param name="items">The values as JSON, quotes included.</param>
    /// <param name="singleAsText">Whether one value alone is written without a list.</param>
    public static TextChange ReplaceValues(this PolicyDocument document, ListElement element, IReadOnlyList<string> items, bool singleAsText) =>
        new(element.ValueSpan, items.Count == 1 && singleAsText ? items[0] : Layout(document, "[" + string.Join(',', items) + "]"));

    /// <summary>Lays out a value of a statement's member as the document is.</summary>
    public static string Layout(PolicyDocument document, string json)
    {
        var level = document.StatementElement is null || document.StatementsAreList ? 3 : 2;
        return DocumentStyle.Of(document.Tree).Format(json, level);
    }
}
