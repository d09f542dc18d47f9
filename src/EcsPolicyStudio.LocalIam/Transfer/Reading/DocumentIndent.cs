namespace EcsPolicyStudio.LocalIam.Transfer.Reading;

/// <summary>
/// Takes from a document the indentation that it only has because it stands deep inside a file. Strings of JSON hold no line breaks, so nothing but white space
/// between elements is touched.
/// </summary>
internal static class DocumentIndent
{
    /// <summary>The document as if it began at the left margin: how far its last line is indented, so far are the others moved.</summary>
    public static string Remove(string document)
    {
        var lastLine = document.LastIndexOf('\n') + 1;
        if (lastLine == 0) return document;
        var width = document.AsSpan(lastLine).IndexOfAnyExcept(' ', '\t');
        if (width <= 0) return document;
        var indent = document.Substring(lastLine, width);
        var lines = document.Split('\n');
        return lines.Skip(1).All(line => line.StartsWith(indent, StringComparison.Ordinal))
            ? string.Join('\n', lines.Select((line, i) => i == 0 ? line : line[width..]))
            : document;
    }
}
