using EcsPolicyStudio.Policies.Documents.Writing;
using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>An Allow that denies without conditions take back entirely.</summary>
internal sealed class DeadStatementCheck : PolicyCheck
{
    private static readonly CheckInfo Info = new("STATEMENT_WITHOUT_EFFECT", FindingType.Warning, CheckOrigin.Catalogue, "Statement that never takes effect", HasFix: true);

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        var denies = context.Statements.Where(Grants.IsUnconditionalDeny).ToList();
        if (denies.Count == 0)
            return;
        foreach (var allow in context.Statements)
        {
            if (!allow.IsAllow || !allow.HasActions || allow.Actions.Count == 0 || allow.Statement.IsNotResource || allow.Resources.Count == 0)
                continue;
            if (TakenBackBy(context, denies, allow) is { } taking)
                Report(context, allow, taking);
        }
    }

    private static void Report(CheckContext context, StatementFacts allow, List<StatementFacts> denies)
    {
        var names = string.Join(" and the ", denies.Select(d => d.Name));
        context.Report(
            Info, allow.Statement.Span, allow.Statement.Path, allow.Statement.Sid ?? "", $"All that the {allow.Name} allows is denied by the {names}, so it never takes effect.",
            "Remove it, or narrow the deny.", new("Remove the statement", [context.Document.RemoveStatement(allow.Statement.Index)]), [.. denies.Select(d => d.Statement.Span)]);
    }

    // The denies that together cover each action on each resource; null where something is left.
    private static List<StatementFacts>? TakenBackBy(CheckContext context, List<StatementFacts> denies, StatementFacts allow)
    {
        var found = new List<StatementFacts>();
        foreach (var action in allow.Actions)
        {
            foreach (var resource in allow.Resources)
            {
                if (Find(context, denies, action, resource) is not { } deny)
                    return null;
                if (!found.Contains(deny))
                    found.Add(deny);
            }
        }

        return found;
    }

    private static StatementFacts? Find(CheckContext context, List<StatementFacts> denies, ActionFacts action, ResourceFacts resource)
    {
        foreach (var deny in denies)
        {
            if (!context.TrySpend(32L + deny.Actions.Count + deny.Resources.Count))
                return null;
            if (Grants.CoversAction(deny, action) && Grants.CoversResource(deny, resource.Pattern))
                return deny;
        }

        return null;
    }
}
