using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Validation.Grammar;

// "Syntax errors in policy.": what is not JSON, not in the grammar, or of a JSON type the grammar does not have there.
internal static class GrammarSyntax
{
    private const string Message = "Syntax errors in policy.";

    // A member of this name at the top is taken by IAM and ignored.
    private const string IgnoredTopMember = "Conditions";

    public static PolicyRefusal? Check(PolicyDocument document)
    {
        if (document.SyntaxErrors.Length > 0)
            return At(document.SyntaxErrors[0].Span, document.SyntaxErrors[0].Path);
        if (document.Tree.Root is not ObjectSyntax root)
            return At(new TextSpan(0, document.Text.Length), DocumentPath.Root);
        foreach (var member in document.UnknownMembers)
        {
            if (member.Name != IgnoredTopMember)
                return At(member.Span, DocumentPath.Root.Member(member.Name));
        }

        if (Repeated(root) is { } repeated)
            return At(repeated.Span, DocumentPath.Root.Member(repeated.Name));
        if (document.VersionElement is { } version && version.Text is not (ElementNames.Version2008 or ElementNames.Version2012))
            return At(version.ValueSpan, version.Path);
        if (document.IdElement is { Text: null } id)
            return At(id.ValueSpan, id.Path);
        if (document.StatementElement is not { } statements)
            return At(root.Span, DocumentPath.Root);
        if (document.Statements.Length == 0)
            return At(statements.ValueSpan, statements.Path);
        foreach (var statement in document.Statements)
        {
            if (Check(statement) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static PolicyRefusal? Check(Statement statement)
    {
        if (statement.Node is not ObjectSyntax node)
            return At(statement.Span, statement.Path);
        if (statement.UnknownMembers is [var unknown, ..])
            return At(unknown.Span, statement.Path.Member(unknown.Name));
        if (Repeated(node) is { } repeated)
            return At(repeated.Span, statement.Path.Member(repeated.Name));
        if ((Both(node, ElementNames.Action, ElementNames.NotAction) ?? Both(node, ElementNames.Resource, ElementNames.NotResource)) is { } second)
            return At(second.Span, statement.Path.Member(second.Name));
        if (statement.EffectElement is not { } effect)
            return At(statement.Span, statement.Path);
        if (!IsEffect(effect.Text))
            return At(effect.ValueSpan, effect.Path);
        if (statement.SidElement is { Text: null } sid)
            return At(sid.ValueSpan, sid.Path);
        return CheckList(statement.ActionElement, nullInList: false)
            ?? CheckList(statement.ResourceElement, nullInList: true)
            ?? CheckCondition(statement);
    }

    // "Individual elements must not contain multiple instances of the same key" (Grammar of the IAM JSON policy language).
    private static MemberSyntax? Repeated(ObjectSyntax node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!seen.Add(member.Name))
                return member;
        }

        return null;
    }

    private static MemberSyntax? Both(ObjectSyntax node, string name, string not) =>
        node.Find(name) is { } first && node.Find(not) is { } second
            ? second.Span.Start > first.Span.Start ? second : first
            : null;

    private static bool IsEffect(string? effect) =>
        ElementNames.Allow.Equals(effect, StringComparison.OrdinalIgnoreCase) || ElementNames.Deny.Equals(effect, StringComparison.OrdinalIgnoreCase);

    // Null among resources is saved; elsewhere it is refused.
    private static PolicyRefusal? CheckList(ListElement? element, bool nullInList)
    {
        if (element is null)
            return null;
        foreach (var value in element.Values)
        {
            if (value.Kind != JsonKind.String && !(nullInList && element.IsList && value.Kind == JsonKind.Null))
                return At(value.Span, value.Path);
        }

        return null;
    }

    private static PolicyRefusal? CheckCondition(Statement statement)
    {
        if (statement.ConditionElement is not { } condition)
            return null;
        if (condition.Member.Value is not ObjectSyntax operators)
            return At(condition.ValueSpan, condition.Path);
        foreach (var block in operators.Members)
        {
            if (block.Value is not ObjectSyntax)
                return At(block.Value.Span, condition.Path.Member(block.Name));
        }

        foreach (var entry in statement.Conditions)
        {
            foreach (var value in entry.Values)
            {
                if (value.Kind is JsonKind.Object or JsonKind.Array || (value.Kind == JsonKind.Null && !entry.IsList))
                    return At(value.Span, value.Path);
            }

            // An operator IAM does not know passes as long as its block is empty, and then there is no entry.
            if (entry.Operator is null)
                return At(entry.OperatorMember.Span, condition.Path.Member(entry.OperatorText));
        }

        return null;
    }

    private static PolicyRefusal At(TextSpan span, DocumentPath path) => new(Message, span, path);
}
