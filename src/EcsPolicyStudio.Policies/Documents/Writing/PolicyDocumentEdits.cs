using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents.Writing;

/// <summary>
/// Edits of a document, each as one <see cref="TextChange"/> that touches a statement and the comma and white space that separate it from
/// its neighbour, nothing else. The text of a statement is taken as it is given: <see cref="FormatStatement"/> lays new text out first.
/// </summary>
public static class PolicyDocumentEdits
{
    /// <summary>Whether statements can be added: the document is an object, or there is nothing yet.</summary>
    /// <param name="document">The document.</param>
    /// <returns>False where the outermost value is something else.</returns>
    public static bool CanInsertStatements(this PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Tree.Root is ObjectSyntax || (document.Tree.Root is null && string.IsNullOrWhiteSpace(document.Text));
    }

    /// <summary>Lays out the text of a statement as the document does.</summary>
    /// <param name="document">The document that the statement is for.</param>
    /// <param name="statement">A statement as JSON; returned as it is where it is not valid.</param>
    /// <returns>The text, ready to be inserted.</returns>
    public static string FormatStatement(this PolicyDocument document, string statement)
    {
        ArgumentNullException.ThrowIfNull(document);
        var level = document.StatementElement is null || document.StatementsAreList ? 2 : 1;
        return DocumentStyle.Of(document.Tree).Format(statement, level);
    }

    /// <summary>Puts new text in the place of a statement.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The statement's position, from 0.</param>
    /// <param name="statement">The new text, byte for byte.</param>
    /// <returns>The edit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public static TextChange ReplaceStatement(this PolicyDocument document, int index, string statement)
    {
        CheckIndex(document, index, 0);
        return new TextChange(document.Statements[index].Span, statement);
    }

    /// <summary>Adds a statement. A single statement that is not in a list becomes the first item of one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The position that the statement gets: from 0 to the number of statements.</param>
    /// <param name="statement">The text, byte for byte.</param>
    /// <returns>The edit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position lies beyond the end.</exception>
    /// <exception cref="InvalidOperationException">The document takes no statements, see <see cref="CanInsertStatements"/>.</exception>
    public static TextChange InsertStatement(this PolicyDocument document, int index, string statement)
    {
        CheckIndex(document, index, 1);
        if (!document.CanInsertStatements())
            throw new InvalidOperationException("The document is not a JSON object, so it takes no statements.");
        var style = DocumentStyle.Of(document.Tree);
        if (document.Tree.Root is not ObjectSyntax root)
            return NewDocument(document, style, statement);
        return document.StatementElement?.Member.Value switch
        {
            null => DocumentMembers.Append(document.Text, root, style, ElementNames.Statement, ListOf(style, statement)),
            ArraySyntax { Items.Length: 0 } list => new TextChange(list.Span, ListOf(style, statement)),
            ArraySyntax list => InsertIntoList(document.Text, list, index, statement),
            ObjectSyntax single => MakeList(document.Text, style, single, index, statement),
            var wrong => new TextChange(wrong.Span, ListOf(style, statement)),
        };
    }

    /// <summary>Takes a statement out, with the comma and white space that separated it. The last one leaves an empty list.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The statement's position, from 0.</param>
    /// <returns>The edit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such statement.</exception>
    public static TextChange RemoveStatement(this PolicyDocument document, int index)
    {
        CheckIndex(document, index, 0);
        var statements = document.Statements;
        if (statements.Length == 1)
            return new TextChange(document.StatementElement!.ValueSpan, "[]");
        return index < statements.Length - 1
            ? new TextChange(TextSpan.FromBounds(statements[index].Span.Start, statements[index + 1].Span.Start), "")
            : new TextChange(TextSpan.FromBounds(statements[index - 1].Span.End, statements[index].Span.End), "");
    }

    /// <summary>Sets the version of the policy language.</summary>
    /// <param name="document">The document; has to be a JSON object.</param>
    /// <param name="version">The version.</param>
    /// <returns>The edit: of the value where there is a Version, else of a new first member.</returns>
    /// <exception cref="InvalidOperationException">The document is not a JSON object.</exception>
    public static TextChange WithVersion(this PolicyDocument document, PolicyLanguageVersion version)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Tree.Root is not ObjectSyntax root)
            throw new InvalidOperationException("The document is not a JSON object, so it has no Version.");
        var text = version == PolicyLanguageVersion.Version2012 ? $"\"{ElementNames.Version2012}\"" : $"\"{ElementNames.Version2008}\"";
        return document.VersionElement is { Member.Value: { Kind: not JsonKind.Invalid } value }
            ? new TextChange(value.Span, text)
            : DocumentMembers.Prepend(document.Text, root, DocumentStyle.Of(document.Tree), ElementNames.Version, text);
    }

    // What separates the statement's neighbours is repeated for the new one.
    private static TextChange InsertIntoList(string text, ArraySyntax list, int index, string statement)
    {
        var items = list.Items;
        return index < items.Length
            ? new TextChange(new TextSpan(items[index].Span.Start, 0), statement + "," + DocumentStyle.WhiteSpaceBefore(text, items[index].Span.Start))
            : new TextChange(new TextSpan(items[^1].Span.End, 0), "," + DocumentStyle.WhiteSpaceBefore(text, items[^1].Span.Start) + statement);
    }

    private static TextChange MakeList(string text, DocumentStyle style, ObjectSyntax single, int index, string statement)
    {
        var present = single.Span.Of(text).ToString();
        var (first, second) = index == 0 ? (statement, present) : (present, statement);
        var separator = style.IsMultiLine ? style.LineAt(2) : style.AfterComma;
        return new TextChange(single.Span, "[" + style.LineAt(2) + first + "," + separator + second + style.LineAt(1) + "]");
    }

    private static string ListOf(DocumentStyle style, string statement) =>
        "[" + style.LineAt(2) + statement + style.LineAt(1) + "]";

    private static TextChange NewDocument(PolicyDocument document, DocumentStyle style, string statement) => new(
        new TextSpan(0, document.Text.Length),
        "{" + style.LineAt(1) + "\"Version\":" + style.AfterColon + "\"" + ElementNames.Version2012 + "\","
        + style.LineAt(1) + "\"Statement\":" + style.AfterColon + ListOf(style, statement) + style.NewLine + "}");

    private static void CheckIndex(PolicyDocument document, int index, int beyond)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, document.Statements.Length + beyond);
    }
}
