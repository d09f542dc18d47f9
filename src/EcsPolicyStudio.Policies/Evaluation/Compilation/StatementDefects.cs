using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Policies.Evaluation.Compilation;

/// <summary>
/// Statements that IAM would refuse with their document (AWS document "Grammar of the IAM JSON policy language"). They never apply: a guess at
/// what was meant, such as an Allow without the condition that could not be read, would be an answer that no IAM gives.
/// </summary>
internal static class StatementDefects
{
    public static StatementDefect Of(PolicyDocument document, Statement statement)
    {
        if (!document.SyntaxErrors.IsEmpty)
            return StatementDefect.BrokenDocument;
        if (statement.Effect is null)
            return StatementDefect.NoEffect;
        if (statement.Actions.IsEmpty || HasBoth(statement, ElementNames.Action, ElementNames.NotAction))
            return StatementDefect.NoActions;
        if (statement.Resources.IsEmpty || HasBoth(statement, ElementNames.Resource, ElementNames.NotResource))
            return StatementDefect.NoResources;
        if (statement.Principal is not null || statement.NotPrincipal is not null)
            return StatementDefect.HasPrincipal;
        return IsWhole(statement.ConditionElement) ? StatementDefect.None : StatementDefect.MalformedCondition;
    }

    private static bool HasBoth(Statement statement, string name, string not) =>
        statement.Elements.Any(e => e.Name == name) && statement.Elements.Any(e => e.Name == not);

    private static bool IsWhole(PolicyElement? condition) =>
        condition is null || (condition.Member.Value is ObjectSyntax operators && operators.Members.All(o => o.Value is ObjectSyntax));
}
