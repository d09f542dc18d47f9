using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Managed policies and their versions.</content>
internal sealed partial class AwsIamGateway
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ManagedPolicySummary> ListPoliciesAsync(
        PolicyScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = scope switch
        {
            PolicyScope.AwsManaged => PolicyScopeType.AWS,
            PolicyScope.CustomerManaged => PolicyScopeType.Local,
            _ => PolicyScopeType.All,
        };
        var pages = calls.PagesAsync(
            "ListPolicies",
            (marker, token) => Client.ListPoliciesAsync(new ListPoliciesRequest { Scope = filter, Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var policy in page.Policies ?? [])
                yield return policy.ToSummary("ListPolicies");
        }
    }

    /// <inheritdoc/>
    public async Task<ManagedPolicyDetails> GetPolicyAsync(string policyArn, CancellationToken cancellationToken)
    {
        var request = new GetPolicyRequest { PolicyArn = Named(policyArn) };
        var response = await calls.SendAsync("GetPolicy", token => Client.GetPolicyAsync(request, token), cancellationToken).ConfigureAwait(false);
        var policy = IamCalls.Required(response.Policy, "GetPolicy", "Policy");
        return new ManagedPolicyDetails(policy.ToSummary("GetPolicy"), policy.Tags.ToTags());
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PolicyVersionInfo>> ListPolicyVersionsAsync(string policyArn, CancellationToken cancellationToken)
    {
        Named(policyArn);
        var pages = calls.PagesAsync(
            "ListPolicyVersions",
            (marker, token) => Client.ListPolicyVersionsAsync(
                new ListPolicyVersionsRequest { PolicyArn = policyArn, Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        var versions = new List<PolicyVersionInfo>();
        await foreach (var page in pages.ConfigureAwait(false))
            versions.AddRange((page.Versions ?? []).Select(version => version.ToInfo("ListPolicyVersions", withDocument: false)));
        return [.. versions.OrderByDescending(version => Number(version.VersionId)).ThenByDescending(version => version.CreateDate)];
    }

    /// <inheritdoc/>
    public async Task<PolicyVersionInfo> GetPolicyVersionAsync(string policyArn, string versionId, CancellationToken cancellationToken)
    {
        var request = new GetPolicyVersionRequest { PolicyArn = Named(policyArn), VersionId = Named(versionId) };
        var response = await calls.SendAsync("GetPolicyVersion", token => Client.GetPolicyVersionAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return IamCalls.Required(response.PolicyVersion, "GetPolicyVersion", "PolicyVersion").ToInfo("GetPolicyVersion", withDocument: true);
    }

    /// <inheritdoc/>
    public async Task<PolicyEntities> ListEntitiesForPolicyAsync(string policyArn, CancellationToken cancellationToken)
    {
        Named(policyArn);
        // One list cannot tell the two usages apart.
        var attached = EntitiesAsync(policyArn, PolicyUsageType.PermissionsPolicy, cancellationToken);
        var boundaries = EntitiesAsync(policyArn, PolicyUsageType.PermissionsBoundary, cancellationToken);
        await Task.WhenAll(attached, boundaries).ConfigureAwait(false);
        return new PolicyEntities(await attached.ConfigureAwait(false), await boundaries.ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<ManagedPolicySummary> CreatePolicyAsync(NewManagedPolicy policy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var request = new CreatePolicyRequest
        {
            PolicyName = policy.PolicyName,
            PolicyDocument = policy.Document,
            Description = string.IsNullOrEmpty(policy.Description) ? null : policy.Description,
            Path = policy.Path,
            Tags = policy.Tags.ToSdkTags(),
        };
        var begun = clock.GetUtcNow();
        try
        {
            var response = await calls.SendAsync("CreatePolicy", token => Client.CreatePolicyAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            var created = IamCalls.Required(response.Policy, "CreatePolicy", "Policy").ToSummary("CreatePolicy");
            // IAM does not repeat the description it was given.
            return created with { Description = created.Description ?? request.Description };
        }
        catch (IamLimitExceededException refusal)
        {
            throw WithStanding(refusal, await UsedAsync(refusal.Quota, policy, cancellationToken).ConfigureAwait(false));
        }
        catch (IamException failure) when (MayHideSuccess<IamEntityAlreadyExistsException>(failure))
        {
            if (await FindCreatedAsync(policy, begun, cancellationToken).ConfigureAwait(false) is { } created)
                return created;
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task DeletePolicyAsync(string policyArn, CancellationToken cancellationToken)
    {
        var request = new DeletePolicyRequest { PolicyArn = Named(policyArn) };
        try
        {
            await calls.SendAsync("DeletePolicy", token => Client.DeletePolicyAsync(request, token), cancellationToken).ConfigureAwait(false);
        }
        catch (IamException failure) when (MayHideSuccess<IamNoSuchEntityException>(failure))
        {
            if (!await IsDeletedAsync(policyArn, cancellationToken).ConfigureAwait(false))
                throw;
        }
    }

    private async Task<IReadOnlyList<IamEntity>> EntitiesAsync(string policyArn, PolicyUsageType usage, CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "ListEntitiesForPolicy",
            (marker, token) => Client.ListEntitiesForPolicyAsync(
                new ListEntitiesForPolicyRequest { PolicyArn = policyArn, PolicyUsageFilter = usage, Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        var entities = new List<IamEntity>();
        await foreach (var page in pages.ConfigureAwait(false))
        {
            entities.AddRange((page.PolicyUsers ?? []).Select(user => IamEntity.User(user.UserName)));
            entities.AddRange((page.PolicyGroups ?? []).Select(group => IamEntity.Group(group.GroupName)));
            entities.AddRange((page.PolicyRoles ?? []).Select(role => IamEntity.Role(role.RoleName)));
        }

        return entities;
    }

    // IAM numbers versions upwards and never reuses a number; the list's own order is not documented.
    private static int Number(string versionId)
    {
        var digits = versionId.AsSpan(versionId.StartsWith('v') ? 1 : 0);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
