using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Reading;

namespace EcsPolicyStudio.Policies.Documents;

/// <summary>
/// A policy document: its text, and what the text means, with the place of everything. Immutable. The text is never rewritten; edits are
/// <see cref="TextChange"/>s of it (see <c>PolicyDocumentEdits</c>), so what was not edited stays byte for byte.
/// </summary>
public sealed class PolicyDocument
{
    private readonly SyntaxLimits _limits;

    private PolicyDocument(string text, SyntaxLimits limits)
    {
        _limits = limits;
        var tree = SyntaxTree.Parse(text, limits);
        Tree = tree;
        var reader = new DocumentReader(tree);
        reader.Read();
        Diagnostics = [.. reader.Diagnostics.OrderBy(d => d.Span.Start)];
        Elements = [.. reader.Elements];
        UnknownMembers = [.. reader.UnknownMembers];
        Statements = [.. reader.Statements];
    }

    /// <summary>The text, exactly as it was read.</summary>
    public string Text => Tree.Text;

    /// <summary>The text as a syntax tree: places, lines and columns.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What is not JSON, in the order of the text; empty for valid JSON.</summary>
    public ImmutableArray<DocumentDiagnostic> SyntaxErrors => Tree.Errors;

    /// <summary>
    /// What is JSON but no well-formed policy: members that stand twice, have the wrong letter case, are unknown or of a wrong JSON type.
    /// What values mean is the validation's to say. At most 1,000.
    /// </summary>
    public ImmutableArray<DocumentDiagnostic> Diagnostics { get; }

    /// <summary>Version, Id and Statement as written, in their order.</summary>
    public ImmutableArray<PolicyElement> Elements { get; }

    /// <summary>Members of the document that the grammar does not know, kept as they are.</summary>
    public ImmutableArray<MemberSyntax> UnknownMembers { get; }

    /// <summary>The Version element.</summary>
    public PolicyElement? VersionElement => Find(ElementNames.Version);

    /// <summary>The version as written; null where it is missing or no string.</summary>
    public string? Version => VersionElement?.Text;

    /// <summary>
    /// The version of the language the document is read in: 2012-10-17 where the document says so, else 2008-10-17, which is the default
    /// (AWS document "IAM JSON policy elements: Version").
    /// </summary>
    public PolicyLanguageVersion LanguageVersion =>
        Version == ElementNames.Version2012 ? PolicyLanguageVersion.Version2012 : PolicyLanguageVersion.Version2008;

    /// <summary>The Id element.</summary>
    public PolicyElement? IdElement => Find(ElementNames.Id);

    /// <summary>The document's id; null where it is missing or no string.</summary>
    public string? Id => IdElement?.Text;

    /// <summary>The Statement element.</summary>
    public PolicyElement? StatementElement => Find(ElementNames.Statement);

    /// <summary>Whether the statements are written as a list; false for a single statement object.</summary>
    public bool StatementsAreList => StatementElement?.Member.Value.Kind == JsonKind.Array;

    /// <summary>The statements in the order written. Items that are no objects have their place here too, so that indices are those of IAM.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>Reads a policy document. Never throws for a bad one: <see cref="SyntaxErrors"/> and <see cref="Diagnostics"/> tell.</summary>
    /// <param name="text">JSON text; what is longer than 131,072 characters is not read.</param>
    /// <returns>The document.</returns>
    public static PolicyDocument Parse(string text) => new(text, SyntaxLimits.Default);

    /// <summary>Reads a policy document with bounds of one's own.</summary>
    /// <param name="text">JSON text.</param>
    /// <param name="limits">The bounds.</param>
    /// <returns>The document.</returns>
    public static PolicyDocument Parse(string text, SyntaxLimits limits) => new(text, limits);

    /// <summary>The document after an edit, read anew.</summary>
    /// <param name="change">An edit of <see cref="Text"/>.</param>
    /// <returns>The new document; this one is unchanged.</returns>
    public PolicyDocument Apply(TextChange change) => new(change.ApplyTo(Text), _limits);

    private PolicyElement? Find(string name) => Elements.LastOrDefault(e => e.Name == name);
}
