using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Editing;

// Which members of a statement are parts of a block, and which are kept beside them.
internal static class StatementMembers
{
    /// <summary>Principal or NotPrincipal where a block can show it: the first one, in its last writing.</summary>
    public static PolicyElement? PrincipalOf(Statement statement)
    {
        var first = statement.Elements.FirstOrDefault(e => e.Name is ElementNames.Principal or ElementNames.NotPrincipal);
        var element = first?.Name == ElementNames.Principal ? statement.Principal : statement.NotPrincipal;
        return element is not null && ReadPrincipal(element) is not null ? element : null;
    }

    /// <summary>The principals; null where the value is neither <c>*</c> nor an object of strings and lists of them.</summary>
    public static BlockPrincipal? ReadPrincipal(PolicyElement element)
    {
        var isNot = element.Name == ElementNames.NotPrincipal;
        if (element.Text == "*")
            return new(isNot, IsEveryone: true, []);
        if (element.Member.Value is not ObjectSyntax kinds)
            return null;
        var groups = ImmutableArray.CreateBuilder<PrincipalGroup>(kinds.Members.Length);
        foreach (var kind in kinds.Members)
        {
            if (Strings(kind.Value) is not { } values)
                return null;
            groups.Add(new(kind.Name, values));
        }

        return new(isNot, IsEveryone: false, groups.ToImmutable());
    }

    /// <summary>The members that are no part of the block, in the order written.</summary>
    public static IEnumerable<MemberSyntax> Others(Statement statement)
    {
        var principal = PrincipalOf(statement);
        return ((ObjectSyntax)statement.Node).Members.Where(m =>
            m != statement.EffectElement?.Member
            && m != statement.ActionElement?.Member
            && m != statement.ResourceElement?.Member
            && m != principal?.Member
            && (m != statement.SidElement?.Member || m.Value.Kind != JsonKind.String)
            && (m != statement.ConditionElement?.Member || m.Value.Kind != JsonKind.Object));
    }

    private static ImmutableArray<string>? Strings(SyntaxNode value) => value switch
    {
        ScalarSyntax { Kind: JsonKind.String } one => [one.Value],
        ArraySyntax list when list.Items.All(i => i.Kind == JsonKind.String) => [.. list.Items.Select(i => ((ScalarSyntax)i).Value)],
        _ => null,
    };
}
