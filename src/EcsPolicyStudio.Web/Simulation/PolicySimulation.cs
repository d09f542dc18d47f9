using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Web.Accounts;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>
/// What a user, group or role of the account may do, or one of its managed policies allows: evaluated by the studio on the policies it reads, and by IAM where it is asked as well. Service control
/// policies, resource policies and session policies are no part of the studio's evaluation.
/// </summary>
/// <param name="gateway">The account.</param>
/// <param name="catalog">Knows the actions.</param>
/// <param name="clock">Tells the time of the simulated requests.</param>
public sealed class PolicySimulation(IIamGateway gateway, ServiceCatalog catalog, TimeProvider clock)
{
    private readonly SimulationComparison _comparison = new(gateway, catalog);

    /// <summary>Reads every policy that applies. A document that cannot be read is told of, and fails nothing else.</summary>
    /// <param name="subject">Whose permissions are simulated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IamException">The identity, or the list of its policies, cannot be read.</exception>
    public async Task<SimulatedPolicies> ReadAsync(SimulationSubject subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Entity is { } entity)
            return await ReadAsync(entity, cancellationToken);
        var (read, unread) = await ReadManagedAsync(subject.PolicyArn!, null, PolicyKind.Identity, cancellationToken);
        return new(null, read is null ? [] : [read], unread is null ? [] : [unread]);
    }

    private async Task<SimulatedPolicies> ReadAsync(IamEntity entity, CancellationToken cancellationToken)
    {
        var details = await gateway.GetEntityAsync(entity, cancellationToken);
        var rows = await gateway.ListPermissionsAsync(entity, cancellationToken);
        var reads = rows.Select(row => ReadAsync(entity, row, cancellationToken)).ToList();
        if (details.PermissionsBoundaryArn is { } arn)
            reads.Add(ReadManagedAsync(arn, entity, PolicyKind.PermissionsBoundary, cancellationToken));
        var all = await Task.WhenAll(reads);
        return new(details, [.. all.Select(one => one.Read).OfType<IdentityPolicy>()], [.. all.Select(one => one.Unread).OfType<UnreadPolicy>()]);
    }

    /// <summary>The context keys that follow from the identity and the time, as far as a policy asks for them: others would be sent to IAM in vain.</summary>
    /// <param name="policies">The policies, as read.</param>
    public IReadOnlyList<SimulationContextKey> KnownKeys(SimulatedPolicies policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var facts = policies.Details is { } details ? PrincipalFacts.Of(details, clock.GetUtcNow()) : PrincipalFacts.OfTime(clock.GetUtcNow());
        return [.. facts.Where(fact => policies.ReferencedKeys.Contains(fact.Name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Decides each action on each resource. What IAM refuses is part of the outcome: the studio's verdicts stand without it.</summary>
    /// <param name="policies">The policies, as read.</param>
    /// <param name="request">Actions, resources and context; what follows from the identity and the time is added where a policy asks for it and the request says nothing.</param>
    /// <param name="askIam">Whether IAM is asked as well.</param>
    /// <param name="cancellationToken">Ends the simulation.</param>
    public async Task<SimulationOutcome> SimulateAsync(
        SimulatedPolicies policies, SimulationRequest request, bool askIam, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(request);
        var whole = Complete(policies, request);
        if (!askIam)
            return new(policies, policies.IsComplete ? Evaluate(policies, whole) : [], WasIamAsked: false, null);
        try
        {
            var rows = policies.IsComplete ? await CompareAsync(policies, whole, cancellationToken) : await AskAsync(policies, whole, cancellationToken);
            return new(policies, rows, WasIamAsked: true, null);
        }
        catch (IamException e)
        {
            return new(policies, policies.IsComplete ? Evaluate(policies, whole) : [], WasIamAsked: true, e);
        }
    }

    private IReadOnlyList<SimulatedRow> Evaluate(SimulatedPolicies policies, SimulationRequest request) =>
        [.. _comparison.Evaluate(policies.Set, request).Select(studio => new SimulatedRow(studio.Action, studio.Resource, studio.Explanation, null, null))];

    private async Task<IReadOnlyList<SimulatedRow>> CompareAsync(SimulatedPolicies policies, SimulationRequest request, CancellationToken cancellationToken)
    {
        var compared = policies.Details is { } details
            ? await _comparison.CompareAsync(details.Arn, policies.Set, request, cancellationToken)
            : await _comparison.CompareAsync(policies.Set, request, cancellationToken);
        return [.. compared.Select(both => new SimulatedRow(both.Action, both.Resource, both.Studio, both.Iam, both.Difference))];
    }

    private async Task<IReadOnlyList<SimulatedRow>> AskAsync(SimulatedPolicies policies, SimulationRequest request, CancellationToken cancellationToken)
    {
        var rows = new List<SimulatedRow>();
        // Of an identity IAM reads the policies itself; a document that could not be read cannot be sent to it.
        if (policies.Details is not { } details)
            return rows;
        await foreach (var verdict in gateway.SimulatePrincipalPolicyAsync(details.Arn, request, cancellationToken))
            rows.Add(new(verdict.Action, verdict.Resource, null, verdict, null));
        return rows;
    }

    private SimulationRequest Complete(SimulatedPolicies policies, SimulationRequest request) => request with
    {
        Context = [.. request.Context, .. KnownKeys(policies).Where(fact => !request.Context.Any(key => key.Name.Equals(fact.Name, StringComparison.OrdinalIgnoreCase)))],
    };

    private Task<(IdentityPolicy? Read, UnreadPolicy? Unread)> ReadAsync(IamEntity entity, PermissionRow row, CancellationToken cancellationToken)
    {
        var holder = row.GroupName is null ? entity : IamEntity.Group(row.GroupName);
        return ReadAsync(
            row.PolicyName, row.PolicyArn, holder, row.GroupName is null ? PolicyKind.Identity : PolicyKind.Group,
            gateway.ReadDocumentAsync(entity, row, cancellationToken));
    }

    private Task<(IdentityPolicy? Read, UnreadPolicy? Unread)> ReadManagedAsync(string arn, IamEntity? holder, PolicyKind kind, CancellationToken cancellationToken) => ReadAsync(
        arn[(arn.LastIndexOf('/') + 1)..], arn, holder, kind, gateway.ReadDefaultVersionAsync(arn, cancellationToken));

    private static async Task<(IdentityPolicy? Read, UnreadPolicy? Unread)> ReadAsync(
        string name, string? arn, IamEntity? holder, PolicyKind kind, Task<string> reading)
    {
        try
        {
            var document = PolicyDocument.Parse(await reading, SyntaxLimits.Stored);
            return document.SyntaxErrors.IsEmpty ? (new(new(name, kind, document), name, arn, holder), null) : (null, new(name, null));
        }
        catch (IamException e)
        {
            return (null, new(name, e));
        }
    }
}
