using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Compilation;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>
/// The policies of a principal, compiled once to be evaluated many times; safe for use by several threads. Policies form layers: each layer
/// has to allow, and a Deny in any wins. Session and service control policies would be further layers.
/// A statement without a valid Effect, without actions or resources, or with a Principal, which IAM refuses, never applies.
/// </summary>
public sealed class CompiledPolicySet
{
    private readonly CompiledStatement[] denies;
    private readonly CompiledStatement[] identityAllows;
    private readonly CompiledStatement[]? boundaryAllows;

    private CompiledPolicySet(PolicySet policies)
    {
        var statements = policies.Policies.SelectMany(p => p.Document.Statements.Where(IsWhole).Select(s => new CompiledStatement(new(p, s)))).ToList();
        denies = [.. statements.Where(s => s.Source.Statement.Effect == Effect.Deny)];
        var allows = statements.Where(s => s.Source.Statement.Effect == Effect.Allow).ToLookup(s => s.Source.Policy.Kind == PolicyKind.PermissionsBoundary);
        identityAllows = [.. allows[false]];
        boundaryAllows = policies.Policies.Any(p => p.Kind == PolicyKind.PermissionsBoundary) ? [.. allows[true]] : null;
    }

    /// <summary>Compiles policies.</summary>
    /// <param name="policies">The policies of one principal.</param>
    /// <returns>The compiled form.</returns>
    public static CompiledPolicySet Compile(PolicySet policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return new(policies);
    }

    /// <summary>Decides a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The decision and the statements that made it.</returns>
    public EvaluationResult Evaluate(AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (First(denies, request) is { } deny)
            return new(Decision.ExplicitlyDenied, deny, null);
        if (First(identityAllows, request) is not { } allow)
            return default;
        if (boundaryAllows is null)
            return new(Decision.Allowed, allow, null);
        return First(boundaryAllows, request) is { } boundary ? new(Decision.Allowed, allow, boundary) : default;
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

    private static bool IsWhole(Statement statement) =>
        statement is { Effect: not null, Actions.Length: > 0, Resources.Length: > 0, Principal: null, NotPrincipal: null };
}
