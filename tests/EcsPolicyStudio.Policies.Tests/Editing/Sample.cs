using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

/// <summary>Blocks and sessions the editing tests begin with.</summary>
internal static class Sample
{
    public const string Account = "123456789012";

    public static ServiceCatalog Catalog => ServiceCatalog.Default;

    public static ServiceDefinition Ecs { get; } = ServiceCatalog.Default.Find("ecs")!;

    public static PermissionBlock Block(params string[] actions) => new() { Id = 1, Service = "ecs", Actions = [.. actions.Select(a => $"ecs:{a}")] };

    public static PolicyDraft Draft(params PermissionBlock[] blocks) => new()
    {
        Blocks = [.. blocks.Select((b, i) => b with { Id = i + 1 })],
        NextBlockId = blocks.Length + 1,
    };

    public static EditingSession Session(params PermissionBlock[] blocks) => new(Draft(blocks), Catalog, Account);

    public static string Arn(string resource) => $"arn:aws:ecs:eu-central-1:{Account}:{resource}";

    public static PermissionBlock On(this PermissionBlock block, params string[] resources) => block.WithArns(resources.Select(Arn));

    public static ImmutableArray<string> Strings(params string[] values) => [.. values];
}
