using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Whether the resources of an Allow can be those of its actions.</summary>
internal sealed class ResourceMatchCheck : StatementCheck
{
    private static readonly CheckInfo Mismatch = new("RESOURCE_MISMATCH", FindingType.Warning, CheckOrigin.Catalogue, "Action and resources do not match");
    private static readonly CheckInfo Star = new("RESOURCE_STAR", FindingType.Suggestion, CheckOrigin.Audit, "Every resource where the action takes specific ones");
    private static readonly CheckInfo EffectivelyStar = new("RESOURCE_EFFECTIVELY_STAR", FindingType.Suggestion, CheckOrigin.Audit, "Resources that leave nothing out");

    private static readonly ConditionalWeakTable<ResourceTypeDefinition, Form> Forms = [];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Mismatch, Star, EffectivelyStar];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (!statement.IsAllow || !statement.HasActions || statement.Statement.IsNotResource || statement.Resources.Count == 0)
            return;
        if (statement.HasStarResource)
        {
            ReportStar(context, statement);
            return;
        }

        // Of resources that are no ARNs, or of services nobody knows, nothing can be said.
        if (!statement.Resources.All(r => r.IsArn))
            return;
        foreach (var action in statement.Actions)
        {
            if (action.Service is not null && action.Matches.Count > 0)
                CheckAction(context, statement, action);
        }

        ReportEffectivelyStar(context, statement);
    }

    private static void CheckAction(CheckContext context, StatementFacts statement, ActionFacts action)
    {
        if (!action.Matches.Any(a => Fits(action.Service!, a, statement)))
        {
            // Amazon ECS has a check that says more.
            if (!Ecs.EcsResources.IsReported(statement, action))
                ReportMismatch(context, statement, action);
            return;
        }

        if (action.Definition is not { } definition)
            return;
        foreach (var type in definition.ResourceTypes.Where(t => t.Required))
        {
            if (action.Service!.FindResourceType(type.Name) is { } resourceType && !IsAllowedOn(context, action.Text, resourceType))
            {
                context.Report(
                    Mismatch, action.Value, $"{action.Text} needs permission on a {type.Name} too, and no statement has an ARN of one.",
                    $"Add a resource such as {Pattern(resourceType)}.", related: [statement.Statement.ResourceElement!.Span]);
            }
        }
    }

    private static void ReportMismatch(CheckContext context, StatementFacts statement, ActionFacts action)
    {
        var types = action.Matches.SelectMany(a => a.ResourceTypes).Select(t => t.Name).Distinct().ToList();
        if (types.Count == 0)
        {
            context.Report(
                Mismatch, action.Value, $"{action.Text} cannot be limited to specific resources, so the {statement.Name} does not allow it.",
                "Put it into a statement with \"Resource\": \"*\".", related: [statement.Statement.ResourceElement!.Span]);
            return;
        }

        var example = action.Service!.FindResourceType(types[0]);
        context.Report(
            Mismatch, action.Value, $"{action.Text} is about {string.Join(", ", types.Take(4))}, and none of the resources of the {statement.Name} can be one.",
            example is null ? "Name resources that fit." : $"Name resources such as {Pattern(example)}.", related: [statement.Statement.ResourceElement!.Span]);
    }

    private static bool Fits(ServiceDefinition service, ActionDefinition action, StatementFacts statement)
    {
        foreach (var type in action.ResourceTypes)
        {
            if (service.FindResourceType(type.Name) is { } definition && statement.Resources.Any(r => Fits(r, definition)))
                return true;
        }

        return false;
    }

    private static bool IsAllowedOn(CheckContext context, string action, ResourceTypeDefinition type)
    {
        if (!context.AllowedOn.TryGetValue((action, type), out var allowed))
            context.AllowedOn[(action, type)] = allowed = context.Statements.Any(s => Grants(s, action, type));
        return allowed;
    }

    private static bool Grants(StatementFacts statement, string action, ResourceTypeDefinition type) =>
        statement.IsAllow && statement.Statement.ActionElement is not null && statement.Covers(action)
        && (statement.Statement.IsNotResource || statement.Resources.Any(r => r.IsStar || !r.IsArn || Fits(r, type)));

    internal static bool Fits(ResourceFacts resource, ResourceTypeDefinition type)
    {
        var (service, path) = Forms.GetValue(type, static t => Form.Of(t));
        return service is not null
            && (service == "*" || WildcardPattern.Intersects(resource.Service, service, ignoreCase: false))
            && WildcardPattern.Intersects(resource.PathPattern, path, ignoreCase: false);
    }

    // The service field and the resource field of a type's ARN; no service where the ARN has no six fields.
    private sealed record Form(string? Service, string Path)
    {
        public static Form Of(ResourceTypeDefinition type) => type.Arn.Split(':', 6) is [_, _, var service, _, _, var path]
            ? new(service.StartsWith('$') ? "*" : service, Vary(path))
            : new(null, "");
    }

    private static string Vary(string path) => ArnTemplate.Parse(path).Pattern.Replace("?*", "*", StringComparison.Ordinal);

    private static string Pattern(ResourceTypeDefinition type) => Vary(type.Arn).Replace("arn:*:", "arn:aws:", StringComparison.Ordinal);

    private static void ReportStar(CheckContext context, StatementFacts statement)
    {
        var narrow = statement.Actions.Where(a => a.IsEverything || a.Matches.Any(m => m.ResourceTypes.Any(t => t.Required))).ToList();
        if (narrow.Count == 0)
            return;
        var star = statement.Resources.First(r => r.IsStar);
        var names = string.Join(", ", narrow.Take(3).Select(a => a.Text)) + (narrow.Count > 3 ? $" and {narrow.Count - 3} more" : "");
        context.Report(
            Star, star.Value, $"The {statement.Name} allows {names} on every resource, though they can be limited.", "Name the resources that are meant.",
            related: [.. narrow.Take(3).Select(a => a.Value.Span)]);
    }

    private static void ReportEffectivelyStar(CheckContext context, StatementFacts statement)
    {
        foreach (var resource in statement.Resources)
        {
            if (resource.Region is not ("" or "*") || resource.Account is not ("" or "*") || !resource.Path.Contains('*', StringComparison.Ordinal)
                || !context.Arns.Candidates(resource.Service, resource.PathPattern).Any(t => t.Path == resource.Path))
                return;
        }

        var first = statement.Resources[0];
        context.Report(
            EffectivelyStar, first.Value, $"The resources of the {statement.Name} leave nothing of their kind out, which is as wide as *.", "Name the resources that are meant.",
            related: [.. statement.Resources.Skip(1).Select(r => r.Value.Span)]);
    }
}
