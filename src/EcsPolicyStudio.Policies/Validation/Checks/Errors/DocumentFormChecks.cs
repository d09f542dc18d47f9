using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>The text is not JSON.</summary>
internal sealed class JsonSyntaxCheck : PolicyCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("JSON_SYNTAX_ERROR", FindingType.Error, "Json syntax error");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        foreach (var error in context.Document.SyntaxErrors)
        {
            context.Report(
                Info, error.Span, error.Path, error.Span.Of(context.Document.Text).ToString(), error.Message,
                "Mend the JSON here; the rest of the policy is checked once the text can be read.");
        }
    }
}

/// <summary>What the reader noted about the form: wrong JSON types, unknown members, keys that differ in case alone, both members of a pair.</summary>
internal sealed class ElementFormCheck : PolicyCheck
{
    private static readonly CheckInfo DataType = CheckInfo.Analyzer("DATA_TYPE_MISMATCH", FindingType.Error, "Data type mismatch", hasFix: true);
    private static readonly CheckInfo Element = CheckInfo.Analyzer("INVALID_POLICY_ELEMENT", FindingType.Error, "Invalid policy element", hasFix: true);
    private static readonly CheckInfo KeyCase = CheckInfo.Analyzer("DUPLICATE_KEYS_WITH_DIFFERENT_CASE", FindingType.Error, "Duplicate keys with different case");
    private static readonly CheckInfo Pair = CheckInfo.Analyzer("UNSUPPORTED_ELEMENT_COMBINATION", FindingType.Error, "Unsupported element combination");
    private static readonly CheckInfo Twice = new("DUPLICATE_ELEMENT", FindingType.Warning, CheckOrigin.Catalogue, "Duplicate element");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [DataType, Element, KeyCase, Pair, Twice];

    public override void Run(CheckContext context)
    {
        foreach (var diagnostic in context.Document.Diagnostics)
        {
            if (context.IsFull)
                return;
            var culprit = diagnostic.Path.Steps is [.., { Name: { } name }] ? name : diagnostic.Span.Of(context.Document.Text).ToString();
            switch (diagnostic.Code)
            {
                case DocumentDiagnosticCode.WrongType:
                    context.Report(DataType, diagnostic.Span, diagnostic.Path, culprit, diagnostic.Message, "Write a value of the type that the element takes.", Quoted(context, diagnostic));
                    break;
                case DocumentDiagnosticCode.DuplicateMember:
                    context.Report(
                        Twice, diagnostic.Span, diagnostic.Path, culprit,
                        $"{culprit} stands twice in one object, which the grammar does not allow: at best only the last one counts.", "Keep one of them, with the values of all.");
                    break;
                case DocumentDiagnosticCode.DuplicateMemberCase:
                    context.Report(
                        KeyCase, diagnostic.Span, diagnostic.Path, culprit,
                        $"{culprit} and an earlier key of this block differ in letter case alone. Key names ignore case, so one of the two is lost.",
                        "Keep one key and give it the values of both.");
                    break;
                case DocumentDiagnosticCode.ConflictingMembers:
                    context.Report(
                        Pair, diagnostic.Span, diagnostic.Path, culprit, $"{culprit} cannot stand beside its counterpart in one statement.",
                        "Keep one of the two, or write two statements.");
                    break;
                default:
                    break;
            }
        }

        foreach (var member in context.Document.UnknownMembers)
            Unknown(context, (ObjectSyntax)context.Document.Tree.Root!, member, DocumentPath.Root, ElementNames.OfDocument);
        foreach (var statement in context.Document.Statements)
        {
            foreach (var member in statement.UnknownMembers)
                Unknown(context, (ObjectSyntax)statement.Node, member, statement.Path, ElementNames.OfStatement);
        }
    }

    private static void Unknown(CheckContext context, ObjectSyntax node, MemberSyntax member, DocumentPath path, string[] known)
    {
        if (context.IsFull)
            return;
        var meant = NearestName.Find(member.Name, known);
        var fix = meant is null
            ? new FindingFix($"Remove {member.Name}", FixWriter.RemoveMember(node, member))
            : node.Find(meant) is null ? FixWriter.Rename($"Write {meant}", member, meant) : null;
        var sameButCase = meant is not null && meant.Equals(member.Name, StringComparison.OrdinalIgnoreCase);
        context.Report(
            Element, member.NameSyntax.Span, path.Member(member.Name), member.Name,
            sameButCase ? $"{member.Name} is not an element: element names are case-sensitive." : $"{member.Name} is not an element of the policy grammar at this place.",
            meant is null ? $"Remove it. The elements here are {string.Join(", ", known)}." : $"Write {meant}.", fix);
    }

    // A bare number or literal among strings only lacks its quotes.
    private static FindingFix? Quoted(CheckContext context, DocumentDiagnostic diagnostic)
    {
        var text = diagnostic.Span.Of(context.Document.Text).ToString();
        return text.Length > 0 && diagnostic.Path.Steps is [.., { Name: ElementNames.Sid }] && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? FixWriter.Replace("Put it in quotes", diagnostic.Span, text)
            : null;
    }
}
