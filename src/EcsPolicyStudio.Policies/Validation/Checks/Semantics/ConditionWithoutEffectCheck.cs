using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>An Allow with conditions beside one that allows the same without: the conditions are no limit.</summary>
internal sealed class ConditionWithoutEffectCheck : PolicyCheck
{
    private static readonly CheckInfo Info =
        new("CONDITION_WITHOUT_EFFECT", FindingType.Suggestion, CheckOrigin.Catalogue, "Condition that another statement makes ineffective");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var free = context.Statements.Where(s => IsAllow(s) && s.Conditions.Count == 0).ToList();
        if (free.Count == 0)
            return;
        foreach (var limited in context.Statements)
        {
            // What NotResource leaves in, and what is everything anyhow, is not one thing that somebody meant to limit.
            if (!IsAllow(limited) || !limited.HasActions || limited.Conditions.Count == 0 || limited.Statement.IsNotResource)
                continue;
            foreach (var other in free)
            {
                if (context.IsFull || !context.TrySpend(32 + 10L * limited.Actions.Count * other.Actions.Count + 10L * limited.Resources.Count * other.Resources.Count))
                    return;
                if (limited.Resources.All(r => Grants.CoversResource(other, r.Pattern))
                    && limited.Actions.Where(a => Grants.CoversAction(other, a)).ToList() is { Count: > 0 } actions)
                    Report(context, limited, other, actions);
            }
        }
    }

    private static bool IsAllow(StatementFacts statement) =>
        statement.IsAllow && statement.Actions.Count > 0 && statement.Resources.Count > 0;

    private static void Report(CheckContext context, StatementFacts limited, StatementFacts other, List<ActionFacts> actions)
    {
        var names = string.Join(", ", actions.Take(4).Select(a => a.Text)) + (actions.Count > 4 ? " …" : "");
        context.Report(
            Info, actions[0].Value, $"The {other.Name} allows {names} on the same resources without conditions, so the conditions of the {limited.Name} are no limit.",
            $"Take {(actions.Count == 1 ? "the action" : "the actions")} out of one of the two statements.",
            related: [.. actions.Skip(1).Select(a => a.Value.Span), other.Statement.Span]);
    }
}
