using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using EcsPolicyStudio.Policies.Validation.Knowledge;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>
/// The Service Authorization Reference as data: every service with its actions, resource types and condition keys.
/// Opening it reads an index; a service is inflated and parsed when it is first asked for, and then shared.
/// Safe for use by several threads.
/// </summary>
public sealed class ServiceCatalog
{
    private readonly Lazy<IndexFile> index;
    private readonly Lazy<FrozenDictionary<string, ServiceEntry>> entries;
    private readonly Lazy<GlobalKeysFile> globalKeys;
    private readonly Lazy<ActionSearch> search;
    private readonly ConcurrentDictionary<string, ServiceDefinition> services = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A catalogue that has read nothing yet. One is enough for a program: <see cref="Default"/>.</summary>
    public ServiceCatalog()
    {
        index = new(() => Read("index.json", CatalogJson.Default.IndexFile));
        entries = new(() => index.Value.Services.ToFrozenDictionary(s => s.Prefix, StringComparer.OrdinalIgnoreCase));
        globalKeys = new(() => Read("global-condition-keys.json", CatalogJson.Default.GlobalKeysFile));
        search = new(() => new(Services, ReadActionNames()));
    }

    /// <summary>The catalogue that ships with the program.</summary>
    public static ServiceCatalog Default { get; } = new();

    /// <summary>The day the reference data was taken.</summary>
    public DateOnly Updated => index.Value.Updated;

    /// <summary>Finds actions by what is typed; reads the names of all actions, not their definitions, when first used.</summary>
    public ActionSearch Search => search.Value;

    /// <summary>All services, sorted by prefix.</summary>
    public IReadOnlyList<ServiceEntry> Services => index.Value.Services;

    /// <summary>The condition keys that every service knows.</summary>
    public IReadOnlyList<GlobalConditionKey> GlobalConditionKeys => globalKeys.Value.Keys;

    /// <summary>Keys of one service that appear in requests to others, such as <c>kms:ViaService</c>.</summary>
    public IReadOnlyList<GlobalConditionKey> CrossServiceKeys => globalKeys.Value.CrossServiceKeys;

    /// <summary>The index entry of a service prefix, regardless of case, or null.</summary>
    public ServiceEntry? FindEntry(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return entries.Value.GetValueOrDefault(prefix);
    }

    /// <summary>The service with its actions, regardless of the prefix's case, or null where the catalogue has no such service.</summary>
    public ServiceDefinition? Find(string prefix)
    {
        var entry = FindEntry(prefix);
        return entry is null
            ? null
            : services.GetOrAdd(entry.Prefix, static p => Read($"{p}.json", CatalogJson.Default.ServiceDefinition));
    }

    /// <summary>The action behind <c>prefix:Action</c>, regardless of case, or null.</summary>
    public ActionDefinition? FindAction(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : Find(action[..colon])?.FindAction(action[(colon + 1)..]);
    }

    /// <summary>
    /// The definition of a condition key as written in a policy or a request, global keys and those of services, regardless of case; null where the catalogue has none.
    /// </summary>
    /// <param name="key">The key, such as <c>aws:ResourceTag/team</c>.</param>
    public ConditionKeyDefinition? FindConditionKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return ConditionKeys.Of(this).Find(key);
    }

    private static T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => Open(name, stream =>
        JsonSerializer.Deserialize(stream, type) ?? throw new InvalidOperationException($"{name} of the service catalogue is empty."));

    /// <summary>The names of all actions without their definitions: a line a service, in the order of <see cref="Services"/>.</summary>
    internal static string ReadActionNames() => Open("actions.txt", stream =>
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    private static T Open<T>(string name, Func<Stream, T> read)
    {
        using var resource = typeof(ServiceCatalog).Assembly.GetManifestResourceStream("service-catalog.zip")
            ?? throw new InvalidOperationException("The program was built without its service catalogue.");
        using var archive = new ZipArchive(resource, ZipArchiveMode.Read);
        var entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"The service catalogue lacks {name}.");
        using var stream = entry.Open();
        return read(stream);
    }

    internal sealed record IndexFile(DateOnly Updated, string Source, string DependentActionsSource, IReadOnlyList<ServiceEntry> Services);

    internal sealed record GlobalKeysFile(
        DateOnly Updated, string Source, IReadOnlyList<GlobalConditionKey> Keys, IReadOnlyList<GlobalConditionKey> CrossServiceKeys);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ServiceCatalog.IndexFile))]
[JsonSerializable(typeof(ServiceCatalog.GlobalKeysFile))]
[JsonSerializable(typeof(ServiceDefinition))]
internal sealed partial class CatalogJson : JsonSerializerContext;
