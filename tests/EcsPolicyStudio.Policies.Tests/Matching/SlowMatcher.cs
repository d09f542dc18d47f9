namespace EcsPolicyStudio.Policies.Tests.Matching;

/// <summary>Slow and obvious: what the fast patterns are held against.</summary>
internal static class SlowMatcher
{
    public static bool Text(string pattern, string text) =>
        pattern.Length == 0 ? text.Length == 0
        : pattern[0] == '*' ? Text(pattern[1..], text) || (text.Length > 0 && Text(pattern, text[1..]))
        : text.Length > 0 && (pattern[0] == '?' || pattern[0] == text[0]) && Text(pattern[1..], text[1..]);

    /// <summary>Resource patterns: asterisks alone take everything, else field by field, missing fields being <c>*</c>.</summary>
    public static bool Arn(string pattern, string text)
    {
        if (pattern.Length > 0 && pattern.All(c => c == '*'))
            return true;
        var fields = pattern.Split(':', 6).ToList();
        while (fields.Count < 6) fields.Add("*");
        var parts = text.Split(':', 6);
        return parts.Length == 6 && fields.Zip(parts).All(p => Text(p.First, p.Second));
    }

    public static IEnumerable<string> AllTexts(string alphabet, int longest)
    {
        IEnumerable<string> texts = [string.Empty];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var text in texts)
                yield return text;
            texts = [.. from text in texts from c in alphabet select text + c];
        }
    }
}
