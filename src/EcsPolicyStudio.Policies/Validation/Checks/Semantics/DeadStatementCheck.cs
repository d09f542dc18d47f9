using EcsPolicyStudio.Policies.Matching;
using EcsPolicyStudio.Policies.Validation.Facts;
using EcsPolicyStudio.Policies.Documents.Writing;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>An Allow that a Deny without conditions takes back entirely.</summary>
internal sealed class DeadStatementCheck : PolicyCheck
{
    private static readonly CheckInfo Info = new("STATEMENT_WITHOUT_EFFECT", FindingType.Warning, CheckOrigin.Catalogue, "Statement that never takes effect", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var denies = context.Statements.Where(s => Grants.IsUnconditionalDeny(s) && s.HasActions).ToList();
        if (denies.Count == 0)
            return;
        foreach (var allow in context.Statements)
        {
            if (!allow.IsAllow || !allow.HasActions || allow.Actions.Count == 0 || allow.Statement.IsNotResource || allow.Resources.Count == 0)
                continue;
            if (denies.Find(d => TakesBack(d, allow)) is { } deny)
            {
                context.Report(
                    Info, allow.Statement.Span, allow.Statement.Path, allow.Statement.Sid ?? "", $"All that the {allow.Name} allows is denied by the {deny.Name}, so it never takes effect.",
                    "Remove it, or narrow the deny.", new("Remove the statement", [context.Document.RemoveStatement(allow.Statement.Index)]), [deny.Statement.Span]);
            }
        }
    }

    private static bool TakesBack(StatementFacts deny, StatementFacts allow) =>
        allow.Actions.All(a => deny.Actions.Any(d => d.IsEverything || PatternCover.Covers(d.Text, a.Text, ignoreCase: true)))
        && allow.Resources.All(r => Grants.CoversResource(deny, r.Pattern));
}
