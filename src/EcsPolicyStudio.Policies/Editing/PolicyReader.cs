using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Reads a document into permission blocks, one a statement, in order. Nothing is left out and nothing restructured: NotAction, NotResource,
/// several services in one statement, principals and unknown members all stay.
/// </summary>
public static class PolicyReader
{
    /// <summary>The draft of a document; null where its text is no JSON object or a statement is none, so that only the text can be edited.</summary>
    public static PolicyDraft? Read(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.SyntaxErrors.Length > 0 || document.Tree.Root is not ObjectSyntax || document.Statements.Any(s => s.Node is not ObjectSyntax))
            return null;
        return new()
        {
            Source = document.Text,
            Blocks = [.. document.Statements.Select(s => ReadBlock(document.Text, s))],
            NextBlockId = document.Statements.Length + 1,
        };
    }

    private static PermissionBlock ReadBlock(string text, Statement statement)
    {
        var actions = Texts(text, statement.Actions);
        var resources = Texts(text, statement.Resources);
        var all = !statement.IsNotResource && resources is ["*"];
        var block = new PermissionBlock
        {
            Id = statement.Index + 1,
            Sid = statement.Sid,
            Effect = statement.Effect ?? (ElementNames.Deny.Equals(statement.EffectText, StringComparison.OrdinalIgnoreCase) ? Effect.Deny : Effect.Allow),
            WrongEffect = statement.Effect is null ? statement.EffectText ?? statement.EffectElement?.ValueSpan.Of(text).ToString() ?? string.Empty : null,
            Service = CommonService(actions),
            Actions = actions,
            IsNotAction = statement.IsNotAction,
            ResourceMode = all ? ResourceMode.All : ResourceMode.Specific,
            Arns = all ? [] : resources,
            IsNotResource = statement.IsNotResource,
            Conditions = [.. statement.Conditions.Select(c => ReadCondition(text, c))],
            Principal = StatementMembers.PrincipalOf(statement) is { } principal ? StatementMembers.ReadPrincipal(principal) : null,
            Others = [.. StatementMembers.Others(statement).Select(m => new BlockMember(m.Name, m.Value.Span.Of(text).ToString()))],
            IsOneStatement = true,
        };
        return block with { Origin = new(statement.Index, statement.Span.Of(text).ToString(), block) };
    }

    private static ConditionEntry ReadCondition(string text, StatementCondition condition)
    {
        var values = Texts(text, condition.Values);
        return condition.Operator is { } op
            ? new(condition.Key, op.Operator.ToString(), values, op.Qualifier, op.IfExists)
            : new(condition.Key, condition.OperatorText, values);
    }

    /// <summary>Values as a block shows them: strings without quotes, everything else as written.</summary>
    internal static ImmutableArray<string> Texts(string text, ImmutableArray<ElementValue> values) =>
        [.. values.Select(v => v.Kind == JsonKind.String ? v.Text : v.Span.Of(text).ToString())];

    /// <summary>The one service prefix of all actions, in lower case; null where there are several, a wildcard in one, or none.</summary>
    private static string? CommonService(ImmutableArray<string> actions)
    {
        string? common = null;
        foreach (var action in actions)
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || action.AsSpan(0, colon).ContainsAny('*', '?'))
                return null;
            var prefix = action[..colon].ToLowerInvariant();
            if (common is not null && common != prefix)
                return null;
            common = prefix;
        }

        return common;
    }
}
