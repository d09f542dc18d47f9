using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents.Reading;

// From the syntax tree to the model of a policy. Notes what is ill-formed and goes on.
internal sealed class DocumentReader(SyntaxTree tree)
{
    // More help nobody, and text made to be hostile would give tens of thousands.
    private const int MaxDiagnostics = 1_000;

    public List<DocumentDiagnostic> Diagnostics { get; } = [];

    public List<PolicyElement> Elements { get; } = [];

    public List<MemberSyntax> UnknownMembers { get; } = [];

    public List<Statement> Statements { get; } = [];

    public void Read()
    {
        if (tree.Root is null)
            return;
        if (tree.Root is not ObjectSyntax root)
        {
            WrongType(tree.Root, DocumentPath.Root, "A policy document is a JSON object: { … }.");
            return;
        }

        ReportDuplicates(root, DocumentPath.Root);
        foreach (var member in root.Members)
        {
            if (IsElement(member, ElementNames.OfDocument, DocumentPath.Root))
                Elements.Add(new PolicyElement(member, DocumentPath.Root.Member(member.Name)));
            else
                UnknownMembers.Add(member);
        }

        foreach (var element in Elements)
        {
            if (element.Name != ElementNames.Statement)
                ExpectString(element);
        }

        if (Elements.LastOrDefault(e => e.Name == ElementNames.Statement) is { } statements)
            ReadStatements(statements);
    }

    private void ReadStatements(PolicyElement element)
    {
        if (element.Member.Value is ArraySyntax list)
        {
            for (var i = 0; i < list.Items.Length; i++)
                ReadStatement(i, list.Items[i], element.Path.Item(i));
        }
        else if (element.Member.Value is ObjectSyntax)
        {
            ReadStatement(0, element.Member.Value, element.Path);
        }
        else
        {
            WrongType(element.Member.Value, element.Path, "Statement is a statement object or a list of them.");
        }
    }

    private void ReadStatement(int index, SyntaxNode node, DocumentPath path)
    {
        if (node is not ObjectSyntax statement)
        {
            WrongType(node, path, "A statement is a JSON object: { \"Effect\": …, \"Action\": …, \"Resource\": … }.");
            Statements.Add(new Statement(index, node, path, [], [], []));
            return;
        }

        ReportDuplicates(statement, path);
        var elements = new List<PolicyElement>();
        var unknown = new List<MemberSyntax>();
        var conditions = new List<StatementCondition>();
        foreach (var member in statement.Members)
        {
            var at = path.Member(member.Name);
            if (!IsElement(member, ElementNames.OfStatement, path))
                unknown.Add(member);
            else
                elements.Add(ReadElement(member, at));
        }

        if (elements.LastOrDefault(e => e.Name == ElementNames.Condition) is { } condition)
            ReadConditions(condition, conditions);
        ReportConflict(elements, ElementNames.Action, ElementNames.NotAction);
        ReportConflict(elements, ElementNames.Resource, ElementNames.NotResource);
        ReportConflict(elements, ElementNames.Principal, ElementNames.NotPrincipal);
        Statements.Add(new Statement(index, node, path, [.. elements], [.. unknown], [.. conditions]));
    }

    private PolicyElement ReadElement(MemberSyntax member, DocumentPath path)
    {
        switch (member.Name)
        {
            case ElementNames.Action or ElementNames.NotAction or ElementNames.Resource or ElementNames.NotResource:
                var list = new ListElement(member, path, member.Name.StartsWith("Not", StringComparison.Ordinal));
                foreach (var value in list.Values.Where(v => v.Kind is not (JsonKind.String or JsonKind.Invalid)))
                    Add(DocumentDiagnosticCode.WrongType, value.Span, value.Path, $"{member.Name} is a string or a list of strings, not {Name(value.Kind)}.");
                return list;
            case ElementNames.Sid or ElementNames.Effect:
                var text = new PolicyElement(member, path);
                ExpectString(text);
                return text;
            default:
                return new PolicyElement(member, path);
        }
    }

    private void ReadConditions(PolicyElement element, List<StatementCondition> conditions)
    {
        if (element.Member.Value is not ObjectSyntax operators)
        {
            WrongType(element.Member.Value, element.Path, "Condition is an object of operators: { \"StringEquals\": { key: value } }.");
            return;
        }

        ReportDuplicates(operators, element.Path);
        foreach (var block in operators.Members)
        {
            var path = element.Path.Member(block.Name);
            if (block.Value is not ObjectSyntax keys)
            {
                WrongType(block.Value, path, "A condition operator holds an object of condition keys: { \"aws:RequestedRegion\": \"eu-west-1\" }.");
                continue;
            }

            ReportDuplicates(keys, path, ignoreCase: true);
            foreach (var key in keys.Members)
            {
                var entry = new StatementCondition(block, key, path.Member(key.Name));
                foreach (var value in entry.Values.Where(v => v.Kind is JsonKind.Object or JsonKind.Array or JsonKind.Null))
                    Add(DocumentDiagnosticCode.WrongType, value.Span, value.Path, $"A condition value is a string, a number or a boolean, not {Name(value.Kind)}.");
                conditions.Add(entry);
            }
        }
    }

    private bool IsElement(MemberSyntax member, string[] known, DocumentPath path)
    {
        if (Array.IndexOf(known, member.Name) >= 0)
            return true;
        if (known.FirstOrDefault(k => k.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is { } meant)
            Add(DocumentDiagnosticCode.WrongCaseMember, member.NameSyntax.Span, path.Member(member.Name), $"Element names are case-sensitive: write {meant}.");
        else
            Add(DocumentDiagnosticCode.UnknownMember, member.NameSyntax.Span, path.Member(member.Name), $"The policy grammar knows no element of this name here. It has {string.Join(", ", known)}.");
        return false;
    }

    private void ReportDuplicates(ObjectSyntax node, DocumentPath path, bool ignoreCase = false)
    {
        var seen = new Dictionary<string, string>(node.Members.Length, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (seen.TryAdd(member.Name, member.Name))
                continue;
            var same = seen[member.Name] == member.Name;
            Add(
                same ? DocumentDiagnosticCode.DuplicateMember : DocumentDiagnosticCode.DuplicateMemberCase,
                member.NameSyntax.Span,
                path.Member(member.Name),
                same ? "This name stands twice in one object; put the values of both into one." : "Condition keys ignore letter case, so this key stands twice; put the values of both into one list.");
        }
    }

    private void ReportConflict(List<PolicyElement> elements, string name, string not)
    {
        if (elements.Exists(e => e.Name == name) && elements.FindLast(e => e.Name == not) is { } second)
            Add(DocumentDiagnosticCode.ConflictingMembers, second.Member.NameSyntax.Span, second.Path, $"A statement has either {name} or {not}, not both.");
    }

    private void ExpectString(PolicyElement element)
    {
        if (element.Text is null)
            WrongType(element.Member.Value, element.Path, $"{element.Name} is a string.");
    }

    private void WrongType(SyntaxNode node, DocumentPath path, string message)
    {
        // What is missing is reported as a syntax error already.
        if (node.Kind != JsonKind.Invalid)
            Add(DocumentDiagnosticCode.WrongType, node.Span, path, message);
    }

    private void Add(DocumentDiagnosticCode code, TextSpan span, DocumentPath path, string message)
    {
        if (Diagnostics.Count < MaxDiagnostics)
            Diagnostics.Add(new DocumentDiagnostic(code, message, span, path, tree.PositionAt(span.Start)));
    }

    private static string Name(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Number => "a number",
        JsonKind.True or JsonKind.False => "a boolean",
        _ => "null",
    };
}
