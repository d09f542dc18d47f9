using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Matching;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>
/// Moves between statements. Each is exact by itself: a statement is the product of its actions, its resources and its conditions, so two that
/// agree in two of the three are one with the union of the third, for Allow and for Deny alike.
/// </summary>
internal sealed class StatementMoves(ShrinkLog log, ListMoves lists, List<StatementDraft> statements)
{
    // Pairs of statements that are looked at. A document within IAM's quotas has a few thousand.
    private const int MaxPairs = 100_000;

    private readonly Dictionary<(string Outer, string Inner), bool> known = [];
    private int pairs;

    /// <summary>Whether every pair was looked at.</summary>
    public bool IsThorough { get; private set; } = true;

    /// <summary>Makes statements one that differ in their resources alone, or in their actions alone.</summary>
    public bool Merge()
    {
        var merged = Merge(s => s.Resources, s => s.Actions, ShrinkMove.MergedResources);
        return Merge(s => s.Actions, s => s.Resources, ShrinkMove.MergedActions) || merged;
    }

    private bool Merge(Func<StatementDraft, DraftList> joined, Func<StatementDraft, DraftList> same, ShrinkMove move)
    {
        var changed = false;
        foreach (var group in statements.Where(s => !s.IsRemoved && !joined(s).IsNot)
            .GroupBy(s => (s.Source.Effect, Elements: same(s).Key, s.ConditionKey)).ToList())
        {
            var first = group.First();
            foreach (var other in group.Skip(1))
            {
                var before = first.Size + Total(other);
                joined(first).Replace([.. joined(first).Values, .. joined(other).Values]);
                other.IsRemoved = true;
                changed = true;
                log.Add(move, other, $"Made one with {first.Name}.", before - first.Size);
                lists.DropCovered(first);
            }
        }

        return changed;
    }

    /// <summary>Leaves out what another statement says as well.</summary>
    public bool DropCovered()
    {
        var changed = false;
        // From the end, so that of two statements that say the same the first one stays.
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < statements.Count && !statements[i].IsRemoved; j++)
            {
                if (i == j || statements[j].IsRemoved)
                    continue;
                if (++pairs > MaxPairs)
                {
                    IsThorough = false;
                    return changed;
                }

                changed |= DropCovered(statements[i], statements[j]);
            }
        }

        return changed;
    }

    private bool DropCovered(StatementDraft inner, StatementDraft outer)
    {
        // An outer statement applies whenever the inner one does, as far as conditions go.
        if (!outer.Conditions.IsSubsetOf(inner.Conditions))
            return false;
        var denied = inner.Source.Effect == Effect.Allow && outer.Source.Effect == Effect.Deny;
        if (inner.Source.Effect != outer.Source.Effect && !denied)
            return false;
        var actions = Includes(outer.Actions, inner.Actions);
        if (denied && !actions)
            return false;
        var resources = Includes(outer.Resources, inner.Resources);
        if (actions && resources)
        {
            var saved = Total(inner);
            inner.IsRemoved = true;
            log.Add(denied ? ShrinkMove.DeniedStatement : ShrinkMove.RedundantStatement, inner, denied ? $"{outer.Name} denies all of it." : $"{outer.Name} covers it.", saved);
            return true;
        }

        return !denied && ((resources && DropEntries(inner, inner.Actions, outer, outer.Actions)) || (actions && DropEntries(inner, inner.Resources, outer, outer.Resources)));
    }

    private bool DropEntries(StatementDraft inner, DraftList list, StatementDraft outer, DraftList cover)
    {
        if (list.IsNot || cover.IsNot)
            return false;
        var stays = Enumerable.Range(0, list.Values.Count).Select(i => !cover.Set.Covers(list.Set, i)).ToArray();
        return stays.Contains(true) && lists.Keep(inner, list, stays, ShrinkMove.CoveredByOtherStatement, $", {outer.Name} covers them");
    }

    private bool Includes(DraftList outer, DraftList inner)
    {
        if (outer.Key == inner.Key)
            return true;
        if (!known.TryGetValue((outer.Key, inner.Key), out var includes))
            known.Add((outer.Key, inner.Key), includes = outer.Set.Includes(inner.Set, out _) == Answer.Yes);
        return includes;
    }

    // With the comma that separates it; the last statement of a document is never removed.
    private static int Total(StatementDraft statement) => statement.Size + 1;
}
