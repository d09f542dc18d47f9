using EcsPolicyStudio.Policies.Comparison.Conditions;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison.Regions;

/// <summary>An answer about actions that the same statements are about.</summary>
/// <param name="Answer">Yes, no, or that it cannot be told.</param>
/// <param name="Request">A request that shows a yes.</param>
/// <param name="Reasons">Why it cannot be told.</param>
internal sealed record Finding(Answer Answer, AuthorizationRequest? Request, IReadOnlyCollection<string> Reasons)
{
    public static Finding No { get; } = new(Answer.No, null, []);
}

/// <summary>What becomes of actions that the same statements are about.</summary>
internal sealed record Outcome(Finding Gains, Finding Losses, ChangeKind Kind);

/// <summary>
/// Compares what the statements about an action allow, resource by resource: every combination of resource patterns by one resource that stands for it, and
/// for each of these every combination of conditions.
/// </summary>
internal sealed class StatementsComparer(ComparedPolicies policies, KeyDomains domains, CompiledPolicySet before, CompiledPolicySet after)
{
    // Combinations for which a request is made to be confirmed.
    private const int MaxRequests = 40;

    private readonly Dictionary<(int, int), bool> implied = [];
    private readonly Dictionary<string, ResourceWords> words = new(StringComparer.Ordinal);

    /// <summary>Compares.</summary>
    /// <param name="statements">The statements about the action, of both sides.</param>
    /// <param name="action">An action they are about.</param>
    /// <param name="isAskedOnAny">Whether the action is asked on <c>*</c> alone.</param>
    public Outcome Compare(List<ComparedStatement> statements, string action, bool isAskedOnAny)
    {
        if (policies.HasBoundary[0] == policies.HasBoundary[1] && KeysOf(statements, isAfter: false).SetEquals(KeysOf(statements, isAfter: true)))
            return new(Finding.No, Finding.No, ChangeKind.Unchanged);
        var resources = ResourcesOf(statements, isAskedOnAny);
        var gains = Find(statements, resources, action, allowedAfter: true, alone: false);
        var losses = Find(statements, resources, action, allowedAfter: false, alone: false);
        return new(gains, losses, (gains.Answer, losses.Answer) switch
        {
            (Answer.No, Answer.No) => ChangeKind.Unchanged,
            (Answer.Yes, Answer.Yes) => ChangeKind.Changed,
            (Answer.Yes, Answer.No) => Alone(allowedAfter: false, ChangeKind.Gained, ChangeKind.Widened),
            (Answer.No, Answer.Yes) => Alone(allowedAfter: true, ChangeKind.Lost, ChangeKind.Narrowed),
            _ => ChangeKind.CannotTell,
        });

        ChangeKind Alone(bool allowedAfter, ChangeKind ifNothing, ChangeKind ifSomething) => Find(statements, resources, action, allowedAfter, alone: true).Answer switch
        {
            Answer.No => ifNothing,
            Answer.Yes => ifSomething,
            _ => ChangeKind.CannotTell,
        };
    }

    private ResourceWords ResourcesOf(List<ComparedStatement> statements, bool isAskedOnAny)
    {
        var key = isAskedOnAny + string.Join(',', statements.Select(s => s.Resources.Number).Distinct().Order());
        if (!words.TryGetValue(key, out var found))
            words.Add(key, found = new(statements.Select(s => s.Resources), isAskedOnAny));
        return found;
    }

    private static HashSet<string> KeysOf(List<ComparedStatement> statements, bool isAfter) => [.. statements.Where(s => s.IsAfter == isAfter).Select(s => s.Key)];

    // Is there a request that one side allows and, unless it is asked about alone, the other one does not?
    private Finding Find(List<ComparedStatement> statements, ResourceWords resources, string action, bool allowedAfter, bool alone)
    {
        if (!statements.Exists(s => s.IsAfter == allowedAfter && !s.IsDeny && !s.IsBoundary))
            return Finding.No;
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in resources.Regions())
        {
            var allowed = FormulaOf(statements, region, allowedAfter);
            var notAllowed = alone ? null : FormulaOf(statements, region, !allowedAfter);
            if (allowed.Key == notAllowed?.Key || !seen.Add($"{allowed.Key}/{notAllowed?.Key}/{string.Join(',', region.Possible)}"))
                continue;
            if (Find(statements, region, allowed, notAllowed, action, allowedAfter, reasons) is { } request)
                return new(Answer.Yes, request, []);
        }

        if (!resources.IsComplete)
            reasons.Add("the resource patterns have more combinations than are followed");
        return reasons.Count == 0 ? Finding.No : new(Answer.CannotTell, null, reasons);
    }

    private AuthorizationRequest? Find(
        List<ComparedStatement> statements, ResourceRegion region, DecisionFormula allowed, DecisionFormula? notAllowed, string action, bool allowedAfter, HashSet<string> reasons)
    {
        var numbers = NumbersIn(allowed).Concat(notAllowed is null ? [] : NumbersIn(notAllowed)).ToHashSet();
        var keys = domains.Of(statements.SelectMany(s => s.Conditions).Where(a => numbers.Contains(a.Number))).ToList();
        var variables = statements.SelectMany(s => s.Resources.Variable).DistinctBy(v => v.Number).Where(v => numbers.Contains(NumberOf(v))).ToList();
        List<Choice> choices =
        [
            .. keys.Select(k => new Choice([.. k.Atoms.Select(a => a.Number)], [.. k.States.Select(s => s.Truth)])),
            .. variables.Select(v => new Choice([NumberOf(v)], [[true], [false]])),
        ];
        AuthorizationRequest? shown = null;
        var tried = 0;
        var unsure = new HashSet<string>(StringComparer.Ordinal);
        var search = new DecisionSearch(allowed, notAllowed, choices, Implications(variables), policies.ConditionCount + policies.VariablePatternCount);
        search.Run(chosen =>
        {
            var states = keys.Select((k, i) => (Domain: k, State: chosen[i] < 0 ? null : k.States[chosen[i]])).Where(s => s.State is not null).Select(s => (s.Domain, State: s.State!)).ToList();
            var fitting = variables.Where((_, i) => chosen[keys.Count + i] >= 0 && choices[keys.Count + i].States[chosen[keys.Count + i]][0]).ToList();
            shown = Confirm(states, fitting, region, action, allowedAfter, notAllowed is null);
            if (shown is null)
                unsure.UnionWith(ReasonsOf(states, variables));
            return shown is not null || ++tried >= MaxRequests;
        });
        if (shown is not null)
            return shown;
        reasons.UnionWith(unsure);
        if (!search.IsComplete)
            reasons.Add("the conditions have more combinations than are looked at");
        return null;
    }

    private AuthorizationRequest? Confirm(
        List<(KeyDomain Domain, KeyState State)> states, List<VariablePattern> fitting, ResourceRegion region, string action, bool allowedAfter, bool alone)
    {
        foreach (var pattern in fitting.Select(f => f.Text).Append(null))
        {
            if (WitnessContext.Of(states) is not { } context)
                return null;
            var resource = pattern is null ? region.Word : context.Fitting(pattern);
            var request = new AuthorizationRequest(action, resource, context.ToContext());
            var (one, other) = allowedAfter ? (after, before) : (before, after);
            if (one.Evaluate(request).Decision == Decision.Allowed && (alone || other.Evaluate(request).Decision != Decision.Allowed))
                return request;
        }

        return null;
    }

    private static List<string> ReasonsOf(List<(KeyDomain Domain, KeyState State)> states, List<VariablePattern> variables)
    {
        var found = states.Where(s => s.State.IsOpen).Select(s => s.Domain.Reason!)
            .Concat(states.SelectMany(s => s.State.Values ?? []).SelectMany(v => v.Variables).Select(t => $"{t.Atom.WrittenKey} is compared with {t.Text}, which depends on the request"))
            .Concat(variables.Select(v => $"which resources {v.Text} takes in depends on the request"))
            .ToList();
        return found.Count > 0 ? found : ["no request could be made that shows the difference"];
    }

    private DecisionFormula FormulaOf(List<ComparedStatement> statements, ResourceRegion region, bool isAfter)
    {
        var formula = new DecisionFormula();
        for (var layer = 0; layer < (policies.HasBoundary[isAfter ? 1 : 0] ? 2 : 1); layer++)
            formula.Layers.Add([]);
        foreach (var statement in statements.Where(s => s.IsAfter == isAfter))
        {
            var target = statement.IsDeny ? formula.Denies : formula.Layers[statement.IsBoundary ? 1 : 0];
            var conditions = statement.Conditions.Select(c => c.Number << 1);
            var fits = region.Plain.Contains(statement.Resources.Number);
            var possible = fits ? [] : statement.Resources.Variable.Where(v => region.Possible.Contains(v.Number));
            if (statement.IsNotResource)
            {
                if (!fits)
                    target.Add([.. conditions, .. possible.Select(v => (NumberOf(v) << 1) | 1)]);
            }
            else if (fits)
            {
                target.Add([.. conditions]);
            }
            else
            {
                target.AddRange(possible.Select(v => (int[])[.. conditions, NumberOf(v) << 1]));
            }
        }

        return formula;
    }

    private int NumberOf(VariablePattern pattern) => policies.ConditionCount + pattern.Number;

    private static IEnumerable<int> NumbersIn(DecisionFormula formula) => formula.Layers.Prepend(formula.Denies).SelectMany(l => l.SelectMany(c => c)).Select(l => l >> 1);

    // What fits the one pattern fits the other one, whatever the variables are.
    private List<(int If, int Then)> Implications(List<VariablePattern> variables)
    {
        var result = new List<(int, int)>();
        foreach (var inner in variables)
        {
            foreach (var outer in variables.Where(o => o.Number != inner.Number))
            {
                if (!implied.TryGetValue((inner.Number, outer.Number), out var holds))
                {
                    holds = TextSet.Resources([outer.Text], isNot: false, variables: true, policies.Symbols)
                        .Includes(TextSet.Resources([inner.Text], isNot: false, variables: true, policies.Symbols), out _) == Answer.Yes;
                    implied.Add((inner.Number, outer.Number), holds);
                }

                if (holds)
                    result.Add((NumberOf(inner), NumberOf(outer)));
            }
        }

        return result;
    }
}
