using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Ecs;

/// <summary>ARNs of Amazon ECS that miss a part (Service Authorization Reference, Amazon ECS; Amazon ECS Developer Guide, "Amazon Resource Names").</summary>
internal static class EcsResources
{
    private static readonly string[] InCluster = ["task", "service", "container-instance"];

    /// <summary>The kind of resource whose ARN has no cluster segment: <c>service/web</c>; null for others. A * can stand for the segment.</summary>
    public static string? WithoutCluster(ResourceFacts resource)
    {
        if (resource is not { IsArn: true, Service: "ecs" } || resource.PathPattern.Contains('*', StringComparison.Ordinal))
            return null;
        var slash = resource.Path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < resource.Path.Length - 1 && resource.Path.IndexOf('/', slash + 1) < 0
            ? Array.Find(InCluster, k => resource.Path.AsSpan(0, slash).SequenceEqual(k))
            : null;
    }

    /// <summary>Whether it is the ARN of a task definition without its revision.</summary>
    public static bool IsWithoutRevision(ResourceFacts resource) =>
        resource is { IsArn: true, Service: "ecs" } && resource.Path.StartsWith("task-definition/", StringComparison.Ordinal)
        && resource.Path.Length > "task-definition/".Length && resource.PathPattern.AsSpan().IndexOfAny('*', ':') < 0;

    public static bool IsCluster(ResourceFacts resource) => resource is { IsArn: true, Service: "ecs" } && resource.Path.StartsWith("cluster/", StringComparison.Ordinal);

    /// <summary>Whether a check of this folder says why the resources do not fit an action.</summary>
    public static bool IsReported(StatementFacts statement, ActionFacts action) =>
        action.Prefix.Equals("ecs", StringComparison.OrdinalIgnoreCase)
        && (statement.Resources.Any(r => WithoutCluster(r) is not null || IsWithoutRevision(r)) || EcsClusterArnCheck.IsWrong(statement, action));
}

/// <summary>Task, service and container-instance ARNs without the cluster, task-definition ARNs without the revision: they match nothing.</summary>
internal sealed class EcsArnCheck : ResourceCheck
{
    private static readonly CheckInfo Cluster = new("ECS_ARN_WITHOUT_CLUSTER", FindingType.Warning, CheckOrigin.Ecs, "ARN without the cluster", HasFix: true);
    private static readonly CheckInfo Revision = new("ECS_TASK_DEFINITION_WITHOUT_REVISION", FindingType.Warning, CheckOrigin.Ecs, "Task definition without revision", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Cluster, Revision];

    protected override void Run(CheckContext context, StatementFacts statement, ResourceFacts resource)
    {
        if (EcsResources.WithoutCluster(resource) is { } kind)
        {
            var mended = resource.Text.Insert(resource.Text.Length - resource.Path.Length + kind.Length + 1, "*/");
            context.Report(
                Cluster, resource.Value, $"The ARN of a {kind} has the cluster's name before its own: {kind}/cluster/name. \"{resource.Text}\" has only one part, so it matches nothing.",
                "Put the cluster's name, or *, between the two.", FixWriter.Replace($"Write {mended}", resource.Value.Span, mended));
        }
        else if (EcsResources.IsWithoutRevision(resource))
        {
            var mended = resource.Text + ":*";
            context.Report(
                Revision, resource.Value, $"The ARN of a task definition ends in its revision: task-definition/family:revision. \"{resource.Text}\" has none, so it matches nothing.",
                "Add the revision, or :* for every one.", FixWriter.Replace($"Write {mended}", resource.Value.Span, mended));
        }
    }
}

/// <summary>The ARN of a cluster where an action is about tasks or task definitions.</summary>
internal sealed class EcsClusterArnCheck : StatementCheck
{
    private static readonly CheckInfo Info = new("ECS_CLUSTER_ARN_FOR_OTHER_RESOURCE", FindingType.Warning, CheckOrigin.Ecs, "Cluster ARN where another one is needed");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    /// <summary>Whether an action is limited to clusters although it is about something else.</summary>
    public static bool IsWrong(StatementFacts statement, ActionFacts action) =>
        statement.IsAllow && statement.HasActions && !statement.Statement.IsNotResource && statement.Resources.Any(EcsResources.IsCluster)
        && action is { Definition: { ResourceTypes.Count: > 0 } definition, Service: { Prefix: "ecs" } service }
        && !definition.ResourceTypes.Any(t => service.FindResourceType(t.Name) is { } type
            && statement.Resources.Any(r => r.IsStar || !r.IsArn || r.MayBe(type)));

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (!statement.Resources.Any(EcsResources.IsCluster))
            return;
        foreach (var action in statement.Actions)
        {
            if (context.IsFull || !context.TrySpend(10L * statement.Resources.Count))
                return;
            if (!IsWrong(statement, action))
                continue;
            var types = string.Join(" or ", action.Definition!.ResourceTypes.Select(t => t.Name).Distinct());
            var supports = Knowledge.ActionKeys.Supports(action.Service!, action.Definition!, "ecs:cluster");
            var resource = statement.Resources.First(EcsResources.IsCluster);
            context.Report(
                Info, resource.Value, $"{action.Text} is allowed on a {types}, not on a cluster, so the {statement.Name} does not allow it.",
                supports ? $"Name a {types}, and limit the cluster with a condition: \"ArnEquals\": {{\"ecs:cluster\": \"{resource.Text}\"}}." : $"Name a {types}.",
                related: [action.Value.Span]);
        }
    }
}
