using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Policies.Shrinking;

/// <summary>Moves inside of one statement.</summary>
internal sealed class ListMoves(ShrinkLog log, PolicyDocument document)
{
    /// <summary>Leaves out what stands twice and what other entries of the list cover together. The rest stays in its order.</summary>
    public bool DropCovered(StatementDraft statement) =>
        DropCovered(statement, statement.Actions, ShrinkMove.CoveredActions) | DropCovered(statement, statement.Resources, ShrinkMove.CoveredResources);

    private bool DropCovered(StatementDraft statement, DraftList list, ShrinkMove move)
    {
        if (list.Values.Count < 2)
            return false;
        var set = list.Set;
        var wide = Enumerable.Range(0, list.Values.Count).Where(set.IsWide).ToHashSet();
        var stays = Enumerable.Repeat(true, list.Values.Count).ToArray();
        var seen = new HashSet<string>(move == ShrinkMove.CoveredActions ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < stays.Length; i++)
        {
            if (seen.Add(list.Values[i].Text))
                continue;
            stays[i] = false;
            wide.Remove(i);
        }

        // From the end, so that of two patterns that say the same the first one stays.
        for (var i = stays.Length - 1; i >= 0 && wide.Count > 0; i--)
        {
            if (!stays[i] || !set.IsCovered(i, wide.Where(w => w != i)))
                continue;
            stays[i] = false;
            wide.Remove(i);
        }

        return Keep(statement, list, stays, move, "");
    }

    /// <summary>Keeps part of a list, and says what went.</summary>
    public bool Keep(StatementDraft statement, DraftList list, bool[] stays, ShrinkMove move, string because)
    {
        if (!stays.Contains(false))
            return false;
        var gone = list.Values.Where((_, i) => !stays[i]).Select(v => v.Text).ToList();
        var before = statement.Size;
        list.Replace([.. list.Values.Where((_, i) => stays[i])]);
        log.Add(move, statement, $"{string.Join(", ", gone)} left out{because}.", before - statement.Size);
        return true;
    }

    /// <summary>Condition values that stand twice: one value that matches is enough, so once is enough.</summary>
    public void DropRepeatedConditionValues(StatementDraft statement)
    {
        foreach (var condition in statement.Source.Conditions.Where(c => c.IsList && c.Values.Length > 0 && c.Values.All(v => v.Kind is not (JsonKind.Object or JsonKind.Array or JsonKind.Null))))
        {
            var values = condition.Values.DistinctBy(v => v.Text, StringComparer.Ordinal).Select(v => v.Span.Of(document.Text).ToString()).ToList();
            var single = values.Count == 1;
            if (values.Count == condition.Values.Length && !single)
                continue;
            var text = single ? values[0] : $"[{string.Join(',', values)}]";
            var saved = PolicySize.Count(condition.KeyMember.Value.Span.Of(document.Text)) - PolicySize.Count(text);
            statement.ChangeCondition(new(condition.KeyMember.Value.Span, text), saved);
            log.Add(
                values.Count == condition.Values.Length ? ShrinkMove.SingleValues : ShrinkMove.RepeatedConditionValues, statement,
                values.Count == condition.Values.Length ? $"The value of {condition.Key} written without a list." : $"Values of {condition.Key} that stood twice left out.", saved);
        }
    }

    public void WriteSingleValues(StatementDraft statement)
    {
        foreach (var list in (ReadOnlySpan<DraftList>)[statement.Actions, statement.Resources])
        {
            if (!list.IsList || list.Values.Count != 1)
                continue;
            list.WriteAsSingle();
            log.Add(ShrinkMove.SingleValues, statement, $"{list.Element.Name} written without a list.", 2);
        }
    }

    public void RemoveSid(StatementDraft statement)
    {
        if (statement.Source.SidElement is not { } sid || statement.Source.Node is not ObjectSyntax { Members: { Length: > 1 } members })
            return;
        var index = members.IndexOf(sid.Member);
        var span = index + 1 < members.Length
            ? TextSpan.FromBounds(sid.Span.Start, members[index + 1].Span.Start)
            : TextSpan.FromBounds(members[index - 1].Span.End, sid.Span.End);
        var saved = PolicySize.Count(span.Of(document.Text));
        statement.RemoveSid(new(span, ""), saved);
        log.Add(ShrinkMove.RemovedSids, statement, $"{sid.Text} left out.", saved);
    }
}

/// <summary>What was done so far.</summary>
internal sealed class ShrinkLog
{
    public List<ShrinkStep> Steps { get; } = [];

    public void Add(ShrinkMove move, StatementDraft? statement, string detail, int saved) =>
        Steps.Add(new(move, statement?.Source.Index ?? -1, statement?.Source.Sid, detail, saved));
}
