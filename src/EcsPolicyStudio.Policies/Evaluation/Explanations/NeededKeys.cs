using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Evaluation.Compilation;
using EcsPolicyStudio.Policies.Evaluation.Conditions;
using EcsPolicyStudio.Policies.Evaluation.Patterns;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>
/// The absent context keys that could have changed whether a statement applies. Where it applies, these are the keys without which something
/// would no longer be certain to hold; where it does not, the keys that stand behind everything that fails, and none if something fails
/// that no missing key could mend.
/// </summary>
internal static class NeededKeys
{
    public static ImmutableArray<string> Of(CompiledStatement statement, StatementExplanation explanation, AuthorizationRequest request)
    {
        if (explanation.Defect != StatementDefect.None || !explanation.Action.Matches)
            return [];
        var parts = new List<(bool Holds, IReadOnlyList<string> Keys)> { (explanation.Resource.Matches, OfResource(statement, explanation.Resource, request)) };
        for (var i = 0; i < statement.Conditions.Length; i++)
            parts.Add((explanation.Conditions[i].Holds, OfCondition(statement.Conditions[i], explanation.Conditions[i], request.Context)));
        var applies = parts.All(p => p.Holds);
        var asked = parts.Where(p => p.Holds == applies).ToList();
        return !applies && asked.Exists(p => p.Keys.Count == 0) ? [] : [.. asked.SelectMany(p => p.Keys).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Variables of the entries that would take in the resource if those had other values; where only entries with absent variables take it in
    // (by their default values), the variables of these.
    private static List<string> OfResource(CompiledStatement statement, ResourceExplanation explanation, AuthorizationRequest request)
    {
        var keys = new List<string>();
        foreach (var resource in statement.Resources)
        {
            var absent = TemplatePieces.Absent(resource.Pieces, request.Context);
            var matters = explanation.Pattern is null
                ? resource.Loosened(request.Context).IsMatch(request.ResourceArn, request.Context)
                : resource.IsMatch(request.ResourceArn, request.Context);
            if (matters && absent.IsEmpty)
                return [];
            if (matters)
                keys.AddRange(absent);
        }

        return keys;
    }

    private static List<string> OfCondition(CompiledCondition condition, ConditionExplanation explanation, RequestContext context)
    {
        var keys = new List<string>();
        if (explanation.Key is null && condition.CouldChange(explanation.Holds))
        {
            keys.Add(condition.Key);
            keys.AddRange(explanation.Expected.SelectMany(e => e.VariablesWithoutValue).Where(k => context.Find(k) is null));
        }

        if (condition.Tests is { } tests)
        {
            foreach (var seen in explanation.Seen.Where(s => s.Fulfils == explanation.Holds))
                keys.AddRange(OfValue(tests, explanation, seen, context));
        }

        return keys;
    }

    // Variables of the values of the policy that a value of the request could come to match, or, where it matches by default values, could
    // come not to match.
    private static List<string> OfValue(ValueTests tests, ConditionExplanation explanation, SeenValue seen, RequestContext context)
    {
        var keys = new List<string>();
        for (var place = 0; place < explanation.Expected.Length; place++)
        {
            if (!tests.CouldMatch(place, seen.Text, context))
                continue;
            var absent = TemplatePieces.Absent(tests.PiecesOf(place), context);
            if (seen.MatchedBy is not null && absent.IsEmpty)
                return [];
            keys.AddRange(absent);
        }

        return keys;
    }
}
