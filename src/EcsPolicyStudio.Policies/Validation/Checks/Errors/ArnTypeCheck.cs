using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Whether an ARN fits a resource type: the resource field, and whether Region and account have to be there.</summary>
internal sealed class ArnTypeCheck : ResourceCheck
{
    private static readonly CheckInfo Resource = CheckInfo.Analyzer("INVALID_ARN_RESOURCE", FindingType.Error, "Invalid ARN resource", hasFix: true);
    private static readonly CheckInfo Region = CheckInfo.Analyzer("INVALID_ARN_REGION", FindingType.Error, "Invalid ARN Region", hasFix: true);
    private static readonly CheckInfo NoRegion = CheckInfo.Analyzer("MISSING_ARN_REGION", FindingType.Error, "Missing ARN Region", hasFix: true);
    private static readonly CheckInfo RegionNotAllowed = CheckInfo.Analyzer("ARN_REGION_NOT_ALLOWED", FindingType.Error, "ARN Region not allowed", hasFix: true);
    private static readonly CheckInfo NoAccount = CheckInfo.Analyzer("MISSING_ARN_ACCOUNT", FindingType.Error, "Missing ARN account", hasFix: true);
    private static readonly CheckInfo AccountNotAllowed = CheckInfo.Analyzer("ARN_ACCOUNT_NOT_ALLOWED", FindingType.Error, "ARN account not allowed", hasFix: true);

    // Types of which AWS owns public ones, written without an account although the reference has one in their format. Seen in AWS's own policies.
    private static readonly HashSet<string> PublicTypes = new(StringComparer.Ordinal)
    {
        "ssm:document/*", "ssm:automation-definition/*", "ssm:parameter/*", "ssm:patchbaseline/*", "resource-explorer-2:view/*",
        "controltower:baseline/*", "controltower:enabledbaseline/*", "partnercentral:catalog/*",
    };

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Resource, Region, NoRegion, RegionNotAllowed, NoAccount, AccountNotAllowed];

    protected override void Run(CheckContext context, StatementFacts statement, ResourceFacts resource)
    {
        if (!resource.IsArn || resource.Arn != "arn" || WildcardPattern.HasWildcard(resource.Service) || ArnFormCheck.IsOpen(resource.Service)
            || !context.Arns.IsService(resource.Service))
            return;
        var types = context.Arns.Candidates(resource.Service, resource.PathPattern);
        if (types.Count == 0)
        {
            CheckRegionName(context, resource);
            if (!IsUnlistedResource(resource) && Ecs.EcsResources.WithoutCluster(resource) is null && !Ecs.EcsResources.IsWithoutRevision(resource)
                && context.Arns.Known(resource.Service).Count > 0)
                ReportResource(context, resource);
            return;
        }

        CheckRegion(context, resource, types);
        CheckAccount(context, resource, types);
    }

    // Resources that exist although the reference has no type for them: the account as a whole and the own user.
    private static bool IsUnlistedResource(ResourceFacts resource) => resource switch
    {
        { Service: "iam", Path: "root" } => true,
        { Service: "sts", Path: "self" } => true,
        { Service: "sts" } when resource.Path.StartsWith("assumed-role/", StringComparison.Ordinal) => true,
        { Service: "kms", Path: ":*" } => true,
        _ => resource.Path.Length == 0 || UndocumentedNames.IsPath(resource.Service, resource.PathPattern),
    };

    private static void ReportResource(CheckContext context, ResourceFacts resource)
    {
        var forms = context.Arns.Known(resource.Service).Select(t => t.Path).Distinct().Take(4).ToList();
        var colon = resource.Path.AsSpan().IndexOfAny('/', ':');
        var head = colon < 0 ? resource.Path : resource.Path[..colon];
        var near = context.Nearest(head, () => context.Arns.Known(resource.Service).Select(t => Head(t.Path)).Distinct());
        var meant = near is null || near == head || colon < 0 ? null : near + resource.Path[colon..];
        if (meant is not null && context.Arns.Candidates(resource.Service, meant).Count == 0)
            meant = null;
        ArnFormCheck.Report(
            context, resource, Resource, 5, $"No resource type of {resource.Service} has ARNs that end in {resource.Path}.",
            meant is null ? $"The resources of {resource.Service} look like {string.Join(", ", forms)}." : $"Did you mean {meant}?", meant);
    }

    private static string Head(string path) => path.AsSpan().IndexOfAny('/', ':') is var end and >= 0 ? path[..end] : path;

    private static void CheckRegion(CheckContext context, ResourceFacts resource, IReadOnlyList<ArnType> types)
    {
        var region = resource.Region;
        if (region.Length == 0)
        {
            if (types.All(t => t.Region.Length > 0))
            {
                ArnFormCheck.Report(
                    context, resource, NoRegion, 3, $"The ARN has no Region, but {Names(types)} belongs to one.", "Write the Region, or * for every Region.", "*");
            }
        }
        else if (region.AsSpan().IndexOfAnyExcept('*') >= 0 && !ArnFormCheck.IsOpen(region) && types.All(t => t.Region.Length == 0))
        {
            ArnFormCheck.Report(
                context, resource, RegionNotAllowed, 3, $"The ARN names the Region {region}, but {Names(types)} is global: its ARN leaves the Region empty.",
                "Leave the Region empty.", "");
        }
        else
        {
            CheckRegionName(context, resource);
        }
    }

    private static void CheckRegionName(CheckContext context, ResourceFacts resource)
    {
        var region = resource.Region;
        if (region.Length == 0 || ArnFormCheck.IsOpen(region) || Regions.MayBeIn(resource.Partition, region))
            return;
        var elsewhere = Regions.MayBe(region, wildcards: true);
        ArnFormCheck.Report(
            context, resource, Region, 3, elsewhere ? $"{region} is not a Region of the partition {resource.Partition}." : $"{region} is not a Region.",
            elsewhere ? "Write a Region of the partition, or the partition of the Region." : "Write a Region such as eu-west-1, or * for every Region.",
            elsewhere ? null : NearRegion(context, region, resource.Partition));
    }

    /// <summary>The Region that was meant: of an Availability Zone its Region, else a near name.</summary>
    internal static string? NearRegion(CheckContext context, string region, string partition = "") =>
        region.Length > 1 && Regions.MayBeIn(partition, region[..^1]) ? region[..^1] : context.Nearest(region, () => Regions.NamesOf(partition));

    private static void CheckAccount(CheckContext context, ResourceFacts resource, IReadOnlyList<ArnType> types)
    {
        var account = resource.Account;
        if (account.Length == 0)
        {
            if (resource.Path != "*" && types.All(t => t.Account.Length > 0 && !IsPublic(t)))
            {
                ArnFormCheck.Report(
                    context, resource, NoAccount, 4, $"The ARN has no account, but {Names(types)} belongs to one.", "Write the account ID, or * for every account.", "*");
            }
        }
        else if (account.AsSpan().IndexOfAnyExcept('*') >= 0 && !ArnFormCheck.IsOpen(account) && types.All(t => t.Account.Length == 0))
        {
            ArnFormCheck.Report(
                context, resource, AccountNotAllowed, 4, $"The ARN names the account {account}, but ARNs of {Names(types)} have none.", "Leave the account empty.", "");
        }
    }

    private static bool IsPublic(ArnType type) =>
        PublicTypes.Contains($"{type.Service}:{type.Path}") || PublicTypes.Contains($"{type.Service}:{Head(type.Path)}/*");

    private static string Names(IReadOnlyList<ArnType> types) =>
        types.Count <= 3 ? string.Join(" or ", types.Select(t => t.Type.Name).Distinct()) : $"every resource of {types[0].Service} that it can be";
}
