using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>
/// An action that needs permission on resources of several types (the asterisks of the Service Authorization Reference), of which some have no
/// ARN in any statement.
/// </summary>
internal sealed class RequiredResourceCheck : StatementCheck
{
    // With more types than these the reference means one of them, except where it lists what a launch is made of.
    private const int MaxTypes = 4;

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
            if (action.Definition is { ResourceTypes.Count: > 1 } definition && !IsAlternative(action.Service!, definition))
                Check(context, statement, action, definition);
        }
    }

    private static void Check(CheckContext context, StatementFacts statement, ActionFacts action, ActionDefinition definition)
    {
        // That nothing fits is another finding.
        if (!ResourceMatchCheck.FitsAny(action, statement))
            return;
        List<ResourceTypeDefinition>? missing = null;
        foreach (var type in definition.ResourceTypes)
        {
            if (type.Required && action.Service!.FindResourceType(type.Name) is { } resourceType && !IsAllowedOn(context, action.Text, resourceType))
                (missing ??= []).Add(resourceType);
        }

        if (missing is null)
            return;
        var names = string.Join(", ", missing.Select(m => m.Name));
        context.Report(
            Info, action.Value, $"{action.Text} also needs permission on {(missing.Count == 1 ? "the type" : "each of the types")} {names}, of which no statement has an ARN.",
            $"Add a resource such as {ResourceMatchCheck.Example(missing[0])}.", related: [statement.Statement.ResourceElement!.Span]);
    }

    // The reference also marks types as required of which a call names one: any resource that has tags, or a listener of either load balancer.
    private static bool IsAlternative(ServiceDefinition service, ActionDefinition action)
    {
        var required = action.ResourceTypes.Where(t => t.Required).Select(t => t.Name).Distinct().ToList();
        return required.Count < 2
            || action.AccessLevel == AccessLevel.Tagging || action.Name.Contains("Tags", StringComparison.Ordinal)
            || (required.Count > MaxTypes && service.Prefix != "ec2")
            || required.Select(Stem).Distinct().Count() < required.Count;
    }

    private static string Stem(string name) => name.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? name[..slash] : name;

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
        && (statement.Statement.IsNotResource || statement.Resources.Any(r => r.IsStar || !r.IsArn || ArnTypes.Of(type).MayBe(r)));
}
