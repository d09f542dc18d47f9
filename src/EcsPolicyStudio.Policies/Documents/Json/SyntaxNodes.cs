using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Documents.Json;

/// <summary>The kinds of JSON value.</summary>
public enum JsonKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>Nothing, or something that is no JSON value; an error says so.</summary>
    Invalid,
}

/// <summary>A value of the syntax tree with its place in the text. Nodes never change.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(JsonKind kind, TextSpan span)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>The kind of value.</summary>
    public JsonKind Kind { get; }

    /// <summary>The value's place, brackets or quotes included, white space around it not.</summary>
    public TextSpan Span { get; }
}

/// <summary>A string, number, literal, or something that is none of them.</summary>
public sealed class ScalarSyntax : SyntaxNode
{
    internal ScalarSyntax(JsonKind kind, TextSpan span, string value) : base(kind, span) => Value = value;

    /// <summary>The string without quotes and escapes; for other kinds the text as it stands.</summary>
    public string Value { get; }
}

/// <summary>A member of an object.</summary>
public sealed class MemberSyntax
{
    internal MemberSyntax(ScalarSyntax name, SyntaxNode value)
    {
        NameSyntax = name;
        Value = value;
    }

    /// <summary>The name without quotes and escapes.</summary>
    public string Name => NameSyntax.Value;

    /// <summary>The name as it stands in the text.</summary>
    public ScalarSyntax NameSyntax { get; }

    /// <summary>The value; of kind <see cref="JsonKind.Invalid"/> where it is missing.</summary>
    public SyntaxNode Value { get; }

    /// <summary>From the name to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(NameSyntax.Span.Start, Value.Span.End);
}

/// <summary>An object: its members in the order written, members of the same name included.</summary>
public sealed class ObjectSyntax : SyntaxNode
{
    internal ObjectSyntax(TextSpan span, ImmutableArray<MemberSyntax> members, bool isClosed) : base(JsonKind.Object, span)
    {
        Members = members;
        IsClosed = isClosed;
    }

    /// <summary>The members in the order written.</summary>
    public ImmutableArray<MemberSyntax> Members { get; }

    /// <summary>Whether the closing brace is there.</summary>
    public bool IsClosed { get; }

    /// <summary>The member of this exact name; the last one where it appears several times, as JSON readers have it.</summary>
    /// <param name="name">The name, compared with case.</param>
    /// <returns>The member, or null.</returns>
    public MemberSyntax? Find(string name)
    {
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (Members[i].Name == name)
                return Members[i];
        }

        return null;
    }
}

/// <summary>A list.</summary>
public sealed class ArraySyntax : SyntaxNode
{
    internal ArraySyntax(TextSpan span, ImmutableArray<SyntaxNode> items, bool isClosed) : base(JsonKind.Array, span)
    {
        Items = items;
        IsClosed = isClosed;
    }

    /// <summary>The items in the order written.</summary>
    public ImmutableArray<SyntaxNode> Items { get; }

    /// <summary>Whether the closing bracket is there.</summary>
    public bool IsClosed { get; }
}
