using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Editing;

/// <summary>A service prefix with wildcards, such as <c>Code*</c>.</summary>
/// <param name="Pattern">The prefix as written.</param>
/// <param name="Covered">The services it covers today.</param>
public sealed record ServiceWildcard(string Pattern, IReadOnlyList<ServiceEntry> Covered);

/// <summary>The services that a block's actions belong to.</summary>
/// <param name="Named">Services of the catalogue that are named, in the order written.</param>
/// <param name="Wildcards">Prefixes with wildcards.</param>
/// <param name="Unknown">Prefixes the catalogue does not know, and entries without a colon; as written.</param>
/// <param name="IsAny">Whether an entry names actions of every service: <c>*</c>, <c>*:*</c>.</param>
public sealed record BlockServices(
    IReadOnlyList<ServiceDefinition> Named, IReadOnlyList<ServiceWildcard> Wildcards, IReadOnlyList<string> Unknown, bool IsAny)
{
    /// <summary>Reads a block's actions.</summary>
    /// <param name="block">The block.</param>
    /// <param name="catalog">The service catalogue.</param>
    public static BlockServices Of(PermissionBlock block, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(catalog);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new List<ServiceDefinition>();
        var wildcards = new List<ServiceWildcard>();
        var unknown = new List<string>();
        var any = false;
        foreach (var action in block.Actions)
        {
            var colon = action.IndexOf(':', StringComparison.Ordinal);
            var prefix = colon < 0 ? action : action[..colon];
            if (prefix.Length > 0 && prefix.AsSpan().TrimStart('*').IsEmpty)
                any = true;
            else if (!seen.Add(prefix))
                continue;
            else if (colon >= 0 && WildcardPattern.HasWildcard(prefix))
                wildcards.Add(new(prefix, [.. catalog.Services.Where(s => WildcardPattern.IsMatch(prefix, s.Prefix, ignoreCase: true))]));
            else if (colon >= 0 && catalog.Find(prefix) is { } service)
                named.Add(service);
            else
                unknown.Add(prefix);
        }

        // The service chosen stands even while none of its actions is.
        if (block.Service is { } chosen && seen.Add(chosen) && catalog.Find(chosen) is { } first)
            named.Insert(0, first);
        return new(named, wildcards, unknown, any);
    }
}

/// <summary>What a block says of one of the services it names.</summary>
/// <param name="Service">The service.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="Resources">Their resources.</param>
public sealed record BlockPart(ServiceDefinition Service, ActionsView Actions, ResourcesView Resources);
