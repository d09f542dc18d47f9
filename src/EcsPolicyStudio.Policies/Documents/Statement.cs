using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Documents;

/// <summary>
/// One statement of a policy document, as written: nothing is refused and nothing is filled in. Members that are missing or of a wrong
/// JSON type give null or an empty list; the document's diagnostics say so.
/// </summary>
public sealed class Statement
{
    internal Statement(
        int index,
        SyntaxNode node,
        DocumentPath path,
        ImmutableArray<PolicyElement> elements,
        ImmutableArray<MemberSyntax> unknownMembers,
        ImmutableArray<StatementCondition> conditions)
    {
        Index = index;
        Node = node;
        Path = path;
        Elements = elements;
        UnknownMembers = unknownMembers;
        Conditions = conditions;
        SidElement = Find(ElementNames.Sid);
        EffectElement = Find(ElementNames.Effect);
        Effect = EffectText switch
        {
            ElementNames.Allow => Documents.Effect.Allow,
            ElementNames.Deny => Documents.Effect.Deny,
            _ => null,
        };
        ActionElement = FindList(ElementNames.Action, ElementNames.NotAction);
        ResourceElement = FindList(ElementNames.Resource, ElementNames.NotResource);
        Principal = Find(ElementNames.Principal);
        NotPrincipal = Find(ElementNames.NotPrincipal);
        ConditionElement = Find(ElementNames.Condition);
    }

    /// <summary>Position in the document, from 0; 0 for a statement that is not in a list.</summary>
    public int Index { get; }

    /// <summary>The statement in the syntax tree; an <see cref="ObjectSyntax"/> unless the document is wrong.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The path: <c>Statement[1]</c>, or <c>Statement</c> for a statement that is not in a list.</summary>
    public DocumentPath Path { get; }

    /// <summary>The place, braces included.</summary>
    public TextSpan Span => Node.Span;

    /// <summary>Every element that the grammar knows, in the order written.</summary>
    public ImmutableArray<PolicyElement> Elements { get; }

    /// <summary>Members that the grammar does not know, kept as they are.</summary>
    public ImmutableArray<MemberSyntax> UnknownMembers { get; }

    /// <summary>The Sid element.</summary>
    public PolicyElement? SidElement { get; }

    /// <summary>The statement id; null where it is missing or no string.</summary>
    public string? Sid => SidElement?.Text;

    /// <summary>The Effect element.</summary>
    public PolicyElement? EffectElement { get; }

    /// <summary>The effect as written; null where it is missing or no string.</summary>
    public string? EffectText => EffectElement?.Text;

    /// <summary>The effect; null unless it is exactly <c>Allow</c> or <c>Deny</c>.</summary>
    public Effect? Effect { get; }

    /// <summary>Action or NotAction, the first one where both stand; null where neither does.</summary>
    public ListElement? ActionElement { get; }

    /// <summary>Whether the actions are those of NotAction.</summary>
    public bool IsNotAction => ActionElement is { IsNot: true };

    /// <summary>The actions in the order written.</summary>
    public ImmutableArray<ElementValue> Actions => ActionElement?.Values ?? [];

    /// <summary>Resource or NotResource, the first one where both stand; null where neither does.</summary>
    public ListElement? ResourceElement { get; }

    /// <summary>Whether the resources are those of NotResource.</summary>
    public bool IsNotResource => ResourceElement is { IsNot: true };

    /// <summary>The resources in the order written.</summary>
    public ImmutableArray<ElementValue> Resources => ResourceElement?.Values ?? [];

    /// <summary>The Principal element of a resource or trust policy, kept as it is.</summary>
    public PolicyElement? Principal { get; }

    /// <summary>The NotPrincipal element of a resource policy, kept as it is.</summary>
    public PolicyElement? NotPrincipal { get; }

    /// <summary>The Condition element.</summary>
    public PolicyElement? ConditionElement { get; }

    /// <summary>The conditions in the order written, one for every operator and key; all of them have to hold.</summary>
    public ImmutableArray<StatementCondition> Conditions { get; }

    // Of an element that stands twice the last one counts, as JSON readers have it.
    private PolicyElement? Find(string name) => Elements.LastOrDefault(e => e.Name == name);

    // Of an element and its Not… form the first one counts, in its last writing.
    private ListElement? FindList(string name, string not) =>
        Elements.FirstOrDefault(e => e.Name == name || e.Name == not) is { } first ? (ListElement?)Find(first.Name) : null;
}
