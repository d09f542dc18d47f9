using System.Buffers;
using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation.Patterns;

/// <summary>A pattern of a policy: compiled once where it has no variable, else put together for each request, on the stack.</summary>
internal sealed class PatternTemplate
{
    private const int OnStack = 256;

    // Up to this product of lengths the plain comparison is used, which is a constant bound; above it the resolved pattern is compiled first.
    private const int Small = 1 << 16;

    private readonly CompiledPattern? compiled;

    public PatternTemplate(ImmutableArray<TemplatePiece> pieces)
    {
        Pieces = pieces;
        if (pieces.Any(p => p.Kind == PieceKind.Variable))
            return;
        var length = pieces.Sum(LengthOf);
        var chars = new char[length];
        var kinds = new PatternKind[length];
        Write(chars, kinds, RequestContext.Empty);
        compiled = CompiledPattern.Of(chars, kinds);
    }

    public ImmutableArray<TemplatePiece> Pieces { get; }

    /// <summary>Whether it is asterisks and nothing else.</summary>
    public bool IsAny => compiled is { IsAny: true };

    /// <summary>Whether the whole text fits; false where a variable has no value.</summary>
    public bool IsMatch(ReadOnlySpan<char> text, RequestContext context) =>
        compiled is not null ? compiled.IsMatch(text) : IsMatchResolved(text, context);

    private static int LengthOf(TemplatePiece piece) => piece.Kind == PieceKind.Literal ? piece.Text.Length : 1;

    private bool IsMatchResolved(ReadOnlySpan<char> text, RequestContext context)
    {
        var length = 0;
        foreach (var piece in Pieces)
        {
            if (piece.Kind != PieceKind.Variable)
                length += LengthOf(piece);
            else if (piece.ValueIn(context) is { } value)
                length += value.Length;
            else
                return false;
        }

        if (length <= OnStack)
        {
            Span<char> chars = stackalloc char[length];
            Span<PatternKind> kinds = stackalloc PatternKind[length];
            Write(chars, kinds, context);
            return IsMatch(chars, kinds, text);
        }

        var rentedChars = ArrayPool<char>.Shared.Rent(length);
        var rentedKinds = ArrayPool<PatternKind>.Shared.Rent(length);
        Write(rentedChars, rentedKinds, context);
        var matches = IsMatch(rentedChars.AsSpan(0, length), rentedKinds.AsSpan(0, length), text);
        ArrayPool<char>.Shared.Return(rentedChars);
        ArrayPool<PatternKind>.Shared.Return(rentedKinds);
        return matches;
    }

    private void Write(Span<char> chars, Span<PatternKind> kinds, RequestContext context)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Kind is PieceKind.Any or PieceKind.One)
            {
                kinds[0] = piece.Kind == PieceKind.Any ? PatternKind.Any : PatternKind.One;
                chars = chars[1..];
                kinds = kinds[1..];
                continue;
            }

            // Asterisks in a variable's value are characters, not wildcards.
            var text = piece.Kind == PieceKind.Variable ? piece.ValueIn(context)! : piece.Text;
            text.CopyTo(chars);
            kinds[..text.Length].Clear();
            chars = chars[text.Length..];
            kinds = kinds[text.Length..];
        }
    }

    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<PatternKind> kinds, ReadOnlySpan<char> text)
    {
        if ((long)pattern.Length * text.Length > Small)
            return CompiledPattern.Of(pattern, kinds).IsMatch(text);

        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && kinds[p] == PatternKind.Any)
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (kinds[p] == PatternKind.One || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && kinds[p] == PatternKind.Any) p++;
        return p == pattern.Length;
    }
}
