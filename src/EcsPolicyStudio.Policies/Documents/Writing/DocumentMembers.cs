using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents.Writing;

// New members of the outermost object, first or last.
internal static class DocumentMembers
{
    public static TextChange Prepend(string text, ObjectSyntax root, DocumentStyle style, string name, string value)
    {
        var member = $"\"{name}\":{style.AfterColon}{value}";
        if (root.Members.Length == 0)
            return Only(root, style, member);
        var first = root.Members[0].Span.Start;
        var separator = style.IsMultiLine ? DocumentStyle.WhiteSpaceBefore(text, first) : style.AfterComma;
        return new TextChange(new TextSpan(first, 0), member + "," + separator);
    }

    public static TextChange Append(string text, ObjectSyntax root, DocumentStyle style, string name, string value)
    {
        var member = $"\"{name}\":{style.AfterColon}{value}";
        if (root.Members.Length == 0)
            return Only(root, style, member);
        var last = root.Members[^1].Span;
        var separator = style.IsMultiLine ? DocumentStyle.WhiteSpaceBefore(text, last.Start) : style.AfterComma;
        return new TextChange(new TextSpan(last.End, 0), "," + separator + member);
    }

    private static TextChange Only(ObjectSyntax root, DocumentStyle style, string member) =>
        new(root.Span, "{" + style.LineAt(1) + member + style.NewLine + "}");
}
