using System.Text;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents.Writing;

/// <summary>How a document is laid out, read off its text, so that what is added looks like what is there.</summary>
/// <param name="NewLine">The line break; empty where the document is written on one line.</param>
/// <param name="Indent">One level of indentation; empty on one line.</param>
/// <param name="AfterColon">White space between a colon and the value.</param>
/// <param name="AfterComma">White space between a comma and what follows on the same line.</param>
public sealed record DocumentStyle(string NewLine, string Indent, string AfterColon, string AfterComma)
{
    /// <summary>The layout of the IAM console: four spaces, LF.</summary>
    public static readonly DocumentStyle Console = new("\n", "    ", " ", " ");

    /// <summary>Everything on one line without white space: the smallest form.</summary>
    public static readonly DocumentStyle Compact = new("", "", "", "");

    /// <summary>Whether the document is written over several lines.</summary>
    public bool IsMultiLine => NewLine.Length > 0;

    /// <summary>Reads the layout off a document.</summary>
    /// <param name="tree">The document; one without members gives <see cref="Console"/>.</param>
    /// <returns>The layout.</returns>
    public static DocumentStyle Of(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Root is not ObjectSyntax { Members.Length: > 0 } root)
            return Console;
        var text = tree.Text;
        var first = root.Members[0];
        var colon = text.IndexOf(':', first.NameSyntax.Span.End, Math.Max(0, first.Value.Span.Start - first.NameSyntax.Span.End));
        var afterColon = colon < 0 ? " " : WhiteSpaceBefore(text, first.Value.Span.Start);
        if (afterColon.AsSpan().ContainsAny('\r', '\n'))
            afterColon = " ";
        var before = WhiteSpaceBefore(text, first.Span.Start);
        var lineBreak = before.AsSpan().IndexOfAny('\r', '\n');
        if (lineBreak < 0)
        {
            var afterComma = root.Members.Length > 1 ? WhiteSpaceBefore(text, root.Members[1].Span.Start) : afterColon;
            return new DocumentStyle("", "", afterColon, afterComma.AsSpan().ContainsAny('\r', '\n') ? " " : afterComma);
        }

        var newLine = before[lineBreak] == '\n' ? "\n" : before.AsSpan(lineBreak).StartsWith("\r\n") ? "\r\n" : "\r";
        return new DocumentStyle(newLine, before[(before.AsSpan().LastIndexOfAny('\r', '\n') + 1)..], afterColon, " ");
    }

    /// <summary>Lays out JSON text in this style.</summary>
    /// <param name="json">A valid JSON value, such as a statement.</param>
    /// <param name="level">Levels of indentation that the value stands at; its first line is not indented.</param>
    /// <returns>The text; <paramref name="json"/> itself where it is not valid JSON.</returns>
    public string Format(string json, int level = 0)
    {
        var tree = SyntaxTree.Parse(json, SyntaxLimits.Stored);
        if (tree.Root is null || tree.Errors.Length > 0)
            return json;
        var output = new StringBuilder(json.Length * 2);
        Write(output, tree.Text, tree.Root, level);
        return output.ToString();
    }

    internal string LineAt(int level) => IsMultiLine ? NewLine + string.Concat(Enumerable.Repeat(Indent, level)) : "";

    internal static string WhiteSpaceBefore(string text, int offset)
    {
        var start = offset;
        while (start > 0 && text[start - 1] is ' ' or '\t' or '\r' or '\n')
            start--;
        return text[start..offset];
    }

    private void Write(StringBuilder output, string text, SyntaxNode node, int level)
    {
        switch (node)
        {
            case ObjectSyntax { Members.Length: > 0 } obj:
                output.Append('{');
                for (var i = 0; i < obj.Members.Length; i++)
                {
                    Separate(output, i, level + 1);
                    output.Append(obj.Members[i].NameSyntax.Span.Of(text)).Append(':').Append(AfterColon);
                    Write(output, text, obj.Members[i].Value, level + 1);
                }

                output.Append(LineAt(level)).Append('}');
                break;
            case ArraySyntax { Items.Length: > 0 } array:
                output.Append('[');
                for (var i = 0; i < array.Items.Length; i++)
                {
                    Separate(output, i, level + 1);
                    Write(output, text, array.Items[i], level + 1);
                }

                output.Append(LineAt(level)).Append(']');
                break;
            case ObjectSyntax:
                output.Append("{}");
                break;
            case ArraySyntax:
                output.Append("[]");
                break;
            default:
                output.Append(node.Span.Of(text));
                break;
        }
    }

    private void Separate(StringBuilder output, int index, int level)
    {
        if (index > 0)
            output.Append(',');
        if (IsMultiLine)
            output.Append(LineAt(level));
        else if (index > 0)
            output.Append(AfterComma);
    }
}
