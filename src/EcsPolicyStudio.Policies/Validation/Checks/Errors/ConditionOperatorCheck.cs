using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Validation.Fixes;

namespace EcsPolicyStudio.Policies.Validation.Checks.Errors;

/// <summary>Whether the operator exists, and what stands before and behind it.</summary>
internal sealed class ConditionOperatorCheck : StatementCheck
{
    private static readonly CheckInfo Unknown = CheckInfo.Analyzer("INVALID_CONDITION_OPERATOR", FindingType.Error, "Invalid condition operator", hasFix: true);
    private static readonly CheckInfo NullIfExists = CheckInfo.Analyzer("NULL_WITH_IF_EXISTS", FindingType.Error, "Null with if exists", hasFix: true);
    private static readonly CheckInfo NullQualifier = CheckInfo.Analyzer("NULL_WITH_QUALIFIER", FindingType.Suggestion, "Null with qualifier", hasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Unknown, NullIfExists, NullQualifier];

    protected override void Run(CheckContext context, StatementFacts facts)
    {
        if (facts.Statement.ConditionElement is not { Member.Value: ObjectSyntax blocks } condition)
            return;
        foreach (var block in blocks.Members)
        {
            var path = condition.Path.Member(block.Name);
            if (ConditionOperatorName.Parse(block.Name) is not { } name)
            {
                var meant = Meant(context, block.Name);
                context.Report(
                    Unknown, block.NameSyntax.Span, path, block.Name, $"There is no condition operator {block.Name}.",
                    meant is null ? "Use an operator of the policy language, such as StringEquals, StringLike, ArnLike, Bool or DateLessThan." : $"Did you mean {meant}?",
                    meant is null || blocks.Find(meant) is not null ? null : FixWriter.Rename($"Write {meant}", block, meant));
                continue;
            }

            if (name.Operator != ConditionOperator.Null)
                continue;
            if (name.IfExists)
            {
                context.Report(
                    NullIfExists, block.NameSyntax.Span, path, block.Name, "Null asks whether a key exists, so IfExists makes no sense behind it.", "Write Null.",
                    ToNull(blocks, block));
            }

            if (name.Qualifier != ConditionQualifier.None)
            {
                context.Report(
                    NullQualifier, block.NameSyntax.Span, path, block.Name, $"Null needs no {name.Qualifier}: a key exists or not, however many values it has.", "Write Null.",
                    name.IfExists ? null : ToNull(blocks, block));
            }
        }
    }

    private static FindingFix? ToNull(ObjectSyntax blocks, MemberSyntax block) =>
        blocks.Find(nameof(ConditionOperator.Null)) is null ? FixWriter.Rename("Write Null", block, nameof(ConditionOperator.Null)) : null;

    // The operator is mended by itself, so that the qualifier and IfExists stay.
    private static string? Meant(CheckContext context, string text)
    {
        var colon = text.LastIndexOf(':');
        var qualifier = colon < 0 ? "" : context.Nearest(text[..colon].TrimEnd(':'), () => ["ForAllValues", "ForAnyValue"]) is { } near ? near + ":" : null;
        if (qualifier is null)
            return null;
        var name = text[(colon + 1)..];
        var suffix = name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase) ? "IfExists" : "";
        var bare = name[..^suffix.Length];
        var op = context.Nearest(bare, () => Enum.GetNames<ConditionOperator>());
        return op is null ? null : qualifier + op + suffix;
    }
}
