using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Pagination;

internal sealed class ListPoliciesPaginator(IAmazonIdentityManagementService client, ListPoliciesRequest request)
    : MarkerPaginator<ListPoliciesRequest, ListPoliciesResponse>(client.ListPoliciesAsync, request), IListPoliciesPaginator
{
    public IPaginatedEnumerable<ManagedPolicy> Policies => Items(response => response.Policies);
}

internal sealed class ListPolicyVersionsPaginator(IAmazonIdentityManagementService client, ListPolicyVersionsRequest request)
    : MarkerPaginator<ListPolicyVersionsRequest, ListPolicyVersionsResponse>(client.ListPolicyVersionsAsync, request), IListPolicyVersionsPaginator
{
    public IPaginatedEnumerable<PolicyVersion> Versions => Items(response => response.Versions);
}

internal sealed class ListPolicyTagsPaginator(IAmazonIdentityManagementService client, ListPolicyTagsRequest request)
    : MarkerPaginator<ListPolicyTagsRequest, ListPolicyTagsResponse>(client.ListPolicyTagsAsync, request), IListPolicyTagsPaginator
{
    public IPaginatedEnumerable<Tag> Tags => Items(response => response.Tags);
}

internal sealed class ListEntitiesForPolicyPaginator(IAmazonIdentityManagementService client, ListEntitiesForPolicyRequest request)
    : MarkerPaginator<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>(client.ListEntitiesForPolicyAsync, request), IListEntitiesForPolicyPaginator
{
    public IPaginatedEnumerable<PolicyGroup> PolicyGroups => Items(response => response.PolicyGroups);

    public IPaginatedEnumerable<PolicyUser> PolicyUsers => Items(response => response.PolicyUsers);

    public IPaginatedEnumerable<PolicyRole> PolicyRoles => Items(response => response.PolicyRoles);
}

internal sealed class ListUsersPaginator(IAmazonIdentityManagementService client, ListUsersRequest request)
    : MarkerPaginator<ListUsersRequest, ListUsersResponse>(client.ListUsersAsync, request), IListUsersPaginator
{
    public IPaginatedEnumerable<User> Users => Items(response => response.Users);
}

internal sealed class ListUserTagsPaginator(IAmazonIdentityManagementService client, ListUserTagsRequest request)
    : MarkerPaginator<ListUserTagsRequest, ListUserTagsResponse>(client.ListUserTagsAsync, request), IListUserTagsPaginator
{
    public IPaginatedEnumerable<Tag> Tags => Items(response => response.Tags);
}

internal sealed class GetGroupPaginator(IAmazonIdentityManagementService client, GetGroupRequest request)
    : MarkerPaginator<GetGroupRequest, GetGroupResponse>(client.GetGroupAsync, request), IGetGroupPaginator
{
    public IPaginatedEnumerable<User> Users => Items(response => response.Users);
}

internal sealed class ListGroupsPaginator(IAmazonIdentityManagementService client, ListGroupsRequest request)
    : MarkerPaginator<ListGroupsRequest, ListGroupsResponse>(client.ListGroupsAsync, request), IListGroupsPaginator
{
    public IPaginatedEnumerable<Group> Groups => Items(response => response.Groups);
}

internal sealed class ListGroupsForUserPaginator(IAmazonIdentityManagementService client, ListGroupsForUserRequest request)
    : MarkerPaginator<ListGroupsForUserRequest, ListGroupsForUserResponse>(client.ListGroupsForUserAsync, request), IListGroupsForUserPaginator
{
    public IPaginatedEnumerable<Group> Groups => Items(response => response.Groups);
}

internal sealed class ListAttachedUserPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedUserPoliciesRequest request)
    : MarkerPaginator<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>(client.ListAttachedUserPoliciesAsync, request), IListAttachedUserPoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);
}

internal sealed class ListAttachedGroupPoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedGroupPoliciesRequest request)
    : MarkerPaginator<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse>(client.ListAttachedGroupPoliciesAsync, request), IListAttachedGroupPoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);
}

internal sealed class ListAttachedRolePoliciesPaginator(IAmazonIdentityManagementService client, ListAttachedRolePoliciesRequest request)
    : MarkerPaginator<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>(client.ListAttachedRolePoliciesAsync, request), IListAttachedRolePoliciesPaginator
{
    public IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies => Items(response => response.AttachedPolicies);
}

internal sealed class ListUserPoliciesPaginator(IAmazonIdentityManagementService client, ListUserPoliciesRequest request)
    : MarkerPaginator<ListUserPoliciesRequest, ListUserPoliciesResponse>(client.ListUserPoliciesAsync, request), IListUserPoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => Items(response => response.PolicyNames);
}

internal sealed class ListGroupPoliciesPaginator(IAmazonIdentityManagementService client, ListGroupPoliciesRequest request)
    : MarkerPaginator<ListGroupPoliciesRequest, ListGroupPoliciesResponse>(client.ListGroupPoliciesAsync, request), IListGroupPoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => Items(response => response.PolicyNames);
}

internal sealed class ListRolePoliciesPaginator(IAmazonIdentityManagementService client, ListRolePoliciesRequest request)
    : MarkerPaginator<ListRolePoliciesRequest, ListRolePoliciesResponse>(client.ListRolePoliciesAsync, request), IListRolePoliciesPaginator
{
    public IPaginatedEnumerable<string> PolicyNames => Items(response => response.PolicyNames);
}

internal sealed class ListRolesPaginator(IAmazonIdentityManagementService client, ListRolesRequest request)
    : MarkerPaginator<ListRolesRequest, ListRolesResponse>(client.ListRolesAsync, request), IListRolesPaginator
{
    public IPaginatedEnumerable<Role> Roles => Items(response => response.Roles);
}

internal sealed class GetAccountAuthorizationDetailsPaginator(IAmazonIdentityManagementService client, GetAccountAuthorizationDetailsRequest request)
    : MarkerPaginator<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse>(client.GetAccountAuthorizationDetailsAsync, request), IGetAccountAuthorizationDetailsPaginator
{
    public IPaginatedEnumerable<UserDetail> UserDetailList => Items(response => response.UserDetailList);

    public IPaginatedEnumerable<GroupDetail> GroupDetailList => Items(response => response.GroupDetailList);

    public IPaginatedEnumerable<RoleDetail> RoleDetailList => Items(response => response.RoleDetailList);

    public IPaginatedEnumerable<ManagedPolicyDetail> Policies => Items(response => response.Policies);
}

internal sealed class ListAccountAliasesPaginator(IAmazonIdentityManagementService client, ListAccountAliasesRequest request)
    : MarkerPaginator<ListAccountAliasesRequest, ListAccountAliasesResponse>(client.ListAccountAliasesAsync, request), IListAccountAliasesPaginator
{
    public IPaginatedEnumerable<string> AccountAliases => Items(response => response.AccountAliases);
}

internal sealed class SimulateCustomPolicyPaginator(IAmazonIdentityManagementService client, SimulateCustomPolicyRequest request)
    : MarkerPaginator<SimulateCustomPolicyRequest, SimulateCustomPolicyResponse>(client.SimulateCustomPolicyAsync, request), ISimulateCustomPolicyPaginator
{
    public IPaginatedEnumerable<EvaluationResult> EvaluationResults => Items(response => response.EvaluationResults);
}

internal sealed class SimulatePrincipalPolicyPaginator(IAmazonIdentityManagementService client, SimulatePrincipalPolicyRequest request)
    : MarkerPaginator<SimulatePrincipalPolicyRequest, SimulatePrincipalPolicyResponse>(client.SimulatePrincipalPolicyAsync, request), ISimulatePrincipalPolicyPaginator
{
    public IPaginatedEnumerable<EvaluationResult> EvaluationResults => Items(response => response.EvaluationResults);
}

internal sealed class ListAccessKeysPaginator(IAmazonIdentityManagementService client, ListAccessKeysRequest request)
    : MarkerPaginator<ListAccessKeysRequest, ListAccessKeysResponse>(client.ListAccessKeysAsync, request), IListAccessKeysPaginator
{
    public IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata => Items(response => response.AccessKeyMetadata);
}

internal sealed class ListInstanceProfilesForRolePaginator(IAmazonIdentityManagementService client, ListInstanceProfilesForRoleRequest request)
    : MarkerPaginator<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>(client.ListInstanceProfilesForRoleAsync, request), IListInstanceProfilesForRolePaginator
{
    public IPaginatedEnumerable<InstanceProfile> InstanceProfiles => Items(response => response.InstanceProfiles);
}

internal sealed class ListRoleTagsPaginator(IAmazonIdentityManagementService client, ListRoleTagsRequest request)
    : MarkerPaginator<ListRoleTagsRequest, ListRoleTagsResponse>(client.ListRoleTagsAsync, request), IListRoleTagsPaginator
{
    public IPaginatedEnumerable<Tag> Tags => Items(response => response.Tags);
}
