using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Documents.Json;

/// <summary>Bounds that keep hostile text cheap.</summary>
/// <param name="MaxCharacters">Longer text is not read at all.</param>
/// <param name="MaxDepth">Deeper values are skipped.</param>
/// <param name="MaxValues">Reading stops at so many values, member names not counted.</param>
/// <param name="MaxErrors">Reading stops at so many mistakes.</param>
public sealed record SyntaxLimits(int MaxCharacters = 131_072, int MaxDepth = 64, int MaxValues = 32_768, int MaxErrors = 100)
{
    /// <summary>The bounds for policy documents: 131,072 characters (the maximum of the IAM API's policyDocumentType), depth 64, 32,768 values, 100 errors.</summary>
    public static readonly SyntaxLimits Default = new();

    /// <summary>
    /// The bounds for documents that IAM already holds: 1,048,576 characters. AWS writes managed policies longer than the API takes from others.
    /// </summary>
    public static readonly SyntaxLimits Stored = new(MaxCharacters: 1 << 20, MaxValues: 1 << 18);
}

/// <summary>
/// JSON text as an immutable tree that knows where everything stands. Reading never fails: mistakes are listed, and the tree holds
/// what could be understood around them.
/// </summary>
public sealed class SyntaxTree
{
    private LineMap? _lines;

    private SyntaxTree(string text) => Text = text;

    /// <summary>The text that was read.</summary>
    public string Text { get; }

    /// <summary>The outermost value; null where there is none or the text is too long.</summary>
    public SyntaxNode? Root { get; private set; }

    /// <summary>The mistakes in the order of the text; empty for valid JSON.</summary>
    public ImmutableArray<DocumentDiagnostic> Errors { get; private set; } = [];

    /// <summary>Reads JSON text in time linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limits">Bounds; null for <see cref="SyntaxLimits.Default"/>.</param>
    /// <returns>The tree.</returns>
    public static SyntaxTree Parse(string text, SyntaxLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tree = new SyntaxTree(text);
        var reader = new SyntaxReader(tree, limits ?? SyntaxLimits.Default);
        tree.Root = reader.ReadDocument();
        tree.Errors = reader.Errors;
        return tree;
    }

    /// <summary>Line and column of an offset.</summary>
    /// <param name="offset">An offset from 0 to the text's length.</param>
    /// <returns>The position.</returns>
    public TextPosition PositionAt(int offset) => (_lines ??= new LineMap(Text)).At(offset);

    /// <summary>The path of the innermost value, or member name, at an offset: what a cursor there is in.</summary>
    /// <param name="offset">An offset from 0 to the text's length.</param>
    /// <returns>The path; the root where nothing smaller is there.</returns>
    public DocumentPath PathAt(int offset)
    {
        var path = DocumentPath.Root;
        var node = Root;
        while (node is not null)
        {
            var inner = node;
            node = null;
            if (inner is ObjectSyntax obj && Touching(obj.Members, offset, static m => m.Span) is var m and >= 0)
            {
                path = path.Member(obj.Members[m].Name);
                if (obj.Members[m].Value.Span.Touches(offset))
                    node = obj.Members[m].Value;
            }
            else if (inner is ArraySyntax array && Touching(array.Items, offset, static i => i.Span) is var i and >= 0)
            {
                path = path.Item(i);
                node = array.Items[i];
            }
        }

        return path;
    }

    // Children are in order, so the one that touches the offset is found by halving.
    private static int Touching<T>(ImmutableArray<T> children, int offset, Func<T, TextSpan> span)
    {
        int low = 0, high = children.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = span(children[middle]);
            if (at.Touches(offset))
                return middle;
            if (at.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return -1;
    }
}
