using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents;

/// <summary>The version of the policy language that a document is written in.</summary>
public enum PolicyLanguageVersion
{
    /// <summary><c>2008-10-17</c>, also where no Version is given: policy variables are literal text.</summary>
    Version2008,

    /// <summary><c>2012-10-17</c>: policy variables are replaced.</summary>
    Version2012,
}

/// <summary>What a statement does when it applies.</summary>
public enum Effect
{
    /// <summary>It allows.</summary>
    Allow,

    /// <summary>It denies.</summary>
    Deny,
}

/// <summary>One element of a document or statement: a member with its place.</summary>
public class PolicyElement
{
    internal PolicyElement(MemberSyntax member, DocumentPath path)
    {
        Member = member;
        Path = path;
    }

    /// <summary>The member as it stands in the text, name and value.</summary>
    public MemberSyntax Member { get; }

    /// <summary>The element's path, such as <c>Statement[0].Sid</c>.</summary>
    public DocumentPath Path { get; }

    /// <summary>The element's name as written.</summary>
    public string Name => Member.Name;

    /// <summary>The place of the whole member.</summary>
    public TextSpan Span => Member.Span;

    /// <summary>The place of the value.</summary>
    public TextSpan ValueSpan => Member.Value.Span;

    /// <summary>The value, where it is a string; else null.</summary>
    public string? Text => Member.Value is ScalarSyntax { Kind: JsonKind.String } text ? text.Value : null;
}

/// <summary>One value of a list element or a condition key.</summary>
/// <param name="Text">The string; for numbers and literals their text as written; for objects and lists an empty text.</param>
/// <param name="Kind">The JSON kind.</param>
/// <param name="Span">The place, quotes included.</param>
/// <param name="Path">The path, such as <c>Statement[0].Action[2]</c>, or that of the element where it is no list.</param>
public sealed record ElementValue(string Text, JsonKind Kind, TextSpan Span, DocumentPath Path);

/// <summary>An element whose value is one string or a list of strings: Action, NotAction, Resource, NotResource.</summary>
public sealed class ListElement : PolicyElement
{
    internal ListElement(MemberSyntax member, DocumentPath path, bool isNot) : base(member, path)
    {
        IsNot = isNot;
        Values = ElementValues.Of(member.Value, path);
    }

    /// <summary>Whether it is the <c>Not…</c> form.</summary>
    public bool IsNot { get; }

    /// <summary>Whether the value is written as a list, be it of one value; false for a single value.</summary>
    public bool IsList => Member.Value.Kind == JsonKind.Array;

    /// <summary>The values in the order written, those of a wrong JSON type included.</summary>
    public ImmutableArray<ElementValue> Values { get; }
}

/// <summary>One condition: an operator, a key and its values.</summary>
public sealed class StatementCondition
{
    internal StatementCondition(MemberSyntax operatorMember, MemberSyntax keyMember, DocumentPath path)
    {
        OperatorMember = operatorMember;
        KeyMember = keyMember;
        Path = path;
        Operator = ConditionOperatorName.Parse(operatorMember.Name);
        Values = ElementValues.Of(keyMember.Value, path);
    }

    /// <summary>The operator as written.</summary>
    public string OperatorText => OperatorMember.Name;

    /// <summary>The operator taken apart; null where IAM knows no such operator.</summary>
    public ConditionOperatorName? Operator { get; }

    /// <summary>The operator block that the condition stands in; conditions of one block share it.</summary>
    public MemberSyntax OperatorMember { get; }

    /// <summary>The condition key as written, such as <c>aws:ResourceTag/team</c>. IAM compares it without case.</summary>
    public string Key => KeyMember.Name;

    /// <summary>The key and its values as they stand in the text.</summary>
    public MemberSyntax KeyMember { get; }

    /// <summary>Whether the values are written as a list.</summary>
    public bool IsList => KeyMember.Value.Kind == JsonKind.Array;

    /// <summary>The values in the order written; numbers and booleans with their text as written.</summary>
    public ImmutableArray<ElementValue> Values { get; }

    /// <summary>The place of key and values.</summary>
    public TextSpan Span => KeyMember.Span;

    /// <summary>The path, such as <c>Statement[0].Condition.StringEquals["aws:RequestedRegion"]</c>.</summary>
    public DocumentPath Path { get; }
}

internal static class ElementValues
{
    public static ImmutableArray<ElementValue> Of(SyntaxNode node, DocumentPath path) =>
        node is ArraySyntax array
            ? [.. array.Items.Select((item, i) => One(item, path.Item(i)))]
            : node.Kind == JsonKind.Invalid ? [] : [One(node, path)];

    private static ElementValue One(SyntaxNode node, DocumentPath path) =>
        new(node is ScalarSyntax scalar ? scalar.Value : "", node.Kind, node.Span, path);
}
