using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Editing;

// The value of a Condition element after an edit: operators and keys that stay keep their place and text.
internal static class ConditionRewriter
{
    /// <summary>The value's new JSON; null where no condition is left.</summary>
    public static string? Rewrite(
        string text, Statement statement, ImmutableArray<ConditionEntry> conditions, ImmutableArray<ConditionEntry> content, DocumentStyle style, int level)
    {
        var kept = Assign(conditions, content, out var added);
        if (statement.ConditionElement?.Member.Value is not ObjectSyntax operators)
            return added.Count == 0 ? null : style.Format(JsonText.Conditions(added), level);

        var inside = ListRewriter.StyleIn(text, operators, style);
        var entries = statement.Conditions.Select((c, i) => (Condition: c, Now: kept[i])).ToLookup(e => e.Condition.OperatorMember);
        var items = new List<RewrittenItem>();
        for (var i = operators.Members.Length - 1; i >= 0; i--)
        {
            var member = operators.Members[i];
            // Of operators that stand twice readers take the last one, so what is new goes there.
            var joining = member.Value is ObjectSyntax ? added.FindAll(a => a.WrittenOperator == member.Name) : [];
            added.RemoveAll(joining.Contains);
            if (Keys(text, member, [.. entries[member]], joining, inside, level + 1) is { } written)
                items.Add(new(i, written));
        }

        items.Reverse();

        items.AddRange(added.GroupBy(a => a.WrittenOperator, StringComparer.Ordinal).Select(g => new RewrittenItem(
            -1, JsonText.Of(g.Key) + ":" + style.AfterColon + inside.Format(JsonText.Keys(g), level + 1))));
        return items.Count == 0 ? null : ListRewriter.Rewrite(text, operators, items, inside, level);
    }

    // What became of each condition that was there (null: it went), and the conditions that are new.
    private static ConditionEntry?[] Assign(ImmutableArray<ConditionEntry> conditions, ImmutableArray<ConditionEntry> content, out List<ConditionEntry> added)
    {
        var now = new ConditionEntry?[content.Length];
        var rest = Take(conditions, Places(now, content, c => c), c => c, now);
        added = Take(rest, Places(now, content, PairOf), PairOf, now);
        return now;
    }

    private static (string, string) PairOf(ConditionEntry entry) => (entry.WrittenOperator, entry.Key.ToUpperInvariant());

    private static Dictionary<TKey, Queue<int>> Places<TKey>(ConditionEntry?[] now, ImmutableArray<ConditionEntry> content, Func<ConditionEntry, TKey> key)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, Queue<int>>();
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i] is not null)
                continue;
            if (!places.TryGetValue(key(content[i]), out var queue))
                places.Add(key(content[i]), queue = new(1));
            queue.Enqueue(i);
        }

        return places;
    }

    private static List<ConditionEntry> Take<TKey>(
        IEnumerable<ConditionEntry> entries, Dictionary<TKey, Queue<int>> places, Func<ConditionEntry, TKey> key, ConditionEntry?[] now)
        where TKey : notnull
    {
        var rest = new List<ConditionEntry>();
        foreach (var entry in entries)
        {
            if (places.TryGetValue(key(entry), out var queue) && queue.TryDequeue(out var place))
                now[place] = entry;
            else
                rest.Add(entry);
        }

        return rest;
    }

    // An operator with its keys; null where an edit took the last one away.
    private static string? Keys(
        string text, MemberSyntax member, List<(StatementCondition Condition, ConditionEntry? Now)> entries, List<ConditionEntry> joining, DocumentStyle style, int level)
    {
        if (member.Value is not ObjectSyntax keys || (entries.Count == 0 && joining.Count == 0))
            return member.Span.Of(text).ToString();
        var inside = ListRewriter.StyleIn(text, keys, style);
        var items = new List<RewrittenItem>();
        for (var i = 0; i < entries.Count; i++)
        {
            // One condition a key, in the order of the keys.
            if (entries[i].Now is { } now)
                items.Add(new(i, Key(text, entries[i].Condition, now, inside, level + 1)));
        }

        items.AddRange(joining.Select(j => new RewrittenItem(
            -1, JsonText.Of(j.Key) + ":" + style.AfterColon + inside.Format(JsonText.StringOrList(j.Values, asList: false), level + 1))));
        return items.Count == 0 ? null : string.Concat(
            text.AsSpan(member.Span.Start, keys.Span.Start - member.Span.Start), ListRewriter.Rewrite(text, keys, items, inside, level));
    }

    private static string Key(string text, StatementCondition condition, ConditionEntry now, DocumentStyle style, int level)
    {
        var member = condition.KeyMember;
        var same = PolicyReader.Texts(text, condition.Values).SequenceEqual(now.Values);
        return string.Concat(
            member.Name == now.Key ? member.NameSyntax.Span.Of(text) : JsonText.Of(now.Key),
            text.AsSpan(member.NameSyntax.Span.End, member.Value.Span.Start - member.NameSyntax.Span.End),
            same ? member.Value.Span.Of(text) : ValueRewriter.Values(text, member.Value, now.Values, style, level));
    }
}
