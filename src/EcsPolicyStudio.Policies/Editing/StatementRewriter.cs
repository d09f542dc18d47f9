using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Writes one statement again after an edit of its block. Members keep their order and, where the edit does not touch them, their text; of a list the
/// values that stay keep theirs, escapes, numbers and layout included.
/// </summary>
internal sealed class StatementRewriter
{
    private readonly string text;
    private readonly Statement statement;
    private readonly ObjectSyntax node;
    private readonly DocumentStyle style;
    private readonly DocumentStyle inside;
    private readonly int level;

    // The new text of a member, by the member; null for one that goes.
    private readonly Dictionary<MemberSyntax, string?> changed = [];
    private readonly List<string> first = [];
    private readonly List<string> last = [];

    private StatementRewriter(string text, Statement statement, DocumentStyle style, int level)
    {
        this.text = text;
        this.statement = statement;
        this.style = style;
        this.level = level;
        node = (ObjectSyntax)statement.Node;
        inside = ListRewriter.StyleIn(text, node, style);
    }

    /// <summary>The statement's new text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="statement">The statement in it.</param>
    /// <param name="block">What it is to say.</param>
    /// <param name="content">What it says.</param>
    /// <param name="style">The document's layout.</param>
    /// <param name="level">The level of indentation that the statement stands at.</param>
    public static string Rewrite(string text, Statement statement, PermissionBlock block, PermissionBlock content, DocumentStyle style, int level)
    {
        var rewriter = new StatementRewriter(text, statement, style, level);
        rewriter.Compare(block, content);
        return rewriter.Write();
    }

    private void Compare(PermissionBlock block, PermissionBlock content)
    {
        if (block.Sid != content.Sid)
            SetSid(block.Sid);
        if (block.Effect != content.Effect || block.WrongEffect != content.WrongEffect)
            Set(statement.EffectElement?.Member, ElementNames.Effect, JsonText.Of(EffectOf(block, content)));
        if (block.IsNotAction != content.IsNotAction || !block.Actions.SequenceEqual(content.Actions))
            SetList(statement.ActionElement, block.IsNotAction ? ElementNames.NotAction : ElementNames.Action, block.Actions);
        if (block.IsNotResource != content.IsNotResource || !Resources(block).SequenceEqual(Resources(content)))
            SetList(statement.ResourceElement, block.IsNotResource ? ElementNames.NotResource : ElementNames.Resource, Resources(block));
        if (block.Principal != content.Principal)
            SetPrincipal(block.Principal);
        if (!block.Conditions.SequenceEqual(content.Conditions))
            SetConditions(block.Conditions, content.Conditions);
        if (!block.Others.SequenceEqual(content.Others))
            SetOthers(block.Others, content.Others);
    }

    private string Write()
    {
        var items = new List<RewrittenItem>(node.Members.Length + last.Count);
        items.AddRange(first.Select(t => new RewrittenItem(-1, t)));
        for (var i = 0; i < node.Members.Length; i++)
        {
            if (!changed.TryGetValue(node.Members[i], out var now))
                items.Add(new(i, node.Members[i].Span.Of(text).ToString()));
            else if (now is not null)
                items.Add(new(i, now));
        }

        items.AddRange(last.Select(t => new RewrittenItem(-1, t)));
        return ListRewriter.Rewrite(text, node, items, inside, level);
    }

    private static ImmutableArray<string> Resources(PermissionBlock block) => block.ResourceMode == ResourceMode.All ? ["*"] : block.Arns;

    private static string EffectOf(PermissionBlock block, PermissionBlock content) =>
        block.Effect != content.Effect ? block.Effect.ToString() : block.WrongEffect ?? block.Effect.ToString();

    private void SetSid(string? sid)
    {
        // A Sid of another type than text is one of the other members until it is set.
        if (statement.SidElement is { } element)
            changed[element.Member] = sid is null ? null : Renamed(element.Member, ElementNames.Sid, JsonText.Of(sid));
        else if (sid is not null)
            first.Add(NewMember(ElementNames.Sid, JsonText.Of(sid)));
    }

    private void SetList(ListElement? element, string name, ImmutableArray<string> values)
    {
        if (element is null)
            Add(name, JsonText.StringOrList(values, asList: false));
        else
            changed[element.Member] = Renamed(element.Member, name, ValueRewriter.Values(text, element.Member.Value, values, style, level + 1));
    }

    private void SetPrincipal(BlockPrincipal? principal)
    {
        var member = StatementMembers.PrincipalOf(statement)?.Member;
        if (principal is null)
            changed[member!] = null;
        else
            Set(member, principal.IsNot ? ElementNames.NotPrincipal : ElementNames.Principal, PrincipalRewriter.Rewrite(text, member?.Value, principal, style, level + 1));
    }

    private void SetConditions(ImmutableArray<ConditionEntry> conditions, ImmutableArray<ConditionEntry> content)
    {
        var member = statement.ConditionElement?.Member;
        if (ConditionRewriter.Rewrite(text, statement, conditions, content, style, level + 1) is { } written)
            Set(member, ElementNames.Condition, written);
        else if (member is not null)
            changed[member] = null;
    }

    private void SetOthers(ImmutableArray<BlockMember> others, ImmutableArray<BlockMember> content)
    {
        var members = StatementMembers.Others(statement).ToList();
        var left = Enumerable.Range(0, members.Count).ToList();
        var added = new List<BlockMember>();
        foreach (var other in others)
        {
            var at = left.FindIndex(i => content[i] == other);
            if (at >= 0)
                left.RemoveAt(at);
            else
                added.Add(other);
        }

        foreach (var other in added)
        {
            var at = left.FindIndex(i => members[i].Name == other.Name);
            Set(at >= 0 ? members[left[at]] : null, other.Name, JsonText.Checked(other.Json));
            if (at >= 0)
                left.RemoveAt(at);
        }

        foreach (var gone in left)
            changed.TryAdd(members[gone], null);
    }

    private void Set(MemberSyntax? member, string name, string value)
    {
        if (member is null)
            Add(name, value);
        else
            changed[member] = Renamed(member, name, value);
    }

    private void Add(string name, string value) => last.Add(NewMember(name, inside.Format(value, level + 1)));

    private string NewMember(string name, string value) => JsonText.Of(name) + ":" + style.AfterColon + value;

    // A member with another value and, where it differs, another name; what is between them stays.
    private string Renamed(MemberSyntax member, string name, string value) => string.Concat(
        member.Name == name ? member.NameSyntax.Span.Of(text) : JsonText.Of(name),
        text.AsSpan(member.NameSyntax.Span.End, member.Value.Span.Start - member.NameSyntax.Span.End),
        value);
}
