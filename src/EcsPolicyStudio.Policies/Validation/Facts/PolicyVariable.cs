using System.Text;

namespace EcsPolicyStudio.Policies.Validation.Facts;

/// <summary>A policy variable in a text: <c>${key}</c>, <c>${key, 'default'}</c> or one of the literals <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.</summary>
/// <param name="Start">Offset of the <c>$</c> in the text.</param>
/// <param name="End">Offset behind the <c>}</c>, or behind the text where there is none.</param>
/// <param name="IsClosed">Whether the brace is closed.</param>
/// <param name="Content">What stands between the braces.</param>
internal readonly record struct PolicyVariable(int Start, int End, bool IsClosed, string Content)
{
    /// <summary>Whether it stands for one character that would otherwise be special.</summary>
    public bool IsLiteral => Content is "*" or "?" or "$";

    /// <summary>The key, without the default value.</summary>
    public string Key => Content.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? Content[..comma] : Content;

    /// <summary>The default value as written, with what stands around it; null without a comma.</summary>
    public string? Default => Content.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? Content[(comma + 1)..] : null;

    /// <summary>The variables of a text in their order. Linear in its length.</summary>
    public static IReadOnlyList<PolicyVariable> Scan(string text)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var found = new List<PolicyVariable>(1);
        while (start >= 0)
        {
            var end = Close(text, start + 2);
            var closed = end < text.Length;
            found.Add(new(start, closed ? end + 1 : end, closed, text[(start + 2)..end]));
            start = closed ? text.IndexOf("${", end + 1, StringComparison.Ordinal) : -1;
        }

        return found;
    }

    // A brace inside a quoted default value closes nothing; a quote that is never closed is none.
    private static int Close(string text, int from)
    {
        var brace = text.IndexOf('}', from);
        if (brace < 0)
            return text.Length;
        // Only up to the brace: looking on would read the rest of the text once for each variable.
        var quote = text.IndexOf('\'', from, brace - from);
        if (quote < 0)
            return brace;
        var second = text.IndexOf('\'', quote + 1);
        if (second < brace)
            return brace;
        var after = text.IndexOf('}', second);
        return after < 0 ? brace : after;
    }

    /// <summary>A text as a wildcard pattern: a variable can stand for anything, a literal for one character.</summary>
    public static string ToPattern(string text, IReadOnlyList<PolicyVariable> variables)
    {
        if (variables.Count == 0)
            return text;
        var pattern = new StringBuilder(text.Length);
        var position = 0;
        foreach (var variable in variables)
        {
            pattern.Append(text, position, variable.Start - position).Append(variable.IsLiteral ? '?' : '*');
            position = variable.End;
        }

        return pattern.Append(text, position, text.Length - position).ToString();
    }
}
