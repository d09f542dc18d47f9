using BenchmarkDotNet.Attributes;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>The service catalogue: a keystroke of the searches, and the first use.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    /// <summary>What was typed so far.</summary>
    [Params("e", "ecs:Desc", "ecs describe ta", "RegTaDef")]
    public string Typed { get; set; } = "";

    /// <summary>Search over the actions of all services.</summary>
    [Benchmark]
    public IReadOnlyList<ActionMatch> SearchActions() => ServiceCatalog.Default.Search.Find(Typed);

    /// <summary>Search over the services.</summary>
    [Benchmark]
    public IReadOnlyList<ServiceEntry> SearchServices() => ServiceSearch.Search(ServiceCatalog.Default.Services, Typed);
}
