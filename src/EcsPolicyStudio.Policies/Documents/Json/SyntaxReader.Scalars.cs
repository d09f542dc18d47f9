using System.Buffers;
using System.Text;
using System.Text.Json;

namespace EcsPolicyStudio.Policies.Documents.Json;

// Strings, numbers and words. Here their extent is found; what they mean, and whether they are JSON, is Utf8JsonReader's to say. A string
// without escapes and control characters is not handed to it: its value is its text.
internal sealed partial class SyntaxReader
{
    private static readonly SearchValues<char> EndsPlainString = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), '"', '\\']);
    private const string EndsWord = " \t\r\n\v\f\u0085\u00a0\u2028\u2029\u200b\u2060\u3000\ufeff,{}[]\"“”„'";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => char.IsAsciiLetterOrDigit(c) || ":-_./".Contains(c))]);
    private static readonly SearchValues<char> EndsValueWord = SearchValues.Create(EndsWord);
    private static readonly SearchValues<char> EndsNameWord = SearchValues.Create(EndsWord + ":=");

    private ScalarSyntax ReadString()
    {
        if (Current != '"')
            return ReadWronglyQuoted();
        var start = _position++;
        var decode = SkipStringBody();
        if (_text[_position - 1] != '"' || _position - 1 == start)
            return CutString(start);
        var span = TextSpan.FromBounds(start, _position);
        var inner = _text.AsSpan(start + 1, span.Length - 2);
        if (LoneSurrogate(inner) is var lone and >= 0)
        {
            Error(DocumentDiagnosticCode.InvalidString, new TextSpan(start + 1 + lone, 1), "Half of a surrogate pair stands here, which is no character. Remove it.");
            decode = false;
        }

        return new ScalarSyntax(JsonKind.String, span, decode ? Decode(span) ?? inner.ToString() : inner.ToString());
    }

    // A name without its closing quote takes in its colon and runs on to the next quote: "Action: ["ecs:RunTask"]. Such a one ends at that colon. It holds no
    // escapes, so there is no quote in what is read a second time, and no third time.
    private ScalarSyntax CutName(ScalarSyntax name)
    {
        var value = name.Value.AsSpan();
        if (_text[name.Span.Start] != '"' || name.Span.Length != value.Length + 2)
            return name;
        // The colon that ends a member's name has white space, a bracket or a quote behind it; those inside of a condition key have none.
        var stop = value.IndexOfAnyExcept(NameCharacters);
        var length = (stop >= 0 ? stop : value.Length) - 1;
        if (length <= 0 || value[length] != ':' || (stop >= 0 && value[stop] is not (' ' or '\t' or '[' or '{')))
            return name;
        _position = name.Span.Start + 1 + length;
        var span = TextSpan.FromBounds(name.Span.Start, _position);
        Error(DocumentDiagnosticCode.StringNotClosed, span, "The closing \" is missing behind this name.");
        return new ScalarSyntax(JsonKind.String, span, name.Value[..length]);
    }

    // Whether the string that begins here is followed by a colon. Looked at where a colon is missing only, so no string is read more than twice.
    private bool IsNameAhead()
    {
        var start = _position++;
        SkipStringBody();
        var rest = _text.AsSpan(_position).TrimStart(WhiteSpace);
        _position = start;
        return rest.StartsWith(":");
    }

    private static int LoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = 0; ; at += 2)
        {
            var next = text[at..].IndexOfAnyInRange('\ud800', '\udfff');
            if (next < 0)
                return -1;
            at += next;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
        }
    }

    // From behind the opening quote to behind the closing one, or to the end of the line. Tells whether there is something to decode.
    private bool SkipStringBody()
    {
        var decode = false;
        while (true)
        {
            var next = _text.AsSpan(_position).IndexOfAny(EndsPlainString);
            _position = next < 0 ? _text.Length : _position + next;
            if (Current is '\r' or '\n' || AtEnd)
                return decode;
            if (_text[_position] == '"')
            {
                _position++;
                return decode;
            }

            decode = true;
            var escaped = _text[_position] == '\\' && _position + 1 < _text.Length && _text[_position + 1] is not ('\r' or '\n');
            _position += escaped ? 2 : 1;
        }
    }

    // A string that runs to the end of its line. The commas and closing brackets its line ends with were most likely meant to follow the
    // missing quote; a brace that closes a policy variable (${aws:username}) is the string's own.
    private ScalarSyntax CutString(int start)
    {
        var body = _text.AsSpan(start + 1, _position - start - 1);
        var kept = body.TrimEnd(" \t,]}");
        var open = kept.Count('{') - kept.Count('}');
        var length = kept.Length;
        for (; open > 0 && length < body.Length && body[length] == '}'; open--)
            length++;
        var end = _position = start + 1 + length;
        var span = TextSpan.FromBounds(start, end);
        Error(DocumentDiagnosticCode.StringNotClosed, span, "This string does not end on its line: \" is missing. A line break inside is written \\n.");
        return new ScalarSyntax(JsonKind.String, span, _text[(start + 1)..end]);
    }

    private ScalarSyntax ReadWronglyQuoted()
    {
        var start = _position++;
        var rest = _text.AsSpan(_position);
        var line = rest.IndexOfAny('\r', '\n');
        rest = line < 0 ? rest : rest[..line];
        var close = _text[start] == '\'' ? rest.IndexOf('\'') : rest.IndexOfAny("“”\"");
        var value = (close < 0 ? rest[..rest.IndexOfAnyOrEnd(",]}")] : rest[..close]).ToString();
        _position += close < 0 ? value.Length : close + 1;
        var span = TextSpan.FromBounds(start, _position);
        Error(DocumentDiagnosticCode.WrongQuotes, span, "Names and strings stand in straight double quotes: \".");
        return new ScalarSyntax(JsonKind.String, span, value);
    }

    private string? Decode(TextSpan span)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(span.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(span.Of(_text), bytes);
            var reader = new Utf8JsonReader(bytes.AsSpan(0, length));
            reader.Read();
            return reader.GetString();
        }
        catch (JsonException failure)
        {
            var before = Math.Min((int)(failure.BytePositionInLine ?? 0), bytes.Length);
            var at = Math.Min(span.Start + Encoding.UTF8.GetCharCount(bytes, 0, before), span.End - 1);
            Error(DocumentDiagnosticCode.InvalidString, new TextSpan(at, 1), "JSON does not allow this in a string. Escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits; a tab is written \\t.");
            return null;
        }
        catch (InvalidOperationException)
        {
            Error(DocumentDiagnosticCode.InvalidString, span, "This string holds half of a surrogate pair (\\ud800 to \\udfff), which is no character.");
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private ScalarSyntax ReadBareWord(bool isName)
    {
        var start = _position;
        var length = _text.AsSpan(start).IndexOfAny(isName ? EndsNameWord : EndsValueWord);
        if (length < 0)
            length = _text.Length - start;
        // '=' and the like end a name before its first character; they are taken alone.
        length = Math.Max(length, 1);
        _position += length;
        var word = _text.Substring(start, length);
        // A quote right behind the word closes it: the opening one is missing.
        if (Current == '"' && char.IsLetterOrDigit(word[0]))
            _position++;
        var span = TextSpan.FromBounds(start, _position);
        if (span.Length > length)
        {
            Error(isName ? DocumentDiagnosticCode.NameExpected : DocumentDiagnosticCode.WrongQuotes, span, $"The opening \" is missing before {Short(word)}.");
            return new ScalarSyntax(JsonKind.String, span, word);
        }

        if (isName)
        {
            Error(DocumentDiagnosticCode.NameExpected, span, "A member's name stands in double quotes.");
            return new ScalarSyntax(JsonKind.String, span, word);
        }

        var kind = KindOf(word);
        if (kind == JsonKind.Invalid)
            kind = ReportWord(word, span);
        return new ScalarSyntax(kind, span, word);
    }

    private static JsonKind KindOf(string word)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(word));
            reader.Read();
            var kind = reader.TokenType switch
            {
                JsonTokenType.Number => JsonKind.Number,
                JsonTokenType.True => JsonKind.True,
                JsonTokenType.False => JsonKind.False,
                JsonTokenType.Null => JsonKind.Null,
                _ => JsonKind.Invalid,
            };
            return reader.Read() ? JsonKind.Invalid : kind;
        }
        catch (JsonException)
        {
            return JsonKind.Invalid;
        }
    }

    // What the word was meant to be, if that is plain.
    private JsonKind ReportWord(string word, TextSpan span)
    {
        if (char.IsAsciiDigit(word[0]) || word[0] is '-' or '+' or '.')
        {
            Error(DocumentDiagnosticCode.InvalidNumber, span, $"{Short(word)} is not a JSON number. Put it in double quotes if it is text.");
            return JsonKind.Invalid;
        }

        if (!char.IsAsciiLetter(word[0]))
        {
            Error(DocumentDiagnosticCode.UnexpectedCharacter, span, $"{Short(word)} means nothing in JSON. Put it in double quotes if it is text.");
            return JsonKind.Invalid;
        }

        Error(DocumentDiagnosticCode.InvalidLiteral, span, $"{Short(word)} stands without quotes. Text needs double quotes; the only words without are true, false and null, in small letters.");
        return word.ToLowerInvariant() switch
        {
            "true" => JsonKind.True,
            "false" => JsonKind.False,
            "null" => JsonKind.Null,
            _ => JsonKind.Invalid,
        };
    }
}

internal static class SpanSearch
{
    /// <summary>Where the first of the characters is, or the length where there is none.</summary>
    public static int IndexOfAnyOrEnd(this ReadOnlySpan<char> text, ReadOnlySpan<char> characters)
    {
        var at = text.IndexOfAny(characters);
        return at < 0 ? text.Length : at;
    }
}
