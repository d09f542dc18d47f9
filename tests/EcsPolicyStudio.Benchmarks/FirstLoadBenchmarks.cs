using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>The first use of the catalogue in a fresh process, compilation of the code included: each measurement is one launch.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 8, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class FirstLoadBenchmarks
{
    /// <summary>The list of services and the definition of Amazon ECS.</summary>
    [Benchmark]
    public int OpenCatalog()
    {
        var catalog = new ServiceCatalog();
        return catalog.Services.Count + catalog.Find("ecs")!.Actions.Count;
    }

    /// <summary>The names of all actions, and a search.</summary>
    [Benchmark]
    public int OpenSearch() => new ServiceCatalog().Search.Find("ecs:Run").Count;
}
