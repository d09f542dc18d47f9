using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>The ARN of a resource type, field by field. A field that varies is <c>*</c>.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Service">The service field.</param>
/// <param name="Region">The Region field; empty where the type has none.</param>
/// <param name="Account">The account field; empty where the type has none.</param>
/// <param name="Path">The resource field as a wildcard pattern.</param>
internal sealed record ArnType(ResourceTypeDefinition Type, string Service, string Region, string Account, string Path)
{
    private readonly int literal = Literal(Path);
    private readonly bool anyService = Service.StartsWith('$');
    private readonly bool isBucket = Service == "s3" && Region.Length == 0 && Path == "*";
    private readonly bool isObject = Service == "s3" && Region.Length == 0 && Path == "*/*";

    /// <summary>Whether the type has an ARN of six fields.</summary>
    public bool IsArn => Path.Length > 0;

    /// <summary>Whether an entry of Resource, as a pattern, can be an ARN of this type, by its service and its resource field.</summary>
    public bool MayBe(ResourceFacts resource)
    {
        var path = resource.PathPattern;
        if (!IsArn || !(anyService || resource.Service == Service || (WildcardPattern.HasWildcard(resource.Service) && WildcardPattern.IsMatch(resource.Service, Service, ignoreCase: false))))
            return false;
        // The name of a bucket has neither a slash nor a colon.
        if (isBucket && path.AsSpan().IndexOfAny('/', ':') >= 0)
            return false;
        return !(isObject && path.AsSpan().IndexOf(':') is var colon and >= 0 && path.AsSpan(0, colon).IndexOfAny('/', '*') < 0) && MayBe(path);
    }

    /// <summary>Whether the resource field of an ARN, as a pattern, can be one of this type.</summary>
    public bool MayBe(string path)
    {
        // Where both begin with plain text that differs, the costly question need not be asked.
        var common = Math.Min(literal, Literal(path));
        return path.AsSpan(0, common).SequenceEqual(Path.AsSpan(0, common)) && WildcardPattern.Intersects(Path, path, ignoreCase: false);
    }

    /// <summary>The ARNs of this type as a pattern, in every Region and account of a partition.</summary>
    public string Anywhere(string partition) => $"arn:{partition}:{(anyService ? "*" : Service)}:{Region}:{Account}:{Path}";

    private static int Literal(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') is var at and >= 0 ? at : pattern.Length;
}

/// <summary>The resource types of a catalogue by the service field of their ARNs, which is not always the service prefix.</summary>
internal sealed partial class ArnTypes
{
    private static readonly ConditionalWeakTable<ServiceCatalog, ArnTypes> Indexes = [];
    private static readonly ConditionalWeakTable<ResourceTypeDefinition, ArnType> Read = [];

    private readonly ServiceCatalog catalog;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ArnType>> own = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenDictionary<string, IReadOnlyList<ArnType>>> all;

    private ArnTypes(ServiceCatalog catalog)
    {
        this.catalog = catalog;
        all = new(ReadAll);
    }

    public static ArnTypes Of(ServiceCatalog catalog) => Indexes.GetValue(catalog, static c => new(c));

    /// <summary>Whether ARNs with this service field exist.</summary>
    public bool IsService(string service) =>
        catalog.FindEntry(service) is not null || UndocumentedNames.Prefixes.Contains(service) || all.Value.ContainsKey(service);

    /// <summary>Whether it is a service field but for its letter case.</summary>
    public bool IsServiceInOtherCase(string service) => service.Any(char.IsAsciiLetterUpper) && IsService(service.ToLowerInvariant());

    /// <summary>The types that an ARN with this service and resource field can be of; empty where none is known.</summary>
    public IReadOnlyList<ArnType> Candidates(string service, string path)
    {
        var found = Matching(own.GetOrAdd(service, static (s, c) => c.Find(s) is { } definition ? Types(definition, s) : [], catalog), path);
        // Types of other services with such ARNs are rare, and finding them reads the whole catalogue: only where there is need.
        return found.Count > 0 ? found : Matching(Known(service), path);
    }

    /// <summary>Every type with this service field.</summary>
    public IReadOnlyList<ArnType> Known(string service) => all.Value.GetValueOrDefault(service) ?? [];

    private static List<ArnType> Matching(IReadOnlyList<ArnType> types, string path)
    {
        var found = new List<ArnType>();
        foreach (var type in types)
        {
            if (type.MayBe(path))
                found.Add(type);
        }

        return found;
    }

    private FrozenDictionary<string, IReadOnlyList<ArnType>> ReadAll() => catalog.Services
        .SelectMany(s => Types(catalog.Find(s.Prefix)!, service: null))
        .GroupBy(t => t.Service, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<ArnType>)[.. g], StringComparer.Ordinal);

    private static IReadOnlyList<ArnType> Types(ServiceDefinition definition, string? service) =>
        [.. definition.ResourceTypes.Select(Of).Where(t => t.IsArn && (service is null || t.Service == service))];

    /// <summary>The ARN of a resource type.</summary>
    public static ArnType Of(ResourceTypeDefinition type) => Read.GetValue(type, static t =>
    {
        // The names in braces hold no colon, so the text can be split first.
        var fields = t.Arn.Split(':', 6);
        return fields.Length < 6 ? new(t, "", "", "", "") : new(t, fields[2], Vary(fields[3]), Vary(fields[4]), Vary(fields[5]));
    });

    private static string Vary(string field) => VariableRegex().Replace(field, "*");

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex VariableRegex();
}
