using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Whether the resources of an Allow can be those of its actions.</summary>
internal sealed class ResourceMatchCheck : StatementCheck
{
    private static readonly CheckInfo Mismatch = new("RESOURCE_MISMATCH", FindingType.Warning, CheckOrigin.Catalogue, "Action and resources do not match");
    private static readonly CheckInfo Star = new("RESOURCE_STAR", FindingType.Suggestion, CheckOrigin.Audit, "Every resource where the action takes specific ones");
    private static readonly CheckInfo EffectivelyStar = new("RESOURCE_EFFECTIVELY_STAR", FindingType.Suggestion, CheckOrigin.Audit, "Resources that leave nothing out");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Mismatch, Star, EffectivelyStar];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (!statement.IsAllow || statement.Statement.IsNotResource || statement.Resources.Count == 0)
            return;
        if (statement.HasStarResource)
        {
            if (context.Wants(Star))
                ReportStar(context, statement);
            return;
        }

        if (!statement.HasActions)
            return;

        // Of resources that are no ARNs, or of services nobody knows, nothing can be said.
        if (!statement.Resources.All(r => r.IsArn))
            return;
        foreach (var action in statement.Actions)
        {
            // Amazon ECS has a check that says more.
            if (context.IsFull)
                return;
            if (action.Service is not null && action.Matches.Count > 0 && context.TrySpend((1L + action.Matches.Count) * statement.Resources.Count * 10) && !FitsAny(action, statement)
                && !Ecs.EcsResources.IsReported(statement, action) && !IsAboutTags(context, action, statement))
                ReportMismatch(context, statement, action);
        }

        if (context.Wants(EffectivelyStar))
            ReportEffectivelyStar(context, statement);
    }

    // Tags can be on every kind of resource that a service has, though the reference lists some kinds only.
    private static bool IsAboutTags(CheckContext context, ActionFacts action, StatementFacts statement) =>
        action.Matches.All(m => m.AccessLevel == AccessLevel.Tagging || m.Name.Contains("Tags", StringComparison.Ordinal))
        && statement.Resources.Any(r => r.Service == action.Prefix && context.Arns.Candidates(r.Service, r.PathPattern).Count > 0);

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
            example is null ? "Name resources that fit." : $"Name resources such as {Example(example)}.", related: [statement.Statement.ResourceElement!.Span]);
    }

    /// <summary>Whether some resource of a statement can be of a type that the action, or one of those it covers, is about.</summary>
    public static bool FitsAny(ActionFacts action, StatementFacts statement)
    {
        foreach (var definition in action.Matches)
        {
            foreach (var type in definition.ResourceTypes)
            {
                if (action.Service!.FindResourceType(type.Name) is { } resourceType && Fits(statement, resourceType))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether some resource of a statement can be of a type.</summary>
    public static bool Fits(StatementFacts statement, ResourceTypeDefinition type)
    {
        foreach (var resource in statement.Resources)
        {
            if (resource.MayBe(type))
                return true;
        }

        return false;
    }

    /// <summary>An ARN of a resource type, open where it varies.</summary>
    public static string Example(ResourceTypeDefinition type) => type.Template is { OpenFields.Count: 6 } arn ? arn.Anywhere("aws") : "*";

    private static void ReportStar(CheckContext context, StatementFacts statement)
    {
        var star = statement.Resources.First(r => r.IsStar);
        if (statement.Statement is { IsNotAction: true, ActionElement: { } excepted })
        {
            context.Report(
                Star, star.Value, $"The {statement.Name} allows all actions but a few on every resource, though most can be limited.", "Name the actions and the resources that are meant.",
                related: [excepted.Member.NameSyntax.Span]);
            return;
        }

        var narrow = statement.Actions.Where(a => a.IsEverything || a.Matches.Any(m => m.SupportsResources)).ToList();
        if (narrow.Count == 0)
            return;
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
