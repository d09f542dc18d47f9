using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Suggestions;

/// <summary>Entries of one list that another entry covers. Plain pattern coverage: in resources * also crosses : and /.</summary>
internal sealed class RedundantEntryCheck : StatementCheck
{
    private static readonly CheckInfo Action = CheckInfo.Analyzer("REDUNDANT_ACTION", FindingType.Suggestion, "Redundant action", hasFix: true);
    private static readonly CheckInfo Resource = CheckInfo.Analyzer("REDUNDANT_RESOURCE", FindingType.Suggestion, "Redundant resource", hasFix: true);

    // Comparing all with all is a matter of the square. Lists of hundreds stay far below this many steps; what is made to be slow is cut short.
    private const long MaxCost = 50_000_000;

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
        var coveredBy = Cover(values, ignoreCase);
        foreach (var group in Enumerable.Range(0, values.Length).Where(i => coveredBy[i] >= 0).GroupBy(i => coveredBy[i]).OrderBy(g => g.Key))
        {
            var cover = values[group.Key];
            var members = group.ToList();
            var names = string.Join(", ", members.Select(i => values[i].Text).Distinct());
            var same = members.TrueForAll(i => values[i].Text.Equals(cover.Text, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
            context.Report(
                info, values[members[0]], same ? $"{cover.Text} stands in {element.Name} more than once." : $"{names} {(members.Count == 1 ? "is" : "are")} covered by {cover.Text}.",
                $"Leave {(members.Count == 1 ? "it" : "them")} out.", FixWriter.RemoveItems("Leave out what is covered", list, members.Contains),
                [cover.Span, .. members.Skip(1).Select(i => values[i].Span)]);
        }
    }

    // For each entry the entry that covers it and stays, or -1.
    private static int[] Cover(IReadOnlyList<ElementValue> values, bool ignoreCase)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var coveredBy = new int[values.Count];
        Array.Fill(coveredBy, -1);
        var first = new Dictionary<string, int>(values.Count, comparer);
        var patterns = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Kind != JsonKind.String)
                continue;
            if (!first.TryAdd(values[i].Text, i))
                coveredBy[i] = first[values[i].Text];
            else if (WildcardPattern.HasWildcard(values[i].Text))
                patterns.Add(i);
        }

        var budget = MaxCost;
        foreach (var p in patterns)
        {
            var text = values[p].Text;
            var head = text[..text.AsSpan().IndexOfAny('*', '?')];
            for (var i = 0; i < values.Count && budget > 0; i++)
            {
                if (i == p || coveredBy[i] >= 0 || values[i].Kind != JsonKind.String)
                    continue;
                budget -= 8;
                if (!values[i].Text.StartsWith(head, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                    continue;
                budget -= (long)(text.Length - head.Length) * (values[i].Text.Length - head.Length);
                if (budget > 0 && PatternCover.Covers(text, values[i].Text, ignoreCase)
                    && !(coveredBy[p] >= 0 && Root(coveredBy, p) == i))
                    coveredBy[i] = p;
            }
        }

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
        var seen = new Dictionary<string, StatementFacts>(StringComparer.Ordinal);
        foreach (var facts in context.Statements)
        {
            if (facts.Statement.Node is not ObjectSyntax { Members.Length: > 0 } || seen.TryAdd(Meaning(facts), facts))
                continue;
            var first = seen[Meaning(facts)];
            context.Report(
                Info, facts.Statement.Span, facts.Statement.Path, facts.Statement.Sid ?? "", $"The {facts.Name} says the same as the {first.Name}.", "Remove one of the two.",
                new("Remove the statement", [context.Document.RemoveStatement(facts.Statement.Index)]), [first.Statement.Span]);
        }
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
        var number = 0m;
        for (var i = 0; i < condition.Values.Count; i++)
        {
            if (!ConditionNumbers.TryParse(condition.Values[i].Text, out var value))
                return;
            if (best < 0 || (less ? value > number : value < number))
                (best, number) = (i, value);
        }

        var text = condition.Values[best].Text;
        context.Report(
            Info, list.Span, condition.Entry.Path, condition.Key, $"Of the values of {condition.Key} only {text} decides: one value that fits is enough.", $"Keep {text}.",
            FixWriter.RemoveItems($"Keep {text}", list, i => i != best));
    }
}
