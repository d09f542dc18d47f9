using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Whether the service and the action exist.</summary>
internal sealed class ActionNameCheck : StatementCheck
{
    private static readonly CheckInfo Service = CheckInfo.Analyzer("INVALID_SERVICE_IN_ACTION", FindingType.Error, "Invalid service in action", hasFix: true);
    private static readonly CheckInfo Action = CheckInfo.Analyzer("INVALID_ACTION", FindingType.Error, "Invalid action", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Service, Action];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        foreach (var action in statement.Actions)
        {
            // A variable in an action has its own check.
            if (!action.IsEverything && !action.Text.Contains("${", StringComparison.Ordinal))
                Check(context, action);
        }
    }

    private static void Check(CheckContext context, ActionFacts action)
    {
        if (!action.HasColon)
        {
            context.Report(
                Action, action.Value, $"\"{action.Text}\" is not an action: an action is written prefix:Name, such as ecs:RunTask.",
                "Write the service prefix, a colon and the action.");
            return;
        }

        if (action.Prefix == "*")
            return;
        if (WildcardPattern.HasWildcard(action.Prefix))
        {
            context.Report(
                Service, action.Value, $"The service prefix {action.Prefix} has a wildcard. IAM takes wildcards behind the colon only.",
                "Name each service by itself, or write * for all actions of all services.");
        }
        else if (action.Service is null)
        {
            if (!UndocumentedNames.Prefixes.Contains(action.Prefix))
                UnknownService(context, action);
        }
        else if (action.Matches.Count == 0 && !IsUndocumented(action))
        {
            UnknownAction(context, action);
        }
    }

    private static bool IsUndocumented(ActionFacts action) => action.HasWildcard
        ? UndocumentedNames.Actions.Any(a => action.Covers(a))
        : UndocumentedNames.Actions.Contains(action.Text);

    private static void UnknownService(CheckContext context, ActionFacts action)
    {
        var meant = context.Nearest(action.Prefix, () => context.Catalog.Services.Select(s => s.Prefix));
        // The fix has to lead to an action that exists.
        var fixedText = meant is null ? null : $"{meant}:{action.Name}";
        var works = fixedText is not null && new ActionFacts(context.Catalog, action.Value with { Text = fixedText }).Matches.Count > 0;
        context.Report(
            Service, action.Value, $"There is no service with the prefix {action.Prefix}.",
            meant is null ? "Look the prefix up in the Service Authorization Reference." : $"Did you mean {meant}?",
            works ? FixWriter.Replace($"Write {fixedText}", action.Value.Span, fixedText!) : null);
    }

    private static void UnknownAction(CheckContext context, ActionFacts action)
    {
        var service = action.Service!;
        string? meant = null;
        if (OperationNames.Permissions.TryGetValue(action.Text, out var other))
            meant = other;
        else if ((action.HasWildcard ? context.NearestWithWildcards(action.Name, Names) : context.Nearest(action.Name, Names)) is { } near)
            meant = $"{service.Prefix}:{near}";
        var message = action.HasWildcard ? $"{action.Text} matches no action of {service.Name}."
            : other is not null ? $"{action.Text} is an API operation, not an action of IAM: its permission is {other}."
            : $"{service.Name} has no action {action.Name}.";
        context.Report(
            Action, action.Value, message,
            meant is null ? "Choose an action that exists; one newer than the catalogue can be left as it is." : other is not null ? $"Write {meant}." : $"Did you mean {meant}?",
            meant is null ? null : FixWriter.Replace($"Write {meant}", action.Value.Span, meant));

        IEnumerable<string> Names() => service.Actions.Select(a => a.Name);
    }
}
