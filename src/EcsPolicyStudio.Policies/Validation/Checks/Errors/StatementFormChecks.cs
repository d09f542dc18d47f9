using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>What a statement has to have: Effect, actions, resources.</summary>
internal sealed class MissingElementCheck : StatementCheck
{
    private static readonly CheckInfo Effect = CheckInfo.Analyzer("MISSING_EFFECT", FindingType.Error, "Missing effect");
    private static readonly CheckInfo Action = CheckInfo.Analyzer("MISSING_ACTION", FindingType.Error, "Missing action");
    private static readonly CheckInfo Resource = CheckInfo.Analyzer("MISSING_RESOURCE", FindingType.Error, "Missing resource");

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Effect, Action, Resource];

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        var statement = facts.Statement;
        if (statement.Node is not ObjectSyntax)
            return;
        if (statement.EffectElement is null)
            Report(context, facts, Effect, ElementNames.Effect, "Add \"Effect\": \"Allow\" or \"Deny\".");
        if (statement.ActionElement is null)
            Report(context, facts, Action, ElementNames.Action, "Add Action, or NotAction for all actions but some.");
        if (statement.ResourceElement is null)
            Report(context, facts, Resource, ElementNames.Resource, "Add Resource, \"*\" where the actions take no specific ones, or NotResource.");
    }

    private static void Report(CheckContext context, StatementFacts facts, CheckInfo info, string element, string remedy) =>
        context.Report(info, new(facts.Statement.Span.Start, 1), facts.Statement.Path, element, $"The {facts.Name} has no {element}.", remedy);
}

/// <summary>Effect is neither Allow nor Deny.</summary>
internal sealed class EffectCheck : StatementCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("INVALID_EFFECT", FindingType.Error, "Invalid effect", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        if (facts.Statement is not { Effect: null, EffectElement: { Text: { } text } element })
            return;
        var meant = Knowledge.NearestName.Find(text, [ElementNames.Allow, ElementNames.Deny]);
        context.Report(
            Info, element.ValueSpan, element.Path, text, $"{text} is not an effect. Effect is Allow or Deny, with this letter case.",
            meant is null ? "Write Allow or Deny." : $"Write {meant}.",
            meant is null ? null : FixWriter.Replace($"Write {meant}", element.ValueSpan, meant));
    }
}

/// <summary>An identity policy names no principal: it is whoever the policy is attached to.</summary>
internal sealed class PrincipalCheck : StatementCheck
{
    private static readonly CheckInfo Info = CheckInfo.Analyzer("UNSUPPORTED_PRINCIPAL", FindingType.Error, "Unsupported principal", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        foreach (var element in facts.Statement.Elements)
        {
            if (element.Name is not (ElementNames.Principal or ElementNames.NotPrincipal))
                continue;
            context.Report(
                Info, element.Member.NameSyntax.Span, element.Path, element.Name,
                $"An identity policy has no {element.Name}: it applies to the user, group or role it is attached to.", $"Remove {element.Name}.",
                new($"Remove {element.Name}", FixWriter.RemoveMember((ObjectSyntax)facts.Statement.Node, element.Member)));
        }
    }
}

/// <summary>Sids: their characters, and that none stands twice.</summary>
internal sealed class SidCheck : PolicyCheck
{
    private static readonly CheckInfo Characters = CheckInfo.Analyzer("UNSUPPORTED_SID", FindingType.Error, "Unsupported Sid", hasFix: true);
    private static readonly CheckInfo Unique = CheckInfo.Analyzer("UNIQUE_SIDS_REQUIRED", FindingType.Error, "Unique Sids required", hasFix: true);
    private static readonly CheckInfo Empty = CheckInfo.Analyzer("EMPTY_SID_VALUE", FindingType.Suggestion, "Empty Sid value", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Characters, Unique, Empty];

    public override void Run(CheckContext context)
    {
        var all = context.Statements.Select(s => s.Statement.Sid).Where(s => s is not null).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in context.Statements)
        {
            if (facts.Statement is not { SidElement: { Text: { } sid } element })
                continue;
            if (sid.Length == 0)
            {
                context.Report(
                    Empty, element.ValueSpan, element.Path, sid, "The Sid is empty.", "Remove it, or say in a word what the statement is for.",
                    new("Remove Sid", FixWriter.RemoveMember((ObjectSyntax)facts.Statement.Node, element.Member)));
                continue;
            }

            if (!sid.All(char.IsAsciiLetterOrDigit))
            {
                var mended = Free(string.Concat(sid.Split([.. sid.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()]).Select(Capital)), all);
                context.Report(
                    Characters, element.ValueSpan, element.Path, sid, $"The Sid \"{sid}\" has characters other than A–Z, a–z and 0–9.",
                    "Use letters and digits only.", mended.Length == 0 ? null : FixWriter.Replace($"Write {mended}", element.ValueSpan, mended));
            }

            if (!seen.Add(sid))
            {
                context.Report(
                    Unique, element.ValueSpan, element.Path, sid, $"An earlier statement has the Sid {sid} too.", "Give each statement a Sid of its own, or none.",
                    Numbered(sid, all) is { } other ? FixWriter.Replace($"Write {other}", element.ValueSpan, other) : null);
            }
        }
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string Free(string sid, HashSet<string?> taken) =>
        sid.Length == 0 || !taken.Contains(sid) ? sid : Numbered(sid, taken) ?? "";

    private static string? Numbered(string sid, HashSet<string?> taken)
    {
        for (var i = 2; i < 1000; i++)
        {
            var name = FormattableString.Invariant($"{sid}{i}");
            if (!taken.Contains(name))
                return name;
        }

        return null;
    }
}

/// <summary>Lists and objects without content.</summary>
internal sealed class EmptyElementCheck : StatementCheck
{
    private static readonly CheckInfo Action = CheckInfo.Analyzer("EMPTY_ARRAY_ACTION", FindingType.Suggestion, "Empty array action");
    private static readonly CheckInfo Resource = CheckInfo.Analyzer("EMPTY_ARRAY_RESOURCE", FindingType.Suggestion, "Empty array resource");
    private static readonly CheckInfo Condition = CheckInfo.Analyzer("EMPTY_OBJECT_CONDITION", FindingType.Suggestion, "Empty object condition", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Action, Resource, Condition];

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        var statement = facts.Statement;
        if (statement.ActionElement is { Member.Value: ArraySyntax { Items.Length: 0 } } actions)
            context.Report(Action, actions.Span, actions.Path, actions.Name, $"{actions.Name} is an empty list, so the statement is about no action.", "List actions, or remove the statement.");
        if (statement.ResourceElement is { Member.Value: ArraySyntax { Items.Length: 0 } } resources)
            context.Report(Resource, resources.Span, resources.Path, resources.Name, $"{resources.Name} is an empty list, so the statement is about no resource.", "List resources, or remove the statement.");
        if (statement.ConditionElement is not { Member.Value: ObjectSyntax operators } condition)
            return;
        if (operators.Members.Length == 0)
        {
            context.Report(
                Condition, condition.Span, condition.Path, ElementNames.Condition, "Condition is empty and has no effect.", "Remove it, or add a condition.",
                new("Remove Condition", FixWriter.RemoveMember((ObjectSyntax)statement.Node, condition.Member)));
        }

        foreach (var block in operators.Members)
        {
            if (block.Value is ObjectSyntax { Members.Length: 0 })
            {
                context.Report(
                    Condition, block.Span, condition.Path.Member(block.Name), block.Name, $"The operator {block.Name} has no condition key and no effect.",
                    "Remove it, or add a condition key.", FixWriter.RemoveBlock($"Remove {block.Name}", statement, block));
            }
        }
    }
}
