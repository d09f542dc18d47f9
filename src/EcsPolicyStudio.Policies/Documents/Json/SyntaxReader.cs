using System.Collections.Immutable;
using System.Globalization;

namespace EcsPolicyStudio.Policies.Documents.Json;

// Structure and recovery of the JSON reader. Every loop consumes a character or leaves, and nothing is read twice, so time is linear;
// recursion is as deep as MaxDepth at most. Strings, numbers and words are in SyntaxReader.Scalars.cs.
internal sealed partial class SyntaxReader(SyntaxTree tree, SyntaxLimits limits)
{
    private const string WhiteSpace = " \t\r\n";
    private const char ByteOrderMark = '\ufeff';

    private readonly string _text = tree.Text;
    private readonly List<DocumentDiagnostic> _errors = [];
    private readonly List<DocumentPathStep> _path = [];
    private int _position;
    private int _values;
    private int _openObjects;
    private int _openArrays;
    private bool _stopped;
    private bool _noCommentEnd;

    public ImmutableArray<DocumentDiagnostic> Errors => [.. _errors.OrderBy(e => e.Span.Start)];

    private bool AtEnd => _position >= _text.Length;

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    public SyntaxNode? ReadDocument()
    {
        if (_text.Length > limits.MaxCharacters)
        {
            Error(DocumentDiagnosticCode.DocumentTooLong, new TextSpan(limits.MaxCharacters, 0), string.Create(
                CultureInfo.InvariantCulture,
                $"The document has {_text.Length:N0} characters and was not read; the limit is {limits.MaxCharacters:N0}. Shorten it."));
            return null;
        }

        SkipTrivia();
        if (AtEnd)
        {
            Error(DocumentDiagnosticCode.Empty, new TextSpan(0, 0), "The document is empty. A policy is a JSON object: { \"Version\": …, \"Statement\": [ … ] }.");
            return null;
        }

        var root = ReadValue();
        SkipTrivia();
        if (!AtEnd && !_stopped)
            Error(DocumentDiagnosticCode.TextAfterDocument, TextSpan.FromBounds(_position, _text.TrimEnd().Length), "The document ends before this text. Remove the text, or a bracket too many before it.");
        return root;
    }

    private SyntaxNode ReadValue()
    {
        if (++_values > limits.MaxValues)
            return Stop(DocumentDiagnosticCode.TooManyValues, $"The document holds more than {limits.MaxValues} values; the rest was not read.");
        switch (Current)
        {
            case '{' or '[' when _path.Count >= limits.MaxDepth:
                return SkipDeepValue();
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"' or '\'' or '“' or '”' or '„':
                return ReadString();
            case ',' or ':' or '}' or ']':
            case '\0' when AtEnd:
                Error(DocumentDiagnosticCode.ValueExpected, new TextSpan(_position, AtEnd ? 0 : 1), "A value is missing here.");
                return new ScalarSyntax(JsonKind.Invalid, new TextSpan(_position, 0), "");
            default:
                return ReadBareWord(isName: false);
        }
    }

    private ObjectSyntax ReadObject()
    {
        var start = _position++;
        var members = ImmutableArray.CreateBuilder<MemberSyntax>();
        var closed = false;
        var comma = -1;
        var separated = true;
        _openObjects++;
        while (true)
        {
            SkipTrivia();
            if (AtEnd)
                break;
            if (Current == '}')
            {
                TrailingComma(comma);
                closed = true;
                _position++;
                break;
            }

            if (Current == ']')
            {
                // A list around this object still needs the bracket; without one it can only be meant as the brace.
                if (_openArrays > 0)
                    break;
                Error(DocumentDiagnosticCode.WrongBracket, new TextSpan(_position++, 1), "This object has to be closed by }, not ].");
                closed = true;
                break;
            }

            if (Current == ',')
            {
                if (separated)
                    Error(DocumentDiagnosticCode.NameExpected, new TextSpan(_position, 1), "A member is missing before this comma. Remove the comma.");
                comma = _position++;
                separated = true;
                continue;
            }

            if (!separated)
                Error(DocumentDiagnosticCode.CommaExpected, new TextSpan(members.Count == 0 ? _position : members[^1].Span.End, 0), "A comma is missing between two members.");
            if (ReadMember() is { } member)
                members.Add(member);
            separated = false;
            comma = -1;
        }

        _openObjects--;
        if (!closed && !_stopped)
            Error(DocumentDiagnosticCode.NotClosed, new TextSpan(start, 1), "This object is not closed: } is missing.");
        return new ObjectSyntax(TextSpan.FromBounds(start, EndOf(closed, start, members.Count == 0 ? -1 : members[^1].Span.End)), members.ToImmutable(), closed);
    }

    private MemberSyntax? ReadMember()
    {
        ScalarSyntax name;
        if (Current is '"' or '\'' or '“' or '”' or '„')
        {
            name = ReadString();
            SkipTrivia();
            if (Current is not (':' or '='))
                name = CutName(name);
        }
        else if (Current is '{' or '[')
        {
            Error(DocumentDiagnosticCode.NameExpected, new TextSpan(_position, 1), "A member needs a name in double quotes before its value.");
            ReadValue();
            return null;
        }
        else if (Current == ':')
        {
            Error(DocumentDiagnosticCode.NameExpected, new TextSpan(_position, 1), "A member needs a name in double quotes before the colon.");
            name = new ScalarSyntax(JsonKind.Invalid, new TextSpan(_position, 0), "");
        }
        else
        {
            name = ReadBareWord(isName: true);
        }

        SkipTrivia();
        _path.Add(new DocumentPathStep(name.Value, 0));
        SyntaxNode value;
        if (Current == ':' || Current == '=')
        {
            if (Current == '=')
                Error(DocumentDiagnosticCode.ColonExpected, new TextSpan(_position, 1), "Name and value are separated by a colon, not by =.");
            _position++;
            SkipTrivia();
            value = ReadValue();
        }
        else
        {
            Error(DocumentDiagnosticCode.ColonExpected, new TextSpan(name.Span.End, 0), $"A colon and a value are missing after \"{Short(name.Value)}\".");
            value = Current is ',' or '}' or ']' or '\0' || (Current == '"' && IsNameAhead())
                ? new ScalarSyntax(JsonKind.Invalid, new TextSpan(name.Span.End, 0), "")
                : ReadValue();
        }

        _path.RemoveAt(_path.Count - 1);
        return new MemberSyntax(name, value);
    }

    private ArraySyntax ReadArray()
    {
        var start = _position++;
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        var closed = false;
        var comma = -1;
        var separated = true;
        _openArrays++;
        while (true)
        {
            SkipTrivia();
            if (AtEnd)
                break;
            if (Current == ']')
            {
                TrailingComma(comma);
                closed = true;
                _position++;
                break;
            }

            if (Current == '}')
            {
                if (IsBraceTooMany(separated, items))
                {
                    Error(DocumentDiagnosticCode.WrongBracket, new TextSpan(_position++, 1), "This brace closes nothing. Remove it.");
                    continue;
                }

                if (_openObjects > 0)
                    break;
                Error(DocumentDiagnosticCode.WrongBracket, new TextSpan(_position++, 1), "This list has to be closed by ], not }.");
                closed = true;
                break;
            }

            if (Current == ':')
            {
                Error(DocumentDiagnosticCode.UnexpectedCharacter, new TextSpan(_position++, 1), "A list holds values without names. Put names and values into an object: { … }.");
                separated = true;
                continue;
            }

            if (Current == ',')
            {
                if (separated)
                    Error(DocumentDiagnosticCode.ValueExpected, new TextSpan(_position, 1), "A value is missing before this comma. Remove the comma.");
                comma = _position++;
                separated = true;
                continue;
            }

            if (!separated)
                Error(DocumentDiagnosticCode.CommaExpected, new TextSpan(items[^1].Span.End, 0), "A comma is missing between two values.");
            _path.Add(new DocumentPathStep(null, items.Count));
            items.Add(ReadValue());
            _path.RemoveAt(_path.Count - 1);
            separated = false;
            comma = -1;
        }

        _openArrays--;
        if (!closed && !_stopped)
            Error(DocumentDiagnosticCode.NotClosed, new TextSpan(start, 1), "This list is not closed: ] is missing.");
        return new ArraySyntax(TextSpan.FromBounds(start, EndOf(closed, start, items.Count == 0 ? -1 : items[^1].Span.End)), items.ToImmutable(), closed);
    }

    // A brace right behind an object of a list is one too many where the list goes on behind it; otherwise the list's bracket is missing.
    private bool IsBraceTooMany(bool separated, ImmutableArray<SyntaxNode>.Builder items)
    {
        if (separated || items.Count == 0 || items[^1] is not ObjectSyntax { IsClosed: true })
            return false;
        var rest = _text.AsSpan(_position + 1).TrimStart(WhiteSpace);
        return rest.StartsWith("]") || (rest.StartsWith(",") && rest[1..].TrimStart(WhiteSpace).StartsWith("{"));
    }

    private int EndOf(bool closed, int start, int lastChild) => closed ? _position : lastChild < 0 ? start + 1 : lastChild;

    private void TrailingComma(int comma)
    {
        if (comma >= 0)
            Error(DocumentDiagnosticCode.TrailingComma, new TextSpan(comma, 1), "Nothing follows this comma. Remove it.");
    }

    // Brackets are counted, not descended into: time stays linear and the stack small.
    private ScalarSyntax SkipDeepValue()
    {
        var start = _position;
        Error(DocumentDiagnosticCode.NestedTooDeep, new TextSpan(start, 1), $"Values are nested deeper than {limits.MaxDepth} levels here and were skipped. No policy needs that.");
        var open = 0;
        while (!AtEnd)
        {
            var c = _text[_position++];
            if (c is '{' or '[')
                open++;
            else if (c is '}' or ']' && --open == 0)
                break;
            else if (c == '"')
                SkipStringBody();
        }

        return new ScalarSyntax(JsonKind.Invalid, TextSpan.FromBounds(start, _position), "");
    }

    private ScalarSyntax Stop(DocumentDiagnosticCode code, string message)
    {
        if (!_stopped)
        {
            _stopped = true;
            Add(code, new TextSpan(_position, 0), message);
        }

        var at = Math.Min(_position, _text.Length);
        _position = _text.Length;
        return new ScalarSyntax(JsonKind.Invalid, new TextSpan(at, 0), "");
    }

    private void SkipTrivia()
    {
        while (!AtEnd)
        {
            var c = _text[_position];
            if (c is ' ' or '\t' or '\r' or '\n')
                _position++;
            else if (c == '/' && _position + 1 < _text.Length && _text[_position + 1] is '/' or '*')
                SkipComment();
            else if (IsForeignSpace(c))
                SkipForeignSpace();
            else
                return;
        }
    }

    // White space of other worlds comes with text from web pages and word processors, a byte order mark with files.
    private void SkipForeignSpace()
    {
        var start = _position;
        while (!AtEnd && IsForeignSpace(_text[_position]))
            _position++;
        var code = ((int)_text[start]).ToString("X4", CultureInfo.InvariantCulture);
        Error(DocumentDiagnosticCode.UnexpectedCharacter, TextSpan.FromBounds(start, _position), _text[start] == ByteOrderMark
            ? "A byte order mark (U+FEFF) stands here, which is no JSON. Remove it; editors call it \"UTF-8 with BOM\"."
            : $"This white space (U+{code}) is none that JSON knows. Write a space, a tab or a line break.");
    }

    private static bool IsForeignSpace(char c) =>
        c >= '\u007f' ? char.IsWhiteSpace(c) || c is ByteOrderMark or '\u200b' or '\u2060' : c is '\v' or '\f';

    private void SkipComment()
    {
        var start = _position;
        var close = _text[start + 1] == '/' || _noCommentEnd ? -1 : _text.AsSpan(start + 2).IndexOf("*/", StringComparison.Ordinal);
        // A comment that is never closed is taken to end with its line: /* is more often the end of an ARN without quotes.
        _noCommentEnd |= _text[start + 1] == '*' && close < 0;
        var line = _text.AsSpan(start).IndexOfAny('\r', '\n');
        _position = close >= 0 ? start + 2 + close + 2 : line < 0 ? _text.Length : start + line;
        Error(DocumentDiagnosticCode.CommentNotAllowed, TextSpan.FromBounds(start, _position), "JSON has no comments. Remove this one; a statement can say what it is for in its Sid.");
    }

    private void Error(DocumentDiagnosticCode code, TextSpan span, string message)
    {
        if (_stopped)
            return;
        Add(code, span, message);
        if (_errors.Count >= limits.MaxErrors)
            Stop(DocumentDiagnosticCode.TooManyErrors, $"Reading stopped here after {limits.MaxErrors} mistakes.");
    }

    private void Add(DocumentDiagnosticCode code, TextSpan span, string message) =>
        _errors.Add(new DocumentDiagnostic(code, message, span, DocumentPath.Of(_path), tree.PositionAt(span.Start)));

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
