using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>
/// Reads a document into permission blocks, one a statement, in order. Nothing is left out and nothing restructured: NotAction, NotResource,
/// several services in one statement and unknown members all stay.
/// </summary>
public static class PolicyReader
{
    /// <summary>The draft of a document; null where its text is not JSON or a statement is no object, so that only the text can be edited.</summary>
    public static PolicyDraft? Read(PolicyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.SyntaxErrors.Length > 0 || document.Statements.Any(s => s.Node is not ObjectSyntax))
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
        ImmutableArray<string> actions = [.. statement.Actions.Select(a => a.Text)];
        ImmutableArray<string> resources = [.. statement.Resources.Select(r => r.Text)];
        var all = !statement.IsNotResource && resources is ["*"];
        var block = new PermissionBlock
        {
            Id = statement.Index + 1,
            Sid = statement.Sid,
            Effect = statement.Effect ?? Effect.Allow,
            Service = CommonService(actions),
            Actions = actions,
            IsNotAction = statement.IsNotAction,
            ResourceMode = all ? ResourceMode.All : ResourceMode.Specific,
            Arns = all ? [] : resources,
            IsNotResource = statement.IsNotResource,
            Conditions = [.. statement.Conditions.Select(ReadCondition)],
        };
        return block with { Origin = new(statement.Index, statement.Span.Of(text).ToString(), block) };
    }

    private static ConditionEntry ReadCondition(StatementCondition condition)
    {
        ImmutableArray<string> values = [.. condition.Values.Select(v => v.Text)];
        return condition.Operator is { } op
            ? new(condition.Key, op.Operator.ToString(), values, op.Qualifier, op.IfExists)
            : new(condition.Key, condition.OperatorText, values);
    }

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
