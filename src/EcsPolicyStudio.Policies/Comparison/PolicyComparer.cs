using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Comparison.Conditions;
using EcsPolicyStudio.Policies.Comparison.Regions;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Comparison;

/// <summary>Compares two sides: finds the actions they tell apart, and compares once for all actions that the same statements are about.</summary>
internal sealed class PolicyComparer
{
    private readonly ComparedPolicies policies;
    private readonly ActionWords words;
    private readonly StatementsComparer statements;
    private readonly CompiledPolicySet before;
    private readonly CompiledPolicySet after;
    private readonly Dictionary<string, Outcome> outcomes = new(StringComparer.Ordinal);

    public PolicyComparer(PolicySet before, PolicySet after, ServiceCatalog catalog)
    {
        policies = new(before, after);
        words = new(policies, catalog);
        this.before = CompiledPolicySet.Compile(before);
        this.after = CompiledPolicySet.Compile(after);
        statements = new(policies, new(catalog, policies.Symbols), this.before, this.after);
    }

    public PolicyComparison Compare()
    {
        List<ServiceChange> services = [.. words.ByService().Select(s => new ServiceChange(s.Service, ChangesOf(s.Words))).Where(s => s.Actions.Length > 0)];
        var rows = services.SelectMany(s => s.Actions).OrderByDescending(a => a.IsInCatalog).ToList();
        var open = words.IsComplete ? [] : new[] { Verdict.CannotTell("the action patterns have more combinations than are followed") };
        return new(
            Verdict.Any([.. rows.Select(r => r.Gains), .. open]), Verdict.Any([.. rows.Select(r => r.Losses), .. open]),
            [.. services.OrderBy(s => s.Service is null).ThenBy(s => s.Service, StringComparer.Ordinal)]);
    }

    private ImmutableArray<ActionChange> ChangesOf(List<ActionWord> actions)
    {
        var changes = ImmutableArray.CreateBuilder<ActionChange>();
        foreach (var group in actions.GroupBy(a => (a.IsInCatalog, a.IsAskedOnAny, a.Lists)).OrderByDescending(g => g.Key.IsInCatalog))
        {
            var about = policies.Statements.FindAll(s => group.Key.Lists.Contains(s.Actions) != s.IsNotAction);
            if (about.TrueForAll(s => s.IsDeny))
                continue;
            var action = group.First().Name;
            var outcome = OutcomeOf(about, action, group.Key.IsAskedOnAny);
            changes.Add(new(
                [.. group.Select(a => a.Display).Distinct(StringComparer.Ordinal)], group.Key.IsInCatalog, group.Key.IsAskedOnAny, outcome.Kind, VerdictOf(outcome.Gains, action), VerdictOf(outcome.Losses, action),
                [.. about.Where(s => !s.IsAfter).Select(s => s.Source)], [.. about.Where(s => s.IsAfter).Select(s => s.Source)]));
        }

        return changes.ToImmutable();
    }

    private Outcome OutcomeOf(List<ComparedStatement> about, string action, bool isAskedOnAny)
    {
        var key = isAskedOnAny + string.Join('|', about.Select(s => $"{s.IsAfter} {s.Key}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (!outcomes.TryGetValue(key, out var outcome))
            outcomes.Add(key, outcome = statements.Compare(about, action, isAskedOnAny));
        return outcome;
    }

    // The same resource and context show it for every action that the same statements are about.
    private Verdict VerdictOf(Finding finding, string action)
    {
        if (finding.Answer != Answer.Yes)
            return finding.Answer == Answer.No ? Verdict.No : Verdict.CannotTell(finding.Reasons);
        var request = new AuthorizationRequest(action, finding.Request!.Resource, finding.Request.Context);
        return Verdict.Yes(new(request, before.Evaluate(request).Decision, after.Evaluate(request).Decision));
    }
}
