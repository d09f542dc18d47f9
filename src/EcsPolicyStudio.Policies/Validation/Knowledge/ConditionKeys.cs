using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>The condition keys of a catalogue by name. The name ignores case, and keys with a variable part are found by what stands before it.</summary>
internal sealed class ConditionKeys
{
    private static readonly ConditionalWeakTable<ServiceCatalog, ConditionKeys> Indexes = [];

    private readonly ServiceCatalog catalog;
    private readonly Index global;
    private readonly ConcurrentDictionary<string, Index?> byPrefix = new(StringComparer.OrdinalIgnoreCase);

    private ConditionKeys(ServiceCatalog catalog)
    {
        this.catalog = catalog;
        global = new(catalog.GlobalConditionKeys.Concat(catalog.CrossServiceKeys).Select(k => k.Definition));
        GlobalTypes = catalog.GlobalConditionKeys.Where(k => k.AlsoTypes is not null)
            .ToDictionary(k => k.Key, k => k.AlsoTypes!, StringComparer.OrdinalIgnoreCase);
    }

    public static ConditionKeys Of(ServiceCatalog catalog) => Indexes.GetValue(catalog, static c => new(c));

    /// <summary>Further types of global keys that have several.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ConditionKeyType>> GlobalTypes { get; }

    public IEnumerable<string> GlobalNames => catalog.GlobalConditionKeys.Select(k => k.Key);

    /// <summary>Whether a key is one of those that every service knows.</summary>
    public bool IsGlobal(string key) => global.Find(key) is not null;

    /// <summary>The definition of a key as written in a policy, or null.</summary>
    public ConditionKeyDefinition? Find(string key)
    {
        if (global.Find(key) is { } found)
            return found;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : ForPrefix(key[..colon])?.Find(key);
    }

    /// <summary>The key that a text would be if something stood behind its slash: <c>aws:ResourceTag/</c>; null where it is no such text.</summary>
    public ConditionKeyDefinition? FindWithoutVariable(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || key.Length == colon + 1)
            return null;
        var stem = key[^1] == '/' ? key : key + "/";
        return global.FindStem(stem) ?? ForPrefix(key[..colon])?.FindStem(stem);
    }

    /// <summary>The keys of a service.</summary>
    public IEnumerable<string> NamesOf(string prefix) => catalog.Find(prefix)?.ConditionKeys.Select(k => k.Key) ?? [];

    // Keys of identity providers, such as token.actions.githubusercontent.com:sub, stand with AWS STS.
    private Index? ForPrefix(string prefix) => byPrefix.GetOrAdd(
        prefix,
        static (p, catalog) => catalog.Find(p.Contains('.', StringComparison.Ordinal) || p.Equals("saml", StringComparison.OrdinalIgnoreCase) ? "sts" : p) is { } service
            ? new(service.ConditionKeys)
            : null,
        catalog);

    private sealed class Index
    {
        private readonly Dictionary<string, ConditionKeyDefinition> exact = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<(string Stem, string Pattern, ConditionKeyDefinition Key)> patterns = [];

        public Index(IEnumerable<ConditionKeyDefinition> keys)
        {
            foreach (var key in keys)
            {
                // The reference writes the open part of a key in four ways.
                var pattern = key.HasVariable ? ArnTemplate.Parse(key.Key).Pattern
                    : key.Key.EndsWith("/<key>", StringComparison.Ordinal) ? key.Key[..^5] + "?*"
                    : key.Key.EndsWith("/tag-key", StringComparison.Ordinal) ? key.Key[..^7] + "?*"
                    : key.Key.EndsWith('/') ? key.Key + "?*"
                    : null;
                if (pattern is null)
                    exact.TryAdd(key.Key, key);
                else
                    patterns.Add((pattern[..pattern.IndexOf("?*", StringComparison.Ordinal)], pattern, key));
            }
        }

        public ConditionKeyDefinition? Find(string key)
        {
            if (exact.TryGetValue(key, out var found))
                return found;
            foreach (var (stem, pattern, definition) in patterns)
            {
                if (key.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && WildcardPattern.IsMatch(pattern, key, ignoreCase: true))
                    return definition;
            }

            return null;
        }

        public ConditionKeyDefinition? FindStem(string stem)
        {
            foreach (var (known, _, definition) in patterns)
            {
                if (known.Equals(stem, StringComparison.OrdinalIgnoreCase))
                    return definition;
            }

            return null;
        }
    }
}
