using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Validation.Fixes;

/// <summary>Writes edits of one document that leave everything else as it is.</summary>
internal sealed class FixWriter(PolicyDocument document)
{
    private DocumentStyle? style;

    private DocumentStyle Style => style ??= DocumentStyle.Of(document.Tree);

    /// <summary>A text as a JSON string, quotes included.</summary>
    public static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    /// <summary>Puts a string in the place of a value.</summary>
    public static FindingFix Replace(string title, TextSpan span, string text) => new(title, [new(span, Quote(text))]);

    /// <summary>Puts JSON in the place of something.</summary>
    public static FindingFix ReplaceJson(string title, TextSpan span, string json) => new(title, [new(span, json)]);

    /// <summary>Gives a member another name.</summary>
    public static FindingFix Rename(string title, MemberSyntax member, string name) => Replace(title, member.NameSyntax.Span, name);

    /// <summary>Takes items out of a list; a list that loses all of them stays, empty.</summary>
    public static FindingFix RemoveItems(string title, ArraySyntax list, Func<int, bool> remove) =>
        new(title, Remove([.. list.Items.Select(i => i.Span)], remove));

    /// <summary>Takes a member out of an object.</summary>
    public static ImmutableArray<TextChange> RemoveMember(ObjectSyntax node, MemberSyntax member)
    {
        var members = node.Members;
        var index = members.IndexOf(member);
        var span = index + 1 < members.Length ? TextSpan.FromBounds(member.Span.Start, members[index + 1].Span.Start)
            : index > 0 ? TextSpan.FromBounds(members[index - 1].Span.End, member.Span.End)
            : member.Span;
        return [new(span, "")];
    }

    /// <summary>Adds a member to an object that has some.</summary>
    public FindingFix AddMember(string title, ObjectSyntax node, string name, string json) =>
        new(title, [DocumentMembers.Append(document.Text, node, Style, name, json)]);

    /// <summary>Takes a condition out, with its operator block and the Condition element where nothing else is in them.</summary>
    public static FindingFix RemoveCondition(string title, Statement statement, StatementCondition entry)
    {
        var block = (ObjectSyntax)entry.OperatorMember.Value;
        if (block.Members.Length > 1)
            return new(title, RemoveMember(block, entry.KeyMember));
        return RemoveBlock(title, statement, entry.OperatorMember);
    }

    /// <summary>Takes an operator block out, with the Condition element where nothing else is in it.</summary>
    public static FindingFix RemoveBlock(string title, Statement statement, MemberSyntax block)
    {
        var condition = statement.ConditionElement!.Member;
        return condition.Value is ObjectSyntax { Members.Length: > 1 } blocks
            ? new(title, RemoveMember(blocks, block))
            : new(title, RemoveMember((ObjectSyntax)statement.Node, condition));
    }

    /// <summary>
    /// Gives a condition another operator, or null where that cannot be done by a simple edit: other keys stand under the same operator, or the
    /// new one is there already.
    /// </summary>
    public static FindingFix? ChangeOperator(string title, Statement statement, StatementCondition entry, string name) =>
        entry.OperatorMember.Value is ObjectSyntax { Members.Length: 1 }
        && statement.ConditionElement!.Member.Value is ObjectSyntax blocks && blocks.Find(name) is null
            ? Rename(title, entry.OperatorMember, name)
            : null;

    // Each run of what goes takes the comma behind it along, and the last run the comma before it.
    private static ImmutableArray<TextChange> Remove(ImmutableArray<TextSpan> spans, Func<int, bool> remove)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var lastKept = -1;
        for (var i = 0; i < spans.Length; i++)
        {
            if (!remove(i))
            {
                lastKept = i;
                continue;
            }

            var end = i;
            while (end + 1 < spans.Length && remove(end + 1))
                end++;
            var span = end + 1 < spans.Length ? TextSpan.FromBounds(spans[i].Start, spans[end + 1].Start)
                : lastKept >= 0 ? TextSpan.FromBounds(spans[lastKept].End, spans[end].End)
                : TextSpan.FromBounds(spans[i].Start, spans[end].End);
            changes.Add(new(span, ""));
            i = end;
        }

        return changes.ToImmutable();
    }
}
