using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

// The value of Principal or NotPrincipal after an edit.
internal static class PrincipalRewriter
{
    public static string Rewrite(string text, SyntaxNode? value, BlockPrincipal principal, DocumentStyle style, int level)
    {
        if (principal.IsEveryone)
            return JsonText.Of("*");
        if (value is not ObjectSyntax kinds)
            return style.Format("{" + string.Join(",", principal.Groups.Select(New)) + "}", level);
        var left = Enumerable.Range(0, kinds.Members.Length).ToList();
        var inside = ListRewriter.StyleIn(text, kinds, style);
        var items = new List<RewrittenItem>();
        foreach (var group in principal.Groups)
        {
            var at = left.FindIndex(i => kinds.Members[i].Name == group.Kind);
            if (at < 0)
            {
                items.Add(new(-1, JsonText.Of(group.Kind) + ":" + style.AfterColon + inside.Format(JsonText.StringOrList(group.Values, asList: false), level + 1)));
                continue;
            }

            var member = kinds.Members[left[at]];
            items.Add(new(left[at], string.Concat(
                text.AsSpan(member.Span.Start, member.Value.Span.Start - member.Span.Start),
                ValueRewriter.Values(text, member.Value, group.Values, inside, level + 1))));
            left.RemoveAt(at);
        }

        return ListRewriter.Rewrite(text, kinds, items, inside, level);
    }

    /// <summary>The value of a new element.</summary>
    public static string Json(BlockPrincipal principal) =>
        principal.IsEveryone ? JsonText.Of("*") : "{" + string.Join(",", principal.Groups.Select(New)) + "}";

    private static string New(PrincipalGroup group) => JsonText.Of(group.Kind) + ":" + JsonText.StringOrList(group.Values, asList: false);
}
