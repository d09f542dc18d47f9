using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>The words of a summary's resource and condition columns.</summary>
internal static class SummaryText
{
    public const string AllResources = "All resources";
    private const string Multiple = "Multiple";

    /// <summary>The resources of a statement that fit, each as text.</summary>
    public static IEnumerable<string> Of(Statement statement, Func<string, bool> fits)
    {
        if (statement.IsNotResource)
            return [AllExcept(statement)];
        if (StatementPart.IsAllResources(statement))
            return [AllResources];
        return statement.Resources.Select(r => r.Text).Where(fits);
    }

    /// <summary>All resources, the one resource, or "Multiple".</summary>
    public static string Resources(IEnumerable<string> resources)
    {
        var distinct = resources.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count switch
        {
            0 => "None",
            1 => distinct[0],
            _ => Multiple,
        };
    }

    /// <summary>None, the one condition as <c>key | operator | value</c>, or "Multiple".</summary>
    public static string Conditions(IEnumerable<Statement> statements)
    {
        var texts = statements.Select(OfStatement).Distinct(StringComparer.Ordinal).ToList();
        return texts.Count == 1 ? texts[0] : Multiple;
    }

    /// <summary>Why an action that is named has no effect.</summary>
    public static string NoResource(ActionDefinition action) => action.SupportsResources
        ? "This action does not have an applicable resource."
        : "This action does not support resource-level permissions. This requires a wildcard (*) for the resource.";

    /// <summary>The service of an ARN; null where the text is no ARN or has a wildcard there.</summary>
    public static string? ServiceOf(string arn)
    {
        var parts = arn.Split(':', 4);
        return parts is ["arn", _, { Length: > 0 } service, _] && !service.AsSpan().ContainsAny('*', '?') ? service : null;
    }

    private static string AllExcept(Statement statement) =>
        statement.Resources.Length == 1 ? $"All resources except {statement.Resources[0].Text}" : $"All resources except {statement.Resources.Length}";

    private static string OfStatement(Statement statement) => statement.Conditions.Length switch
    {
        0 => "None",
        1 when statement.Conditions[0] is var c => $"{c.Key} | {c.OperatorText} | {string.Join(", ", c.Values.Select(v => v.Text))}",
        _ => Multiple,
    };
}
