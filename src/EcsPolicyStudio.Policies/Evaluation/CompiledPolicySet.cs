using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Compilation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>
/// The policies of a principal, compiled once to be evaluated many times; safe for use by several threads. A Deny of any policy wins; without
/// one, a policy of the principal or its groups has to allow, and the permissions boundary too where there is one (AWS document "Policy
/// evaluation logic"). A statement that IAM refuses (see <see cref="StatementDefect"/>) never applies.
/// </summary>
public sealed class CompiledPolicySet
{
    private readonly ImmutableArray<(CompiledStatement Statement, StatementDefect Defect)> all;
    private readonly CompiledStatement[] denies;
    private readonly CompiledStatement[] grants;
    private readonly PolicyLayer[] limitingLayers;
    private readonly CompiledStatement[][] limits;

    private CompiledPolicySet(PolicySet policies)
    {
        all = [.. policies.Policies.SelectMany(p => p.Document.Statements.Select(s =>
            (new CompiledStatement(new(p, s)), StatementDefects.Of(p.Document, s))))];
        var whole = all.Where(s => s.Defect == StatementDefect.None).Select(s => s.Statement).ToList();
        denies = [.. whole.Where(s => s.Source.Statement.Effect == Effect.Deny)];
        var allows = whole.Where(s => s.Source.Statement.Effect == Effect.Allow).ToLookup(s => PolicyLayers.Of(s.Source.Policy.Kind));
        var present = policies.Policies.Select(p => PolicyLayers.Of(p.Kind)).ToHashSet();
        grants = [.. allows[PolicyLayer.Grants]];
        limitingLayers = [.. PolicyLayers.Limits.ToArray().Where(present.Contains)];
        limits = [.. limitingLayers.Select(layer => allows[layer].ToArray())];
    }

    /// <summary>Compiles policies.</summary>
    /// <param name="policies">The policies of one principal.</param>
    /// <returns>The compiled form.</returns>
    public static CompiledPolicySet Compile(PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return new(policies);
    }

    /// <summary>Decides a request. Allocates nothing on the usual path.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The decision and the statements that made it.</returns>
    public EvaluationResult Evaluate(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (First(denies, request) is { } deny)
            return new(Decision.ExplicitlyDenied, deny, null);
        if (First(grants, request) is not { } allow)
            return default;
        PolicyStatement? limit = null;
        foreach (var layer in limits)
        {
            limit = First(layer, request);
            if (limit is null)
                return default;
        }

        return new(Decision.Allowed, allow, limit);
    }

    /// <summary>Decides a request and says why: looks at every statement, also where the decision is made.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The decision, the same as that of <see cref="Evaluate"/>, and what led to it.</returns>
    public EvaluationExplanation Explain(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Explainer.Explain(request, [.. all.Select(s => Explainer.Explain(s.Statement, s.Defect, request))], limitingLayers);
    }

    private static PolicyStatement? First(CompiledStatement[] statements, AuthorizationRequest request)
    {
        foreach (var statement in statements)
        {
            if (statement.Applies(request))
                return statement.Source;
        }

        return null;
    }
}
