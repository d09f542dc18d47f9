using System.Text;
using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.Transfer.Reading;

/// <summary>The JSON of an account file as a tree that knows lines and columns. Policy documents stay closed: their bytes are kept.</summary>
internal sealed class FileTree
{
    private const int MaxDepth = 64;
    private static readonly HashSet<string> DocumentMembers = new(StringComparer.Ordinal) { "PolicyDocument", "Document", "AssumeRolePolicyDocument" };

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Lazy<List<int>> _lineStarts;

    private FileTree(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _lineStarts = new(FindLineStarts);
    }

    /// <summary>The outermost value.</summary>
    public FileValue Root { get; private set; } = null!;

    /// <summary>Reads a file in UTF-8, or in UTF-16 with a byte order mark (what the shell of Windows makes of redirected output).</summary>
    /// <exception cref="AccountFileException">It is no JSON.</exception>
    public static FileTree Read(ReadOnlyMemory<byte> file)
    {
        var tree = new FileTree(Utf8(file));
        var reader = new Utf8JsonReader(tree._bytes.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            tree.Root = Value(ref reader, closed: false);
            reader.Read();
            return tree;
        }
        catch (JsonException e)
        {
            // The reader appends where it stopped, counted from 0 and in bytes.
            var message = e.Message.Split(" LineNumber:")[0];
            var line = (int)(e.LineNumber ?? 0) + 1;
            throw new AccountFileException([new(line, (int)(e.BytePositionInLine ?? 0) + 1, "", $"This is not JSON: {message}")]);
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair, or with bytes that are no UTF-8.
            var (line, column) = tree.PositionOf((int)reader.TokenStartIndex);
            throw new AccountFileException([new(line, column, "", "This text is not valid Unicode.")]);
        }
    }

    /// <summary>The text of a policy document, without the indentation it only has because it stands deep inside the file; the studio's own files have none.</summary>
    public string DocumentOf(FileValue value)
    {
        var text = Encoding.UTF8.GetString(_bytes.Span[value.Start..value.End]);
        return Root.Member(AccountFileNames.Studio) is null ? DocumentIndent.Remove(text) : text;
    }

    /// <summary>The line and the column of a place, both from 1; columns count characters.</summary>
    public (int Line, int Column) PositionOf(FileValue value) => PositionOf(value.Start);

    private (int Line, int Column) PositionOf(int place)
    {
        var line = _lineStarts.Value.BinarySearch(place);
        if (line < 0) line = ~line - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes.Span[_lineStarts.Value[line]..place]) + 1);
    }

    private List<int> FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var at = 0; _bytes.Span[at..].IndexOf((byte)'\n') is var next and >= 0;)
        {
            at += next + 1;
            starts.Add(at);
        }
        return starts;
    }

    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> file) => file.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => file[3..],
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(file.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(file.Span[2..])),
        _ => file,
    };

    private static FileValue Value(ref Utf8JsonReader reader, bool closed)
    {
        var value = new FileValue
        {
            Kind = KindOf(reader.TokenType),
            Start = (int)reader.TokenStartIndex,
            Text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            },
        };
        if (closed)
            reader.Skip();
        else if (reader.TokenType == JsonTokenType.StartObject)
            ReadMembers(ref reader, value);
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                value.Items.Add(Value(ref reader, closed: false));
        }
        value.End = (int)reader.BytesConsumed;
        return value;
    }

    private static void ReadMembers(ref Utf8JsonReader reader, FileValue value)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            value.Members.Add(new(name, Value(ref reader, DocumentMembers.Contains(name))));
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
