using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>Writes a draft back into the document it was read from: statements that no edit touched keep every byte.</summary>
internal static class SourceWriter
{
    /// <summary>The document's text.</summary>
    /// <param name="draft">A draft with a source; its blocks keep the order of the source.</param>
    /// <param name="writeNew">The statements of a block that was added in the editor.</param>
    public static string Write(PolicyDraft draft, Func<PermissionBlock, IReadOnlyList<string>> writeNew)
    {
        var document = PolicyDocument.Parse(draft.Source!, SyntaxLimits.Stored);
        var kept = draft.Blocks.Where(b => b.Origin is not null).Select(b => b.Origin!.Index).ToHashSet();
        for (var i = document.Statements.Length - 1; i >= 0; i--)
        {
            if (!kept.Contains(i)) document = document.Apply(document.RemoveStatement(i));
        }

        var at = 0;
        foreach (var block in draft.Blocks)
        {
            if (block.Origin is { } origin)
            {
                if (!block.SameContent(origin.Content))
                    document = document.Apply(document.ReplaceStatement(at, document.FormatStatement(Rewrite(block, origin))));
                at++;
                continue;
            }

            foreach (var statement in writeNew(block))
                document = document.Apply(document.InsertStatement(at++, document.FormatStatement(statement)));
        }

        return document.Text;
    }

    // Members keep their order and, where the edit does not touch them, their text.
    private static string Rewrite(PermissionBlock block, StatementOrigin origin)
    {
        var content = origin.Content;
        var wrapped = PolicyDocument.Parse("{\"Statement\":" + origin.Text + "}", SyntaxLimits.Stored);
        var statement = wrapped.Statements[0];
        var written = new Dictionary<string, (string Name, string? Value)>(StringComparer.Ordinal);
        if (block.Sid != content.Sid)
            written["Sid"] = ("Sid", block.Sid is null ? null : PolicyWriter.StringOrList([block.Sid], asList: false));
        if (block.Effect != content.Effect)
            written["Effect"] = ("Effect", PolicyWriter.StringOrList([block.Effect.ToString()], asList: false));
        if (block.IsNotAction != content.IsNotAction || !block.Actions.SequenceEqual(content.Actions))
            written[statement.ActionElement?.Name ?? "Action"] = (block.IsNotAction ? "NotAction" : "Action", PolicyWriter.StringOrList(block.Actions, statement.ActionElement?.IsList == true));
        if (block.IsNotResource != content.IsNotResource || block.ResourceMode != content.ResourceMode || !block.Arns.SequenceEqual(content.Arns))
        {
            written[statement.ResourceElement?.Name ?? "Resource"] = (
                block.IsNotResource ? "NotResource" : "Resource",
                PolicyWriter.StringOrList(block.ResourceMode == ResourceMode.All ? ["*"] : block.Arns, statement.ResourceElement?.IsList == true));
        }

        if (!block.Conditions.SequenceEqual(content.Conditions))
            written["Condition"] = ("Condition", block.Conditions.IsEmpty ? null : PolicyWriter.Conditions(block.Conditions));

        var members = new List<string>();
        foreach (var member in ((ObjectSyntax)statement.Node).Members)
        {
            if (!written.Remove(member.Name, out var edited))
                members.Add(member.Span.Of(wrapped.Text).ToString());
            else if (edited.Value is not null)
                members.Add($"\"{edited.Name}\":{edited.Value}");
        }

        members.AddRange(written.Values.Where(w => w.Value is not null).Select(w => $"\"{w.Name}\":{w.Value}"));
        return "{" + string.Join(",", members) + "}";
    }
}
