using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>One of the shapes that the ARNs of a resource type have.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Template">The shape; it has six parts.</param>
internal sealed record ArnType(ResourceTypeDefinition Type, ArnTemplate Template)
{
    /// <summary>The service field.</summary>
    public string Service => Template.Service;

    /// <summary>The Region field, <c>*</c> where it varies; empty where the type has none.</summary>
    public string Region => Template.OpenFields[3];

    /// <summary>The account field, <c>*</c> where it varies; empty where the type has none.</summary>
    public string Account => Template.OpenFields[4];

    /// <summary>The resource field, <c>*</c> where it varies.</summary>
    public string Path => Template.OpenFields[5];
}

/// <summary>The resource types of a catalogue by the service field of their ARNs, which is not always the service prefix.</summary>
internal sealed class ArnTypes
{
    private static readonly ConditionalWeakTable<ServiceCatalog, ArnTypes> Indexes = [];

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
            if (type.Template.CanEndIn(path))
                found.Add(type);
        }

        return found;
    }

    private FrozenDictionary<string, IReadOnlyList<ArnType>> ReadAll() => catalog.Services
        .SelectMany(s => Types(catalog.Find(s.Prefix)!, service: null))
        .GroupBy(t => t.Service, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<ArnType>)[.. g], StringComparer.Ordinal);

    private static IReadOnlyList<ArnType> Types(ServiceDefinition definition, string? service) =>
    [
        .. from type in definition.ResourceTypes
           from template in type.Templates
           where template.OpenFields.Count == 6 && (service is null || template.Service == service)
           select new ArnType(type, template),
    ];
}
