using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>The words of a summary's resource and condition columns.</summary>
internal static class SummaryText
{
    public const string AllResources = "All resources";
    public const string NoCondition = "None";
    private const string Multiple = "Multiple";

    /// <summary>The one text, or "Multiple".</summary>
    public static string OneOf(IEnumerable<string> texts)
    {
        var distinct = texts.Distinct(StringComparer.Ordinal).Take(2).ToList();
        return distinct.Count switch
        {
            0 => "None",
            1 => distinct[0],
            _ => Multiple,
        };
    }

    /// <summary>None, the one condition as <c>key | operator | value</c>, or "Multiple".</summary>
    public static string Conditions(IEnumerable<Statement> statements) => OneOf(statements.Select(Condition));

    /// <summary>None, the one condition of a statement, or "Multiple".</summary>
    public static string Condition(Statement statement) => statement.Conditions.Length switch
    {
        0 => NoCondition,
        1 => Condition(statement.Conditions[0]),
        _ => Multiple,
    };

    /// <summary>A condition as <c>key | operator | values</c>.</summary>
    public static string Condition(StatementCondition condition) =>
        $"{condition.Key} | {condition.OperatorText} | {string.Join(", ", condition.Values.Select(v => v.Text))}";

    /// <summary>What NotResource leaves.</summary>
    public static string AllExcept(Statement statement) =>
        statement.Resources.Length == 1 ? $"All resources except {statement.Resources[0].Text}" : $"All resources except {statement.Resources.Length}";

    /// <summary>Why an action that is named has no effect.</summary>
    public static string NoResource(ActionDefinition action) => action.SupportsResources
        ? "This action does not have an applicable resource."
        : "This action does not support resource-level permissions. This requires a wildcard (*) for the resource.";
}
