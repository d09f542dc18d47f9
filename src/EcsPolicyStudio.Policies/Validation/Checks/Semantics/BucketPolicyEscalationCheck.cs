using EcsPolicyStudio.Policies.Validation.Facts;

namespace EcsPolicyStudio.Policies.Validation.Checks.Semantics;

/// <summary>Whoever may write a bucket's policy can give themselves what this policy leaves out.</summary>
internal sealed class BucketPolicyEscalationCheck : PolicyCheck
{
    private static readonly CheckInfo Info =
        new("RESOURCE_POLICY_PRIVILEGE_ESCALATION", FindingType.SecurityWarning, CheckOrigin.Catalogue, "Bucket permissions that lead to object permissions");

    private static readonly (string Action, string[] Leads)[] Routes =
    [
        ("s3:PutBucketPolicy", ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"]),
        ("s3:PutBucketAcl", ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"]),
        ("s3:PutLifecycleConfiguration", ["s3:DeleteObject"]),
    ];

    public override IReadOnlyList<CheckInfo> Infos { get; } = [Info];

    public override void Run(CheckContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (!statement.IsAllow || !statement.HasActions || statement.Statement.IsNotResource || statement.Conditions.Count > 0)
                continue;
            foreach (var (action, leads) in Routes)
            {
                if (statement.EntryFor(action) is { } entry)
                    Check(context, statement, entry, action, leads);
            }
        }
    }

    private static void Check(CheckContext context, StatementFacts statement, ActionFacts entry, string action, string[] leads)
    {
        foreach (var bucket in statement.Resources)
        {
            if (!bucket.IsStar && !(bucket is { IsArn: true, Service: "s3" } && !bucket.Path.Contains('/', StringComparison.Ordinal)))
                continue;
            if (context.IsFull || !context.TrySpend(context.Statements.Length * 64L))
                return;
            if (Grants.Denies(context, action, bucket.Pattern))
                continue;
            var objects = bucket.IsStar || bucket.Pattern.EndsWith('*') ? bucket.Pattern : bucket.Pattern + "/*";
            var missing = leads.Where(l => !context.Statements.Any(s => s.IsAllow && s.Statement.ActionElement is not null && s.Covers(l) && Grants.CoversResource(s, objects))
                || Grants.Denies(context, l, objects)).ToList();
            if (missing.Count == 0)
                continue;
            context.Report(
                Info, entry.Value, $"{action} on {bucket.Text} can be used to gain {string.Join(", ", missing)}, which this policy does not allow.",
                $"Leave {action} out, or deny by other means what is not to be gained.", related: [bucket.Value.Span]);
            return;
        }
    }
}
