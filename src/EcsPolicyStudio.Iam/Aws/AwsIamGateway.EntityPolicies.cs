using System.Runtime.CompilerServices;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>The lists of an identity's managed and inline policies, whose operations differ by the kind of identity.</content>
internal sealed partial class AwsIamGateway
{
    private async IAsyncEnumerable<AttachedPolicy> AttachedAsync(IamEntity entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = Named(entity.Name);
        var operation = $"ListAttached{entity.Kind}Policies";
        var pages = calls.PagesAsync(operation, SendAsync, page => (page.IsTruncated, page.Marker), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var policy in page.Items ?? [])
                yield return policy.ToAttached(operation);
        }

        async Task<Page<AttachedPolicyType>> SendAsync(string? marker, CancellationToken token)
        {
            switch (entity.Kind)
            {
                case EntityKind.User:
                    var user = await Client.ListAttachedUserPoliciesAsync(
                        new ListAttachedUserPoliciesRequest { UserName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(user.AttachedPolicies, user.IsTruncated, user.Marker);
                case EntityKind.Group:
                    var group = await Client.ListAttachedGroupPoliciesAsync(
                        new ListAttachedGroupPoliciesRequest { GroupName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(group.AttachedPolicies, group.IsTruncated, group.Marker);
                default:
                    var role = await Client.ListAttachedRolePoliciesAsync(
                        new ListAttachedRolePoliciesRequest { RoleName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(role.AttachedPolicies, role.IsTruncated, role.Marker);
            }
        }
    }

    private async IAsyncEnumerable<string> InlineNamesAsync(IamEntity entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = Named(entity.Name);
        var pages = calls.PagesAsync($"List{entity.Kind}Policies", SendAsync, page => (page.IsTruncated, page.Marker), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var policy in page.Items ?? [])
                yield return policy;
        }

        async Task<Page<string>> SendAsync(string? marker, CancellationToken token)
        {
            switch (entity.Kind)
            {
                case EntityKind.User:
                    var user = await Client.ListUserPoliciesAsync(
                        new ListUserPoliciesRequest { UserName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(user.PolicyNames, user.IsTruncated, user.Marker);
                case EntityKind.Group:
                    var group = await Client.ListGroupPoliciesAsync(
                        new ListGroupPoliciesRequest { GroupName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(group.PolicyNames, group.IsTruncated, group.Marker);
                default:
                    var role = await Client.ListRolePoliciesAsync(
                        new ListRolePoliciesRequest { RoleName = name, Marker = marker, MaxItems = PageSize }, token).ConfigureAwait(false);
                    return new(role.PolicyNames, role.IsTruncated, role.Marker);
            }
        }
    }

    /// <summary>One page of a list, whichever response class it came in. Items are null where the page is empty.</summary>
    private readonly record struct Page<T>(List<T>? Items, bool? IsTruncated, string? Marker);
}
