using BenchmarkDotNet.Running;
using EcsPolicyStudio.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Samples).Assembly).Run(args);
