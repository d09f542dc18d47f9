using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>
/// What gives access to services, and when they were last accessed. Nobody uses a service of the sandbox account, so a report names the services that
/// are allowed, each never accessed; it is complete as soon as it is asked for.
/// </summary>
internal static class ServiceAccessOperations
{
    private const string Services = "ServiceNamespaces";

    // Old reports go when a new one is made, so that they do not pile up.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public static IEnumerable<Operation> All =>
    [
        Operation.Read("ListPoliciesGrantingServiceAccess", ListAsync),
        Operation.Write("GenerateServiceLastAccessedDetails", GenerateAsync),
        Operation.Read("GetServiceLastAccessedDetails", GetAsync),
    ];

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var identity = await PrincipalArn.FindAsync(context, context.Parameters.Required("Arn"), cancellationToken).ConfigureAwait(false);
        var namespaces = context.Parameters.Strings(Services);
        if (namespaces.FirstOrDefault(name => ServiceCatalog.Default.FindEntry(name) is null) is { } unknown)
            throw IamRefusal.InvalidInput($"Invalid service namespace: {unknown}");
        var policies = (await PrincipalPolicies.LoadAsync(context.Db, identity, cancellationToken).ConfigureAwait(false))
            .Where(policy => policy.Applied.Kind != PolicyKind.PermissionsBoundary).ToList();
        var page = context.Page.CutWhole(namespaces.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), name => name);
        return writer =>
        {
            writer.List("PoliciesGrantingServiceAccess", page.Items, (entry, name) =>
            {
                entry.Text("ServiceNamespace", name);
                entry.List("Policies", policies.Where(policy => GrantedServices.Includes(policy.Applied.Document, name)), WritePolicy);
            });
            writer.PageEnd(page.Marker);
        };
    }

    private static void WritePolicy(ResultWriter writer, PrincipalPolicy policy)
    {
        writer.Text("PolicyName", policy.Name);
        writer.Text("PolicyType", policy.Arn is null ? "INLINE" : "MANAGED");
        writer.Text("PolicyArn", policy.Arn);
        if (policy.Arn is not null)
            return;
        writer.Text("EntityType", IdentityTraits.Of(policy.Owner.Kind).Word.ToUpperInvariant());
        writer.Text("EntityName", policy.Owner.Name);
    }

    private static async Task<Action<ResultWriter>?> GenerateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var documents = await DocumentsAsync(context, context.Parameters.Required("Arn"), cancellationToken).ConfigureAwait(false);
        var oldest = context.Now - Kept;
        context.Db.AccessReports.RemoveRange(
            await context.Db.AccessReports.Where(report => report.CreateDate < oldest).ToListAsync(cancellationToken).ConfigureAwait(false));
        var report = new AccessReport
        {
            JobId = Guid.NewGuid().ToString(),
            OfActions = context.Parameters["Granularity"] == "ACTION_LEVEL",
            Services = string.Join(' ', GrantedServices.Of(documents)),
            CreateDate = context.Now,
        };
        context.Db.AccessReports.Add(report);
        return writer => writer.Text("JobId", report.JobId);
    }

    private static async Task<IReadOnlyCollection<PolicyDocument>> DocumentsAsync(
        OperationContext context, string arn, CancellationToken cancellationToken)
    {
        if (PrincipalArn.Parse(arn) is not null)
        {
            var identity = await PrincipalArn.FindAsync(context, arn, cancellationToken).ConfigureAwait(false);
            var policies = await PrincipalPolicies.LoadAsync(context.Db, identity, cancellationToken).ConfigureAwait(false);
            return [.. policies.Where(policy => policy.Applied.Kind != PolicyKind.PermissionsBoundary).Select(policy => policy.Applied.Document)];
        }
        var found = await PolicyDirectory.FindOrNullAsync(context, arn, cancellationToken).ConfigureAwait(false) ?? throw PolicyDirectory.NotFound(arn);
        var version = await PolicyDirectory.DefaultVersionAsync(context, found, cancellationToken).ConfigureAwait(false);
        return [PolicyDocument.Parse(version)];
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var id = context.Parameters.Required("JobId");
        var report = await context.Db.AccessReports.FirstOrDefaultAsync(r => r.JobId == id, cancellationToken).ConfigureAwait(false)
            ?? throw IamRefusal.NoSuchEntity($"The job with id {id} cannot be found.");
        var page = context.Page.CutWhole(report.Services.Split(' ', StringSplitOptions.RemoveEmptyEntries), prefix => prefix);
        return writer =>
        {
            writer.Text("JobStatus", "COMPLETED");
            writer.Text("JobType", report.OfActions ? "ACTION_LEVEL" : "SERVICE_LEVEL");
            writer.Time("JobCreationDate", report.CreateDate);
            writer.List("ServicesLastAccessed", page.Items, (member, prefix) =>
            {
                member.Text("ServiceName", ServiceCatalog.Default.FindEntry(prefix)?.DisplayName ?? prefix);
                member.Text("ServiceNamespace", prefix);
                member.Number("TotalAuthenticatedEntities", 0);
                if (report.OfActions)
                    member.Strings("TrackedActionsLastAccessed", []);
            });
            writer.Time("JobCompletionDate", report.CreateDate);
            writer.PageEnd(page.Marker);
        };
    }
}
