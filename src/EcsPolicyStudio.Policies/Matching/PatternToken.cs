namespace EcsPolicyStudio.Policies.Matching;

/// <summary>What a place of a pattern stands for.</summary>
internal enum TokenKind : byte
{
    /// <summary>One symbol: a character, or a policy variable.</summary>
    Literal,

    /// <summary>One of two symbols: a character in either letter case.</summary>
    Either,

    /// <summary>Any one character.</summary>
    One,

    /// <summary>Any run of characters.</summary>
    Any,

    /// <summary>The end of the pattern.</summary>
    End,
}

/// <summary>A place of a pattern.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Symbol">The symbol of a literal; characters are below 65,536, variables above.</param>
/// <param name="Second">The second symbol of <see cref="TokenKind.Either"/>.</param>
/// <param name="InField">Whether a wildcard takes no colon: one in the first five fields of an ARN.</param>
/// <param name="NoVariables">Whether an asterisk takes characters only, no variable.</param>
internal readonly record struct PatternToken(TokenKind Kind, int Symbol = -1, int Second = -1, bool InField = false, bool NoVariables = false)
{
    public static readonly PatternToken End = new(TokenKind.End);

    public static PatternToken Of(int symbol) => new(TokenKind.Literal, symbol);

    /// <summary>Whether the next place is reached by this symbol. An asterisk stays where it is.</summary>
    public bool Steps(int symbol) => Kind switch
    {
        TokenKind.Literal => Symbol == symbol,
        TokenKind.Either => Symbol == symbol || Second == symbol,
        TokenKind.One => symbol < VariableSymbols.First && !(InField && symbol == ':'),
        _ => false,
    };

    /// <summary>Whether an asterisk takes in this symbol.</summary>
    public bool Takes(int symbol) =>
        Kind == TokenKind.Any && !(InField && symbol == ':') && !(NoVariables && symbol >= VariableSymbols.First);
}

/// <summary>Gives each policy variable, with its default value, a symbol of its own: whatever it stands for, it is the same everywhere in a request.</summary>
internal sealed class VariableSymbols
{
    public const int First = 0x10000;

    private readonly Dictionary<(string Key, string? Default), int> symbols = [];

    public int Of(string key, string? defaultValue)
    {
        var name = (key.ToUpperInvariant(), defaultValue);
        if (!symbols.TryGetValue(name, out var symbol))
            symbols.Add(name, symbol = First + symbols.Count);
        return symbol;
    }
}
