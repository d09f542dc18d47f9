namespace EcsPolicyStudio.Policies.Tests;

/// <summary>Tests that read what the whole process uses, and so run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
