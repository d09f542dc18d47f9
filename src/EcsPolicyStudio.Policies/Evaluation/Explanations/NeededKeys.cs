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
        // A multivalued key has no value for a variable, but is not absent.
        var absent = asked.Select(p => p.Keys.Where(k => request.Context.Find(k) is null).ToList()).ToList();
        return !applies && absent.Exists(k => k.Count == 0) ? [] : [.. absent.SelectMany(k => k).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Entries that would take in the resource if their variables had the right values.
    private static List<string> OfResource(CompiledStatement statement, ResourceExplanation explanation, AuthorizationRequest request)
    {
        var keys = new List<string>();
        if (explanation.Pattern is not null)
            return keys;
        foreach (var resource in statement.Resources)
        {
            if (resource.Loosened(request.Context) is { } loosened && loosened.IsMatch(request.ResourceArn, request.Context))
                keys.AddRange(TemplatePieces.WithoutValue(resource.Pieces, request.Context));
        }

        return keys;
    }

    private static List<string> OfCondition(CompiledCondition condition, ConditionExplanation explanation, RequestContext context)
    {
        var keys = new List<string>();
        if (explanation.Key is null && condition.CouldChange(explanation.Holds))
            keys.Add(condition.Key);
        if (condition.Tests is not { } tests)
            return keys;

        // A value of the request that matches nothing so far could match a value whose variable is not known.
        for (var place = 0; place < explanation.Expected.Length; place++)
        {
            var without = explanation.Expected[place].VariablesWithoutValue;
            if (!without.IsEmpty && (explanation.Key is null
                    ? keys.Count > 0
                    : explanation.Seen.Any(s => s.MatchedBy is null && s.Fulfils == explanation.Holds && tests.CouldMatch(place, s.Text, context))))
                keys.AddRange(without);
        }

        return keys;
    }
}
