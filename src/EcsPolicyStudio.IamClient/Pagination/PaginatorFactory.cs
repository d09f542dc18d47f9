using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement.Pagination;

internal sealed class PaginatorFactory(IAmazonIdentityManagementService client) : IIdentityManagementPaginatorFactory
{
    public IListPoliciesPaginator ListPolicies(ListPoliciesRequest request) => new ListPoliciesPaginator(client, request);

    public IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request) => new ListPolicyVersionsPaginator(client, request);

    public IListPolicyTagsPaginator ListPolicyTags(ListPolicyTagsRequest request) => new ListPolicyTagsPaginator(client, request);

    public IListEntitiesForPolicyPaginator ListEntitiesForPolicy(ListEntitiesForPolicyRequest request) => new ListEntitiesForPolicyPaginator(client, request);

    public IListUsersPaginator ListUsers(ListUsersRequest request) => new ListUsersPaginator(client, request);

    public IListUserTagsPaginator ListUserTags(ListUserTagsRequest request) => new ListUserTagsPaginator(client, request);

    public IGetGroupPaginator GetGroup(GetGroupRequest request) => new GetGroupPaginator(client, request);

    public IListGroupsPaginator ListGroups(ListGroupsRequest request) => new ListGroupsPaginator(client, request);

    public IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request) => new ListGroupsForUserPaginator(client, request);

    public IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request) => new ListAttachedUserPoliciesPaginator(client, request);

    public IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request) => new ListAttachedGroupPoliciesPaginator(client, request);

    public IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request) => new ListAttachedRolePoliciesPaginator(client, request);

    public IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request) => new ListUserPoliciesPaginator(client, request);

    public IListGroupPoliciesPaginator ListGroupPolicies(ListGroupPoliciesRequest request) => new ListGroupPoliciesPaginator(client, request);

    public IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request) => new ListRolePoliciesPaginator(client, request);

    public IListRolesPaginator ListRoles(ListRolesRequest request) => new ListRolesPaginator(client, request);

    public IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request) => new GetAccountAuthorizationDetailsPaginator(client, request);

    public IListAccountAliasesPaginator ListAccountAliases(ListAccountAliasesRequest request) => new ListAccountAliasesPaginator(client, request);

    public ISimulateCustomPolicyPaginator SimulateCustomPolicy(SimulateCustomPolicyRequest request) => new SimulateCustomPolicyPaginator(client, request);

    public ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request) => new SimulatePrincipalPolicyPaginator(client, request);

    public IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request) => new ListAccessKeysPaginator(client, request);

    public IListInstanceProfilesForRolePaginator ListInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request) => new ListInstanceProfilesForRolePaginator(client, request);

    public IListRoleTagsPaginator ListRoleTags(ListRoleTagsRequest request) => new ListRoleTagsPaginator(client, request);
}
