using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>
/// An action that needs permission on resources of several types together (<see cref="RequiredTypes"/>), of which some have no ARN in any statement.
/// </summary>
internal sealed class RequiredResourceCheck : StatementCheck
{
    private static readonly CheckInfo Info =
        new("MISSING_REQUIRED_RESOURCE", FindingType.Suggestion, CheckOrigin.Catalogue, "Required resource type without an ARN");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (!statement.IsAllow || !statement.HasActions || statement.Statement.IsNotResource || statement.Resources.Count == 0
            || statement.HasStarResource || !statement.Resources.All(r => r.IsArn))
            return;
        foreach (var action in statement.Actions)
        {
            if (action.Definition is { ResourceTypes.Count: > 1 } definition && RequiredTypes.Of(action.Service!, definition) is { Count: > 0 } types
                && context.TrySpend(10L * statement.Resources.Count))
                Check(context, statement, action, types);
        }
    }

    private static void Check(CheckContext context, StatementFacts statement, ActionFacts action, IReadOnlyList<string> types)
    {
        // That nothing fits is another finding.
        if (!ResourceMatchCheck.FitsAny(action, statement))
            return;
        List<ResourceTypeDefinition>? missing = null;
        foreach (var type in types)
        {
            if (action.Service!.FindResourceType(type) is { } resourceType && !IsAllowedOn(context, action.Text, resourceType))
                (missing ??= []).Add(resourceType);
        }

        if (missing is null)
            return;
        var names = string.Join(", ", missing.Select(m => m.Name));
        context.Report(
            Info, action.Value, $"{action.Text} also needs permission on {(missing.Count == 1 ? "the type" : "each of the types")} {names}, of which no statement has an ARN.",
            $"Add a resource such as {ResourceMatchCheck.Example(missing[0])}.", related: [statement.Statement.ResourceElement!.Span]);
    }

    private static bool IsAllowedOn(CheckContext context, string action, ResourceTypeDefinition type)
    {
        if (!context.AllowedOn.TryGetValue((action, type), out var allowed))
        {
            // Where the work is too much nothing is said.
            context.AllowedOn[(action, type)] = allowed = !context.TrySpend(context.Statements.Length) || context.Statements.Any(s => Grants(s, action, type));
        }

        return allowed;
    }

    private static bool Grants(StatementFacts statement, string action, ResourceTypeDefinition type) =>
        statement.IsAllow && statement.Statement.ActionElement is not null && statement.Covers(action)
        && (statement.Statement.IsNotResource || statement.Resources.Any(r => r.IsStar || !r.IsArn || r.MayBe(type)));
}
