using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Expansion;

/// <summary>Which actions of the catalogue a pattern takes in.</summary>
public static class CatalogActions
{
    /// <summary>
    /// The actions that fit, by service and name. Only services that the pattern can name are opened; <c>*</c> opens all of them.
    /// </summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="pattern">An action or a pattern; letter case does not count.</param>
    /// <returns>The actions, lazily.</returns>
    public static IEnumerable<CatalogAction> Matching(ServiceCatalog catalog, string pattern)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(pattern);
        var colon = pattern.IndexOf(':', StringComparison.Ordinal);
        // An action has one colon, so a colon of the pattern is that one.
        if (colon >= 0)
        {
            var (prefix, name) = (pattern[..colon], pattern[(colon + 1)..]);
            return WildcardPattern.HasWildcard(prefix)
                ? catalog.Services.Where(e => WildcardPattern.IsMatch(prefix, e.Prefix, ignoreCase: true)).SelectMany(e => OfService(catalog.Find(e.Prefix)!, name))
                : catalog.Find(prefix) is { } service ? OfService(service, name) : [];
        }

        return WildcardPattern.HasWildcard(pattern) ? catalog.Services.SelectMany(entry => OfAnyService(catalog, entry, pattern)) : [];
    }

    /// <summary>All actions of the catalogue.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <returns>The actions by service and name, lazily.</returns>
    public static IEnumerable<CatalogAction> All(ServiceCatalog catalog) => Matching(catalog, "*");

    private static IEnumerable<CatalogAction> OfService(ServiceDefinition service, string name)
    {
        if (!WildcardPattern.HasWildcard(name))
            return service.FindAction(name) is { } action ? [new(service.Prefix, action)] : [];
        if (name == "*")
            return service.Actions.Select(a => new CatalogAction(service.Prefix, a));
        return service.Actions.Where(a => WildcardPattern.IsMatch(name, a.Name, ignoreCase: true)).Select(a => new CatalogAction(service.Prefix, a));
    }

    private static IEnumerable<CatalogAction> OfAnyService(ServiceCatalog catalog, ServiceEntry entry, string pattern)
    {
        // A service whose prefix cannot begin the pattern is not opened.
        if (!WildcardPattern.Intersects(pattern, $"{entry.Prefix}:*", ignoreCase: true))
            return [];
        var service = catalog.Find(entry.Prefix)!;
        var isAny = pattern.AsSpan().IndexOfAnyExcept('*') < 0;
        return service.Actions.Select(a => new CatalogAction(service.Prefix, a)).Where(a => isAny || WildcardPattern.IsMatch(pattern, a.Name, ignoreCase: true));
    }
}
