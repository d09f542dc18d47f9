using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Matching;

/// <summary>How a policy variable in a pattern is read.</summary>
internal enum VariableReading
{
    /// <summary>As a symbol of its own.</summary>
    Symbol,

    /// <summary>As anything: the widest that it can be.</summary>
    Anything,

    /// <summary>As nothing: a pattern with one has no text at all, the narrowest that it can be.</summary>
    Nothing,
}

/// <summary>Patterns of policies taken apart into places, with the evaluator's meaning of each element.</summary>
internal static class PatternTokens
{
    private const int ArnFieldCount = 6;

    /// <summary>An action pattern; letter case is taken out.</summary>
    public static PatternToken[] Action(string text)
    {
        var folded = Folding.Fold(text);
        var tokens = new PatternToken[folded.Length + 1];
        for (var i = 0; i < folded.Length; i++)
            tokens[i] = folded[i] switch { '*' => new(TokenKind.Any), '?' => new(TokenKind.One), var c => PatternToken.Of(c) };
        tokens[^1] = PatternToken.End;
        return tokens;
    }

    /// <summary>A text of a condition or, with <paramref name="ignoreCase"/>, one compared without letter case; null where no text fits.</summary>
    public static PatternToken[]? Text(string text, bool wildcards, bool ignoreCase, bool variables, VariableSymbols symbols, VariableReading reading = VariableReading.Symbol)
    {
        var tokens = new List<PatternToken>(text.Length + 1);
        return Append(tokens, TemplateReader.Read(text, wildcards, variables), inField: false, ignoreCase, symbols, reading) ? Finish(tokens) : null;
    }

    /// <summary>
    /// An ARN pattern, field by field: wildcards of the first five fields take no colon. Asterisks alone take everything.
    /// </summary>
    /// <param name="text">The pattern as written.</param>
    /// <param name="variables">Whether the document's version knows variables.</param>
    /// <param name="complete">Whether fields missing at the end are <c>*</c>, as in the Resource element; else no text fits such a pattern.</param>
    /// <param name="symbols">The variables met so far.</param>
    /// <param name="reading">How variables are read.</param>
    /// <returns>The places; null where no text fits.</returns>
    public static PatternToken[]? Arn(string text, bool variables, bool complete, VariableSymbols symbols, VariableReading reading = VariableReading.Symbol)
    {
        var pieces = TemplateReader.Read(text, wildcards: true, variables);
        if (pieces.Length > 0 && pieces.All(p => p.Kind == PieceKind.Any))
            return [new(TokenKind.Any), PatternToken.End];
        var fields = TemplateReader.SplitArn(pieces);
        while (complete && fields.Count < ArnFieldCount)
            fields.Add([new(PieceKind.Any, "")]);
        if (fields.Count != ArnFieldCount)
            return null;
        var tokens = new List<PatternToken>(text.Length + 8);
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                tokens.Add(PatternToken.Of(':'));
            if (!Append(tokens, fields[i], inField: i < ArnFieldCount - 1, ignoreCase: false, symbols, reading))
                return null;
        }

        return Finish(tokens);
    }

    /// <summary>The text of a pattern without wildcards and variables; null where it has some.</summary>
    public static string? ExactText(PatternToken[] tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind is not (TokenKind.Literal or TokenKind.End) || token.Symbol >= VariableSymbols.First)
                return null;
        }

        return string.Create(tokens.Length - 1, tokens, static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)from[i].Symbol;
        });
    }

    /// <summary>Whether a pattern holds a variable.</summary>
    public static bool HasVariable(PatternToken[] tokens) => Array.Exists(tokens, t => t.Kind == TokenKind.Literal && t.Symbol >= VariableSymbols.First);

    /// <summary>Whether a whole text fits. Costs at most the product of the lengths.</summary>
    public static bool IsMatch(ReadOnlySpan<PatternToken> tokens, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (tokens[p].Kind == TokenKind.Any)
            {
                star = p++;
                resume = t;
            }
            else if (tokens[p].Steps(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0 && tokens[star].Takes(text[resume]))
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (tokens[p].Kind == TokenKind.Any) p++;
        return tokens[p].Kind == TokenKind.End;
    }

    /// <summary>Whether two patterns may have a text in common: not where their beginnings differ before any wildcard. Cheap.</summary>
    public static bool CanMeet(PatternToken[] left, PatternToken[] right)
    {
        for (var i = 0; ; i++)
        {
            if (left[i].Kind is TokenKind.Any or TokenKind.One or TokenKind.Either || right[i].Kind is TokenKind.Any or TokenKind.One or TokenKind.Either)
                return true;
            if (left[i].Symbol >= VariableSymbols.First || right[i].Symbol >= VariableSymbols.First)
                return true;
            if (left[i] != right[i])
                return false;
            if (left[i].Kind == TokenKind.End)
                return true;
        }
    }

    private static PatternToken[] Finish(List<PatternToken> tokens)
    {
        tokens.Add(PatternToken.End);
        return [.. tokens];
    }

    private static bool Append(
        List<PatternToken> tokens, ImmutableArray<TemplatePiece> pieces, bool inField, bool ignoreCase, VariableSymbols symbols, VariableReading reading)
    {
        foreach (var piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Any:
                    AddAny(tokens, inField);
                    break;
                case PieceKind.One:
                    tokens.Add(new(TokenKind.One, InField: inField));
                    break;
                case PieceKind.Literal:
                    foreach (var c in piece.Text)
                        tokens.Add(ignoreCase ? EitherCase(c) : PatternToken.Of(c));
                    break;
                case PieceKind.Variable when reading == VariableReading.Symbol:
                    tokens.Add(PatternToken.Of(symbols.Of(piece.Text, piece.Default)));
                    break;
                case PieceKind.Variable when reading == VariableReading.Anything:
                    AddAny(tokens, inField);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    // Asterisks side by side are one.
    private static void AddAny(List<PatternToken> tokens, bool inField)
    {
        var any = new PatternToken(TokenKind.Any, InField: inField);
        if (tokens.Count == 0 || tokens[^1] != any)
            tokens.Add(any);
    }

    private static PatternToken EitherCase(char c)
    {
        var upper = char.ToUpperInvariant(c);
        var lower = char.ToLowerInvariant(c);
        return upper == lower ? PatternToken.Of(c) : new(TokenKind.Either, upper, lower);
    }
}
