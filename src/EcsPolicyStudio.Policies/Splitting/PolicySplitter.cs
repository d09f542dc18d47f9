using System.Text;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Splitting;

/// <summary>
/// Splits a document into several that each fit a limit and together say what it says. Statements go as they are, byte for byte; one that does not fit
/// alone is divided by its actions or its resources. Version and Id are in every part, and every statement keeps its Sid.
/// </summary>
public static class PolicySplitter
{
    /// <summary>Splits a document. The same document gives the same parts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limit">The limit of each part in characters, as IAM counts them; the quota of a managed policy unless given.</param>
    /// <returns>The parts, or why there are none. Few, not always the fewest: each statement, the largest first, goes where it first fits.</returns>
    public static SplitResult Split(PolicyDocument document, int limit = 6_144)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        if (PolicySize.Count(document.Text) <= limit)
            return new(limit, [document], [], []);
        if (document.SyntaxErrors.Length > 0 || document.StatementElement?.Member.Value is not (ArraySyntax or ObjectSyntax))
            return new(limit, [], [], [new(-1, null, "cannot split because the document is not well-formed.")]);

        var frame = document.StatementElement.ValueSpan;
        var frameSize = PolicySize.Count(document.Text.AsSpan(0, frame.Start)) + PolicySize.Count(document.Text.AsSpan(frame.End)) + 2;
        var pieces = new StatementPieces(document, limit - frameSize);
        var parts = new List<StatementPiece>();
        var problems = new List<SplitProblem>();
        var divided = new List<int>();
        foreach (var statement in document.Statements)
        {
            var found = pieces.Of(statement, out var problem);
            if (problem is not null)
                problems.Add(new(statement.Index, statement.Sid, problem));
            if (found.Count > 1)
                divided.Add(statement.Index);
            parts.AddRange(found.Select((p, i) => p with { Part = i }));
        }

        if (problems.Count > 0)
            return new(limit, [], [], [.. problems]);
        var bins = Fill(parts, limit - frameSize);
        return new(limit, [.. bins.Select(b => PolicyDocument.Parse(Write(document, b), LimitsOf(document)))], [.. divided], []);
    }

    // First fit, the largest first. Two statements of the same Sid never come together: IAM wants Sids unique in a document.
    private static List<List<StatementPiece>> Fill(List<StatementPiece> pieces, int room)
    {
        var bins = new List<(List<StatementPiece> Pieces, HashSet<string> Sids, int Size)>();
        foreach (var piece in pieces.OrderByDescending(p => p.Size).ThenBy(p => p.Index).ThenBy(p => p.Part))
        {
            var at = bins.FindIndex(b => b.Size + 1 + piece.Size <= room && (piece.Sid is not { Length: > 0 } sid || !b.Sids.Contains(sid)));
            if (at < 0)
            {
                at = bins.Count;
                bins.Add(([], new(StringComparer.Ordinal), -1));
            }

            bins[at].Pieces.Add(piece);
            bins[at].Sids.Add(piece.Sid ?? "");
            bins[at] = bins[at] with { Size = bins[at].Size + 1 + piece.Size };
        }

        return [.. bins.Select(b => b.Pieces.OrderBy(p => p.Index).ThenBy(p => p.Part).ToList()).OrderBy(b => b[0].Index).ThenBy(b => b[0].Part)];
    }

    private static string Write(PolicyDocument document, List<StatementPiece> pieces)
    {
        var style = DocumentStyle.Of(document.Tree);
        var span = document.StatementElement!.ValueSpan;
        var output = new StringBuilder().Append(document.Text, 0, span.Start).Append('[');
        for (var i = 0; i < pieces.Count; i++)
        {
            output.Append(i == 0 ? "" : ",").Append(style.IsMultiLine ? style.LineAt(2) : i == 0 ? "" : style.AfterComma).Append(pieces[i].Text);
        }

        return output.Append(style.LineAt(1)).Append(']').Append(document.Text, span.End, document.Text.Length - span.End).ToString();
    }

    private static SyntaxLimits LimitsOf(PolicyDocument document) =>
        document.Text.Length > SyntaxLimits.Default.MaxCharacters ? SyntaxLimits.Stored : SyntaxLimits.Default;
}
