namespace Amazon.IdentityManagement.Model;

/// <summary>A paginator for each operation that answers in pages; each can be enumerated once.</summary>
public interface IIdentityManagementPaginatorFactory
{
    IListPoliciesPaginator ListPolicies(ListPoliciesRequest request);
    IListPolicyVersionsPaginator ListPolicyVersions(ListPolicyVersionsRequest request);
    IListPolicyTagsPaginator ListPolicyTags(ListPolicyTagsRequest request);
    IListEntitiesForPolicyPaginator ListEntitiesForPolicy(ListEntitiesForPolicyRequest request);
    IListUsersPaginator ListUsers(ListUsersRequest request);
    IListUserTagsPaginator ListUserTags(ListUserTagsRequest request);
    IGetGroupPaginator GetGroup(GetGroupRequest request);
    IListGroupsPaginator ListGroups(ListGroupsRequest request);
    IListGroupsForUserPaginator ListGroupsForUser(ListGroupsForUserRequest request);
    IListAttachedUserPoliciesPaginator ListAttachedUserPolicies(ListAttachedUserPoliciesRequest request);
    IListAttachedGroupPoliciesPaginator ListAttachedGroupPolicies(ListAttachedGroupPoliciesRequest request);
    IListAttachedRolePoliciesPaginator ListAttachedRolePolicies(ListAttachedRolePoliciesRequest request);
    IListUserPoliciesPaginator ListUserPolicies(ListUserPoliciesRequest request);
    IListGroupPoliciesPaginator ListGroupPolicies(ListGroupPoliciesRequest request);
    IListRolePoliciesPaginator ListRolePolicies(ListRolePoliciesRequest request);
    IListRolesPaginator ListRoles(ListRolesRequest request);
    IGetAccountAuthorizationDetailsPaginator GetAccountAuthorizationDetails(GetAccountAuthorizationDetailsRequest request);
    IListAccountAliasesPaginator ListAccountAliases(ListAccountAliasesRequest request);
    ISimulateCustomPolicyPaginator SimulateCustomPolicy(SimulateCustomPolicyRequest request);
    ISimulatePrincipalPolicyPaginator SimulatePrincipalPolicy(SimulatePrincipalPolicyRequest request);
    IListAccessKeysPaginator ListAccessKeys(ListAccessKeysRequest request);
    IListInstanceProfilesForRolePaginator ListInstanceProfilesForRole(ListInstanceProfilesForRoleRequest request);
    IListRoleTagsPaginator ListRoleTags(ListRoleTagsRequest request);
}
