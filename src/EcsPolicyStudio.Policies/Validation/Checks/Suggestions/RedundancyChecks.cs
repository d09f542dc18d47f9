using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Evaluation.Values;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Suggestions;

/// <summary>Entries of one list that another entry covers. Plain pattern coverage: in resources * also crosses : and /.</summary>
internal sealed class RedundantEntryCheck : StatementCheck
{
    // The others are marked in the text.
    private const int MaxNames = 8;

    private static readonly CheckInfo Action = CheckInfo.Analyzer("REDUNDANT_ACTION", FindingType.Suggestion, "Redundant action", hasFix: true);
    private static readonly CheckInfo Resource = CheckInfo.Analyzer("REDUNDANT_RESOURCE", FindingType.Suggestion, "Redundant resource", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Action, Resource];

    protected override void Run(CheckContext context, StatementFacts statement)
    {
        if (statement.Statement.ActionElement is { } actions)
            Check(context, Action, actions, ignoreCase: true);
        if (statement.Statement.ResourceElement is { } resources)
            Check(context, Resource, resources, ignoreCase: false);
    }

    private static void Check(CheckContext context, CheckInfo info, ListElement element, bool ignoreCase)
    {
        var values = element.Values;
        if (values.Length < 2 || element.Member.Value is not ArraySyntax list)
            return;
        if (Cover(context, values, ignoreCase) is not { } coveredBy)
            return;
        foreach (var group in Enumerable.Range(0, values.Length).Where(i => coveredBy[i] >= 0).GroupBy(i => coveredBy[i]).OrderBy(g => g.Key))
        {
            if (context.IsFull)
                return;
            Report(context, info, element, list, values[group.Key], [.. group], ignoreCase);
        }
    }

    private static void Report(CheckContext context, CheckInfo info, ListElement element, ArraySyntax list, ElementValue cover, List<int> members, bool ignoreCase)
    {
        var values = element.Values;
        var texts = members.Select(i => values[i].Text).Distinct().ToList();
        var names = string.Join(", ", texts.Take(MaxNames)) + (texts.Count > MaxNames ? $" and {texts.Count - MaxNames} more" : "");
        var same = members.TrueForAll(i => values[i].Text.Equals(cover.Text, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
        context.Report(
            info, values[members[0]], same ? $"{cover.Text} stands in {element.Name} more than once." : $"{names} {(members.Count == 1 ? "is" : "are")} covered by {cover.Text}.",
            $"Leave {(members.Count == 1 ? "it" : "them")} out.", FixWriter.RemoveItems("Leave out what is covered", list, members.ToHashSet().Contains),
            [cover.Span, .. members.Skip(1).Select(i => values[i].Span)]);
    }

    // For each entry the entry that covers it and stays, or -1; null where none is covered.
    private static int[]? Cover(CheckContext context, ImmutableArray<ElementValue> values, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var coveredBy = new int[values.Length];
        Array.Fill(coveredBy, -1);
        var first = new Dictionary<string, int>(values.Length, ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var found = false;
        List<int>? patterns = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].Kind != JsonKind.String)
                continue;
            if (!first.TryAdd(values[i].Text, i))
            {
                coveredBy[i] = first[values[i].Text];
                found = true;
            }
            else if (WildcardPattern.HasWildcard(values[i].Text))
            {
                (patterns ??= []).Add(i);
            }
        }

        foreach (var p in patterns ?? [])
        {
            var text = values[p].Text;
            var head = text.AsSpan().IndexOfAny('*', '?');
            if (!context.TrySpend(values.Length * 4L))
                break;
            for (var i = 0; i < values.Length; i++)
            {
                var other = values[i].Text;
                if (i == p || coveredBy[i] >= 0 || values[i].Kind != JsonKind.String || !other.AsSpan().StartsWith(text.AsSpan(0, head), comparison)
                    || !context.TrySpend((long)(text.Length - head) * (other.Length - head)))
                    continue;
                if (PatternCover.Covers(text, other, ignoreCase) && !(coveredBy[p] >= 0 && Root(coveredBy, p) == i))
                {
                    coveredBy[i] = p;
                    found = true;
                }
            }
        }

        if (!found)
            return null;
        for (var i = 0; i < coveredBy.Length; i++)
        {
            if (coveredBy[i] >= 0)
                coveredBy[i] = Root(coveredBy, i);
        }

        return coveredBy;
    }

    // What covers the cover covers all.
    private static int Root(int[] coveredBy, int i)
    {
        while (coveredBy[i] >= 0)
            i = coveredBy[i];
        return i;
    }
}

/// <summary>Two statements that say the same.</summary>
internal sealed class RedundantStatementCheck : PolicyCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("REDUNDANT_STATEMENT", FindingType.Suggestion, "Redundant statement", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        if (context.Statements.Length < 2)
            return;
        // Only statements of one shape can say the same, and most have a shape of their own.
        var shapes = new Dictionary<long, StatementFacts>();
        HashSet<long>? repeated = null;
        foreach (var facts in context.Statements)
        {
            if (!shapes.TryAdd(Shape(facts), facts))
                (repeated ??= []).Add(Shape(facts));
        }

        if (repeated is not null)
            Compare(context, repeated);
    }

    private static void Compare(CheckContext context, HashSet<long> repeated)
    {
        var seen = new Dictionary<string, StatementFacts>(StringComparer.Ordinal);
        foreach (var facts in context.Statements)
        {
            if (facts.Statement.Node is not ObjectSyntax { Members.Length: > 0 } || !repeated.Contains(Shape(facts)))
                continue;
            var meaning = Meaning(facts);
            if (seen.TryAdd(meaning, facts))
                continue;
            var first = seen[meaning];
            context.Report(
                Info, facts.Statement.Span, facts.Statement.Path, facts.Statement.Sid ?? "", $"The {facts.Name} says the same as the {first.Name}.", "Remove one of the two.",
                new("Remove the statement", [context.Document.RemoveStatement(facts.Statement.Index)]), [first.Statement.Span]);
        }
    }

    // The same for statements that say the same, whatever the order and the letter case.
    private static long Shape(StatementFacts facts)
    {
        var effect = facts.IsAllow ? 1L : facts.IsDeny ? 2 : 3;
        return effect + 4 * Shape(facts.Statement.ActionElement) + 40_009 * Shape(facts.Statement.ResourceElement) + 1_000_003L * facts.Conditions.Select(c => c.Key.Length).Distinct().Sum();
    }

    private static long Shape(ListElement? element)
    {
        if (element is null)
            return 0;
        // Repetitions say nothing new.
        long longest = 0, shortest = long.MaxValue;
        foreach (var value in element.Values)
        {
            longest = Math.Max(longest, value.Text.Length);
            shortest = Math.Min(shortest, value.Text.Length);
        }

        return longest * 1_000 + (shortest == long.MaxValue ? 0 : shortest) + (element.IsNot ? 500_000_000 : 0);
    }

    // All elements but the Sid, their order and that of lists not counted.
    private static string Meaning(StatementFacts facts)
    {
        var statement = facts.Statement;
        var parts = new List<string>();
        foreach (var element in statement.Elements)
        {
            if (element.Name == ElementNames.Sid || element.Name == ElementNames.Condition)
                continue;
            parts.Add(element.Name + "\n" + (element is ListElement list
                ? Join(list.Values.Select(v => element.Name is ElementNames.Action or ElementNames.NotAction ? v.Text.ToUpperInvariant() : v.Text))
                : element.Text));
        }

        foreach (var condition in facts.Conditions)
            parts.Add($"{condition.Entry.OperatorText}\n{condition.Key.ToUpperInvariant()}\n{Join(condition.Values.Select(v => v.Text))}");
        return Join(parts);
    }

    private static string Join(IEnumerable<string> parts) => string.Join('\u0001', parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

/// <summary>Several values of a comparison of which one decides.</summary>
internal sealed class RedundantNumberCheck : ConditionCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("REDUNDANT_CONDITION_VALUE_NUM", FindingType.Suggestion, "Redundant condition value num", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts statement, ConditionFacts condition)
    {
        var less = condition.Operator is ConditionOperator.NumericLessThan or ConditionOperator.NumericLessThanEquals;
        if (!less && condition.Operator is not (ConditionOperator.NumericGreaterThan or ConditionOperator.NumericGreaterThanEquals))
            return;
        if (condition.Values.Count < 2 || condition.Entry.KeyMember.Value is not ArraySyntax list)
            return;
        var best = -1;
        var number = default(Number);
        for (var i = 0; i < condition.Values.Count; i++)
        {
            if (!Number.TryParse(condition.Values[i].Text, out var value))
                return;
            if (best < 0 || (less ? value.CompareTo(number) > 0 : value.CompareTo(number) < 0))
                (best, number) = (i, value);
        }

        var text = condition.Values[best].Text;
        context.Report(
            Info, list.Span, condition.Entry.Path, condition.Key, $"Of the values of {condition.Key} only {text} decides: one value that fits is enough.", $"Keep {text}.",
            FixWriter.RemoveItems($"Keep {text}", list, i => i != best));
    }
}
