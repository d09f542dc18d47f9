using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation.Compilation;
using EcsPolicyStudio.Policies.Evaluation.Conditions;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>Says why a request is decided as it is, with the same compiled parts that decide it.</summary>
internal static class Explainer
{
    /// <summary>The decision from what was found of every statement.</summary>
    /// <param name="request">The request.</param>
    /// <param name="statements">Every statement.</param>
    /// <param name="limits">The limiting layers of which there is a policy.</param>
    public static EvaluationExplanation Explain(AuthorizationRequest request, ImmutableArray<StatementExplanation> statements, ReadOnlySpan<PolicyLayer> limits)
    {
        var applied = statements.Where(s => s.Applies).Select(s => s.Statement).ToList();
        var denies = applied.Where(s => s.Statement.Effect == Effect.Deny).ToImmutableArray();
        var allows = applied.Where(s => s.Statement.Effect == Effect.Allow).ToImmutableArray();
        var missing = Missing(statements);
        if (!denies.IsEmpty)
            return new(request, Decision.ExplicitlyDenied, DecisionReason.ExplicitDeny, denies, statements, missing);
        if (!allows.Any(a => PolicyLayers.Of(a.Policy.Kind) == PolicyLayer.Grants))
            return new(request, Decision.ImplicitlyDenied, DecisionReason.NoAllow, [], statements, missing);
        foreach (var limit in limits)
        {
            if (!allows.Any(a => PolicyLayers.Of(a.Policy.Kind) == limit))
                return new(request, Decision.ImplicitlyDenied, DecisionReason.NotInBoundary, [], statements, missing);
        }

        return new(request, Decision.Allowed, DecisionReason.Allowed, allows, statements, missing);
    }

    /// <summary>What a statement makes of a request.</summary>
    public static StatementExplanation Explain(CompiledStatement statement, StatementDefect defect, AuthorizationRequest request)
    {
        var context = request.Context;
        var action = statement.FindAction(request);
        var resource = statement.FindResource(request);
        var explanation = new StatementExplanation(
            statement.Source,
            defect,
            new(statement.IsNotAction, action < 0 ? null : statement.ActionTexts[action]),
            new(
                statement.IsNotResource,
                resource < 0 ? null : statement.ResourceTexts[resource],
                resource < 0 ? null : TemplatePieces.Resolved(statement.Resources[resource].Pieces, context, wildcards: true),
                Unresolved(statement, context)),
            Conditions(statement, context),
            []);
        return explanation with { NeededKeys = NeededKeys.Of(statement, explanation, request) };
    }

    private static ImmutableArray<UnresolvedEntry> Unresolved(CompiledStatement statement, RequestContext context)
    {
        var found = ImmutableArray.CreateBuilder<UnresolvedEntry>();
        for (var i = 0; i < statement.Resources.Length; i++)
        {
            if (TemplatePieces.WithoutValue(statement.Resources[i].Pieces, context) is { IsEmpty: false } keys)
                found.Add(new(statement.ResourceTexts[i], keys));
        }

        return found.DrainToImmutable();
    }

    private static ImmutableArray<ConditionExplanation> Conditions(CompiledStatement statement, RequestContext context)
    {
        var found = ImmutableArray.CreateBuilder<ConditionExplanation>(statement.Conditions.Length);
        foreach (var condition in statement.Conditions)
            found.Add(Explain(condition, context));
        return found.DrainToImmutable();
    }

    private static ConditionExplanation Explain(CompiledCondition condition, RequestContext context)
    {
        var holds = condition.Judge(context, out var rule);
        var key = context.Find(condition.Key);
        ImmutableArray<ExpectedValue> expected = [.. condition.Source.Values.Select((value, place) => Expected(condition.Tests, value, place, context))];
        return new(
            condition.Source,
            holds,
            rule,
            key,
            expected,
            rule == ConditionRule.Comparison ? [.. key!.Values.Select(value => Seen(condition, value, expected, context))] : []);
    }

    private static ExpectedValue Expected(ValueTests? tests, ElementValue value, int place, RequestContext context)
    {
        if (tests is null)
            return new(value, IsReadable: true, null, []);
        var pieces = tests.PiecesOf(place);
        return new(
            value,
            tests.IsReadable(place),
            TemplatePieces.Resolved(pieces, context, wildcards: tests is not TextTests),
            TemplatePieces.WithoutValue(pieces, context));
    }

    private static SeenValue Seen(CompiledCondition condition, string value, ImmutableArray<ExpectedValue> expected, RequestContext context)
    {
        var match = condition.Tests!.FindMatch(value, context);
        return new(value, condition.Tests.CanRead(value), match < 0 ? null : expected[match], condition.Fulfils(value, context));
    }

    private static ImmutableArray<MissingContextKey> Missing(ImmutableArray<StatementExplanation> statements) =>
    [
        .. statements.SelectMany(s => s.NeededKeys.Select(key => (Key: key, s.Statement)))
            .GroupBy(k => k.Key, k => k.Statement, StringComparer.OrdinalIgnoreCase)
            .Select(g => new MissingContextKey(g.Key, [.. g])),
    ];
}
