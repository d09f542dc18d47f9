namespace EcsPolicyStudio.Policies.Tests.Evaluation.Reference;

/// <summary>A character of a pattern: itself, or one of the two wildcards.</summary>
public readonly record struct Token(char Character, bool IsWildcard);

/// <summary>Patterns, slow and by definition: every way to read a pattern is tried.</summary>
public sealed class ReferencePattern(BrokenRule broken, bool variables, Func<string, string?> valueOf)
{
    /// <summary>A text taken apart, variables replaced; null where one has no value.</summary>
    public List<Token>? Read(string text, bool wildcards)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; i++)
        {
            var replaced = variables || broken == BrokenRule.VariablesAreReplacedInVersion2008;
            if (replaced && text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{' && text.IndexOf('}', i) is var close and > 0)
            {
                var inside = text[(i + 2)..close];
                i = close;
                if (inside is "*" or "?" or "$")
                {
                    tokens.Add(new(inside[0], wildcards && inside != "$" && broken == BrokenRule.EscapesAreWildcards));
                    continue;
                }

                if (Value(inside) is not { } value)
                    return null;
                tokens.AddRange(value.Select(c => new Token(c, wildcards && c is '*' or '?' && broken == BrokenRule.VariableValuesHoldWildcards)));
                continue;
            }

            tokens.Add(new(text[i], wildcards && text[i] is '*' or '?'));
        }

        return tokens;
    }

    public bool Matches(IReadOnlyList<Token> pattern, string text) => Matches(pattern, 0, text, 0, []);

    /// <summary>Field by field: the first five end at a colon of the pattern or of the text, the sixth is the rest.</summary>
    public bool MatchesArn(IReadOnlyList<Token> pattern, string text, bool fillUp)
    {
        if (pattern.Count > 0 && pattern.All(t => t is { Character: '*', IsWildcard: true }))
            return true;
        if (broken == BrokenRule.ArnWildcardsCrossFields)
            return Matches(pattern, text);
        var fields = Split(pattern, t => t.Character == ':' && !t.IsWildcard);
        var texts = Split([.. text], c => c == ':');
        while (fillUp && fields.Count < 6)
            fields.Add([new('*', true)]);
        if (fields.Count < 6 || texts.Count < 6)
            return false;
        return Enumerable.Range(0, 6).All(i => Matches(fields[i], string.Concat(texts[i])))
            && (broken != BrokenRule.ArnWildcardsStopAtSlashesInTheLastField
                || fields[5].Count(t => t.Character == '/') == texts[5].Count(c => c == '/'));
    }

    private string? Value(string inside)
    {
        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        var key = (comma < 0 ? inside : inside[..comma]).Trim();
        var fallback = comma < 0 || broken == BrokenRule.DefaultValuesAreIgnored ? null : inside[(comma + 1)..].Trim().Trim('\'');
        var value = broken == BrokenRule.DefaultValuesWinOverTheRequest ? fallback ?? valueOf(key) : valueOf(key) ?? fallback;
        return value ?? (broken == BrokenRule.VariableWithoutValueIsEmptyText ? "" : null);
    }

    private bool Matches(IReadOnlyList<Token> pattern, int p, string text, int t, Dictionary<(int, int), bool> known)
    {
        if (known.TryGetValue((p, t), out var answer))
            return answer;
        if (p == pattern.Count)
            answer = t == text.Length;
        else if (pattern[p] is { IsWildcard: true, Character: '*' })
            answer = Matches(pattern, p + 1, text, t, known) || (t < text.Length && IsAny(text[t]) && Matches(pattern, p, text, t + 1, known));
        else if (pattern[p].IsWildcard)
            answer = (t < text.Length && Matches(pattern, p + 1, text, t + 1, known))
                || (broken == BrokenRule.QuestionMarksMatchNothingToo && Matches(pattern, p + 1, text, t, known));
        else
            answer = t < text.Length && pattern[p].Character == text[t] && Matches(pattern, p + 1, text, t + 1, known);
        known[(p, t)] = answer;
        return answer;
    }

    private bool IsAny(char c) => broken != BrokenRule.LineBreaksStopAsterisks || c != '\n';

    // Into six at most; the last one keeps its colons.
    private static List<List<T>> Split<T>(IReadOnlyList<T> items, Func<T, bool> isColon)
    {
        var fields = new List<List<T>> { new() };
        foreach (var item in items)
        {
            if (fields.Count < 6 && isColon(item))
                fields.Add([]);
            else
                fields[^1].Add(item);
        }

        return fields;
    }
}
