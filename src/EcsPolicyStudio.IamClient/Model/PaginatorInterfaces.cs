using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The pages of ListPolicies.</summary>
public interface IListPoliciesPaginator
{
    IPaginatedEnumerable<ListPoliciesResponse> Responses { get; }
    IPaginatedEnumerable<ManagedPolicy> Policies { get; }
}

/// <summary>The pages of ListPolicyVersions.</summary>
public interface IListPolicyVersionsPaginator
{
    IPaginatedEnumerable<ListPolicyVersionsResponse> Responses { get; }
    IPaginatedEnumerable<PolicyVersion> Versions { get; }
}

/// <summary>The pages of ListPolicyTags.</summary>
public interface IListPolicyTagsPaginator
{
    IPaginatedEnumerable<ListPolicyTagsResponse> Responses { get; }
    IPaginatedEnumerable<Tag> Tags { get; }
}

/// <summary>The pages of ListEntitiesForPolicy.</summary>
public interface IListEntitiesForPolicyPaginator
{
    IPaginatedEnumerable<ListEntitiesForPolicyResponse> Responses { get; }
    IPaginatedEnumerable<PolicyGroup> PolicyGroups { get; }
    IPaginatedEnumerable<PolicyUser> PolicyUsers { get; }
    IPaginatedEnumerable<PolicyRole> PolicyRoles { get; }
}

/// <summary>The pages of ListUsers.</summary>
public interface IListUsersPaginator
{
    IPaginatedEnumerable<ListUsersResponse> Responses { get; }
    IPaginatedEnumerable<User> Users { get; }
}

/// <summary>The pages of ListUserTags.</summary>
public interface IListUserTagsPaginator
{
    IPaginatedEnumerable<ListUserTagsResponse> Responses { get; }
    IPaginatedEnumerable<Tag> Tags { get; }
}

/// <summary>The pages of GetGroup.</summary>
public interface IGetGroupPaginator
{
    IPaginatedEnumerable<GetGroupResponse> Responses { get; }
    IPaginatedEnumerable<User> Users { get; }
}

/// <summary>The pages of ListGroups.</summary>
public interface IListGroupsPaginator
{
    IPaginatedEnumerable<ListGroupsResponse> Responses { get; }
    IPaginatedEnumerable<Group> Groups { get; }
}

/// <summary>The pages of ListGroupsForUser.</summary>
public interface IListGroupsForUserPaginator
{
    IPaginatedEnumerable<ListGroupsForUserResponse> Responses { get; }
    IPaginatedEnumerable<Group> Groups { get; }
}

/// <summary>The pages of ListAttachedUserPolicies.</summary>
public interface IListAttachedUserPoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedUserPoliciesResponse> Responses { get; }
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

/// <summary>The pages of ListAttachedGroupPolicies.</summary>
public interface IListAttachedGroupPoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedGroupPoliciesResponse> Responses { get; }
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

/// <summary>The pages of ListAttachedRolePolicies.</summary>
public interface IListAttachedRolePoliciesPaginator
{
    IPaginatedEnumerable<ListAttachedRolePoliciesResponse> Responses { get; }
    IPaginatedEnumerable<AttachedPolicyType> AttachedPolicies { get; }
}

/// <summary>The pages of ListUserPolicies.</summary>
public interface IListUserPoliciesPaginator
{
    IPaginatedEnumerable<ListUserPoliciesResponse> Responses { get; }
    IPaginatedEnumerable<string> PolicyNames { get; }
}

/// <summary>The pages of ListGroupPolicies.</summary>
public interface IListGroupPoliciesPaginator
{
    IPaginatedEnumerable<ListGroupPoliciesResponse> Responses { get; }
    IPaginatedEnumerable<string> PolicyNames { get; }
}

/// <summary>The pages of ListRolePolicies.</summary>
public interface IListRolePoliciesPaginator
{
    IPaginatedEnumerable<ListRolePoliciesResponse> Responses { get; }
    IPaginatedEnumerable<string> PolicyNames { get; }
}

/// <summary>The pages of ListRoles.</summary>
public interface IListRolesPaginator
{
    IPaginatedEnumerable<ListRolesResponse> Responses { get; }
    IPaginatedEnumerable<Role> Roles { get; }
}

/// <summary>The pages of GetAccountAuthorizationDetails.</summary>
public interface IGetAccountAuthorizationDetailsPaginator
{
    IPaginatedEnumerable<GetAccountAuthorizationDetailsResponse> Responses { get; }
    IPaginatedEnumerable<UserDetail> UserDetailList { get; }
    IPaginatedEnumerable<GroupDetail> GroupDetailList { get; }
    IPaginatedEnumerable<RoleDetail> RoleDetailList { get; }
    IPaginatedEnumerable<ManagedPolicyDetail> Policies { get; }
}

/// <summary>The pages of ListAccountAliases.</summary>
public interface IListAccountAliasesPaginator
{
    IPaginatedEnumerable<ListAccountAliasesResponse> Responses { get; }
    IPaginatedEnumerable<string> AccountAliases { get; }
}

/// <summary>The pages of SimulateCustomPolicy.</summary>
public interface ISimulateCustomPolicyPaginator
{
    IPaginatedEnumerable<SimulateCustomPolicyResponse> Responses { get; }
    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}

/// <summary>The pages of SimulatePrincipalPolicy.</summary>
public interface ISimulatePrincipalPolicyPaginator
{
    IPaginatedEnumerable<SimulatePrincipalPolicyResponse> Responses { get; }
    IPaginatedEnumerable<EvaluationResult> EvaluationResults { get; }
}

/// <summary>The pages of ListAccessKeys.</summary>
public interface IListAccessKeysPaginator
{
    IPaginatedEnumerable<ListAccessKeysResponse> Responses { get; }
    IPaginatedEnumerable<AccessKeyMetadata> AccessKeyMetadata { get; }
}

/// <summary>The pages of ListInstanceProfilesForRole.</summary>
public interface IListInstanceProfilesForRolePaginator
{
    IPaginatedEnumerable<ListInstanceProfilesForRoleResponse> Responses { get; }
    IPaginatedEnumerable<InstanceProfile> InstanceProfiles { get; }
}

/// <summary>The pages of ListRoleTags.</summary>
public interface IListRoleTagsPaginator
{
    IPaginatedEnumerable<ListRoleTagsResponse> Responses { get; }
    IPaginatedEnumerable<Tag> Tags { get; }
}
