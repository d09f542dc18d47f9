using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Comparison;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using EcsPolicyStudio.Policies.Expansion;
using EcsPolicyStudio.Policies.Shrinking;
using EcsPolicyStudio.Policies.Splitting;
using EcsPolicyStudio.Policies.Summaries;
using EcsPolicyStudio.Policies.Validation;

namespace EcsPolicyStudio.Benchmarks;

/// <summary>What is said about a policy, and what can be made of it.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private PolicyDocument _ecs = null!;
    private PolicyDocument _administrator = null!;
    private PolicyDocument _powerUser = null!;
    private PolicySet _set = null!;
    private CompiledPolicySet _compiled = null!;
    private AuthorizationRequest _allowed = null!;
    private AuthorizationRequest _denied = null!;
    private PolicyDocument _shrinkable = null!;
    private PolicyDocument _edited = null!;

    /// <summary>Reads the policies once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _ecs = PolicyDocument.Parse(Samples.Ecs);
        _administrator = PolicyDocument.Parse(Samples.Managed("AdministratorAccess"), SyntaxLimits.Stored);
        _powerUser = PolicyDocument.Parse(Samples.Managed("PowerUserAccess"), SyntaxLimits.Stored);
        // One statement for each action, as people write them, and the policy with one action and one resource less.
        _shrinkable = Samples.OneActionAStatement(_ecs);
        _edited = Samples.Narrowed(_ecs);
        _set = PolicySet.Of([_ecs]);
        _compiled = CompiledPolicySet.Compile(_set);
        var context = new RequestContext(
            ContextKey.Single("aws:PrincipalTag/team", "web"), ContextKey.Single("aws:ResourceTag/team", "web"),
            ContextKey.Single("aws:CurrentTime", "2027-03-01T12:00:00Z"), ContextKey.Single("aws:SecureTransport", "true"));
        _allowed = new("ecs:StopTask", "arn:aws:ecs:eu-west-1:123456789012:task/search/0123456789abcdef", context);
        _denied = new("ecs:StopTask", "arn:aws:ecs:eu-west-1:123456789012:task/billing/0123456789abcdef", context);
        if (_compiled.Evaluate(_allowed).Decision != Decision.Allowed || _compiled.Evaluate(_denied).Decision != Decision.ExplicitlyDenied)
            throw new InvalidOperationException("The requests are not what they are meant to be.");
    }

    /// <summary>Every check.</summary>
    [Benchmark]
    public ImmutableArray<Finding> Validate() => PolicyValidator.Validate(_ecs, ValidationOptions.Everything);

    /// <summary>Compiling, once a policy set.</summary>
    [Benchmark]
    public CompiledPolicySet Compile() => CompiledPolicySet.Compile(_set);

    /// <summary>A request that is allowed.</summary>
    [Benchmark]
    public Decision EvaluateAllowed() => _compiled.Evaluate(_allowed).Decision;

    /// <summary>A request that is denied.</summary>
    [Benchmark]
    public Decision EvaluateDenied() => _compiled.Evaluate(_denied).Decision;

    /// <summary>The permissions summary.</summary>
    [Benchmark]
    public PolicySummary? Summarise() => PolicySummary.Create(_ecs, ServiceCatalog.Default);

    /// <summary>The summary of AdministratorAccess: every service.</summary>
    [Benchmark]
    public PolicySummary? SummariseAdministrator() => PolicySummary.Create(_administrator, ServiceCatalog.Default);

    /// <summary>The summary of PowerUserAccess: all services but three.</summary>
    [Benchmark]
    public PolicySummary? SummarisePowerUser() => PolicySummary.Create(_powerUser, ServiceCatalog.Default);

    /// <summary>Why a request is allowed, statement by statement.</summary>
    [Benchmark]
    public EvaluationExplanation Explain() => _compiled.Explain(_allowed);

    /// <summary>What the action patterns cover today.</summary>
    [Benchmark]
    public PolicyExpansion Expand() => PolicyExpansion.Of(_ecs);

    /// <summary>Shrinking the policy as it is: little to do, all to look at.</summary>
    [Benchmark]
    public ShrinkResult Shrink() => PolicyShrinker.Shrink(_ecs);

    /// <summary>Shrinking the same policy with a statement for each action.</summary>
    [Benchmark]
    public ShrinkResult ShrinkOneActionAStatement() => PolicyShrinker.Shrink(_shrinkable);

    /// <summary>Splitting into policies of 2,048 characters.</summary>
    [Benchmark]
    public SplitResult Split() => PolicySplitter.Split(_ecs, 2_048);

    /// <summary>Comparing the policy with an edited one.</summary>
    [Benchmark]
    public PolicyComparison Compare() => PolicyComparison.Compare(_ecs, _edited);
}
