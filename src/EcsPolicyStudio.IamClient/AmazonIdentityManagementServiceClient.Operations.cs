using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement;

/// <summary>The operations; each is one Query request, see <see cref="IAmazonIdentityManagementService"/>.</summary>
public partial class AmazonIdentityManagementServiceClient
{
    // Managed policies.
    public virtual Task<CreatePolicyResponse> CreatePolicyAsync(CreatePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreatePolicyResponse>(request, cancellationToken);

    public virtual Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetPolicyResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesResponse> ListPoliciesAsync(CancellationToken cancellationToken = default) =>
        ListPoliciesAsync(new ListPoliciesRequest(), cancellationToken);

    public virtual Task<ListPoliciesResponse> ListPoliciesAsync(ListPoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListPoliciesResponse>(request, cancellationToken);

    public virtual Task<DeletePolicyResponse> DeletePolicyAsync(DeletePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeletePolicyResponse>(request, cancellationToken);

    public virtual Task<CreatePolicyVersionResponse> CreatePolicyVersionAsync(
        CreatePolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreatePolicyVersionResponse>(request, cancellationToken);

    public virtual Task<GetPolicyVersionResponse> GetPolicyVersionAsync(
        GetPolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetPolicyVersionResponse>(request, cancellationToken);

    public virtual Task<ListPolicyVersionsResponse> ListPolicyVersionsAsync(
        ListPolicyVersionsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListPolicyVersionsResponse>(request, cancellationToken);

    public virtual Task<DeletePolicyVersionResponse> DeletePolicyVersionAsync(
        DeletePolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeletePolicyVersionResponse>(request, cancellationToken);

    public virtual Task<SetDefaultPolicyVersionResponse> SetDefaultPolicyVersionAsync(
        SetDefaultPolicyVersionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SetDefaultPolicyVersionResponse>(request, cancellationToken);

    public virtual Task<TagPolicyResponse> TagPolicyAsync(TagPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagPolicyResponse>(request, cancellationToken);

    public virtual Task<UntagPolicyResponse> UntagPolicyAsync(UntagPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagPolicyResponse>(request, cancellationToken);

    public virtual Task<ListPolicyTagsResponse> ListPolicyTagsAsync(ListPolicyTagsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListPolicyTagsResponse>(request, cancellationToken);

    public virtual Task<ListEntitiesForPolicyResponse> ListEntitiesForPolicyAsync(
        ListEntitiesForPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListEntitiesForPolicyResponse>(request, cancellationToken);

    // Users.
    public virtual Task<CreateUserResponse> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateUserResponse>(request, cancellationToken);

    public virtual Task<GetUserResponse> GetUserAsync(CancellationToken cancellationToken = default) =>
        GetUserAsync(new GetUserRequest(), cancellationToken);

    public virtual Task<GetUserResponse> GetUserAsync(GetUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetUserResponse>(request, cancellationToken);

    public virtual Task<ListUsersResponse> ListUsersAsync(CancellationToken cancellationToken = default) =>
        ListUsersAsync(new ListUsersRequest(), cancellationToken);

    public virtual Task<ListUsersResponse> ListUsersAsync(ListUsersRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListUsersResponse>(request, cancellationToken);

    public virtual Task<UpdateUserResponse> UpdateUserAsync(UpdateUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateUserResponse>(request, cancellationToken);

    public virtual Task<DeleteUserResponse> DeleteUserAsync(DeleteUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteUserResponse>(request, cancellationToken);

    public virtual Task<TagUserResponse> TagUserAsync(TagUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagUserResponse>(request, cancellationToken);

    public virtual Task<UntagUserResponse> UntagUserAsync(UntagUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagUserResponse>(request, cancellationToken);

    public virtual Task<ListUserTagsResponse> ListUserTagsAsync(ListUserTagsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListUserTagsResponse>(request, cancellationToken);

    // Access keys.
    public virtual Task<CreateAccessKeyResponse> CreateAccessKeyAsync(
        CreateAccessKeyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateAccessKeyResponse>(request, cancellationToken);

    public virtual Task<ListAccessKeysResponse> ListAccessKeysAsync(ListAccessKeysRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAccessKeysResponse>(request, cancellationToken);

    public virtual Task<UpdateAccessKeyResponse> UpdateAccessKeyAsync(
        UpdateAccessKeyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateAccessKeyResponse>(request, cancellationToken);

    public virtual Task<DeleteAccessKeyResponse> DeleteAccessKeyAsync(
        DeleteAccessKeyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteAccessKeyResponse>(request, cancellationToken);

    // Groups.
    public virtual Task<CreateGroupResponse> CreateGroupAsync(CreateGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateGroupResponse>(request, cancellationToken);

    public virtual Task<GetGroupResponse> GetGroupAsync(GetGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetGroupResponse>(request, cancellationToken);

    public virtual Task<ListGroupsResponse> ListGroupsAsync(CancellationToken cancellationToken = default) =>
        ListGroupsAsync(new ListGroupsRequest(), cancellationToken);

    public virtual Task<ListGroupsResponse> ListGroupsAsync(ListGroupsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListGroupsResponse>(request, cancellationToken);

    public virtual Task<UpdateGroupResponse> UpdateGroupAsync(UpdateGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateGroupResponse>(request, cancellationToken);

    public virtual Task<DeleteGroupResponse> DeleteGroupAsync(DeleteGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteGroupResponse>(request, cancellationToken);

    public virtual Task<AddUserToGroupResponse> AddUserToGroupAsync(AddUserToGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<AddUserToGroupResponse>(request, cancellationToken);

    public virtual Task<RemoveUserFromGroupResponse> RemoveUserFromGroupAsync(
        RemoveUserFromGroupRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<RemoveUserFromGroupResponse>(request, cancellationToken);

    public virtual Task<ListGroupsForUserResponse> ListGroupsForUserAsync(
        ListGroupsForUserRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListGroupsForUserResponse>(request, cancellationToken);

    // Attachments.
    public virtual Task<AttachUserPolicyResponse> AttachUserPolicyAsync(
        AttachUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<AttachUserPolicyResponse>(request, cancellationToken);

    public virtual Task<DetachUserPolicyResponse> DetachUserPolicyAsync(
        DetachUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DetachUserPolicyResponse>(request, cancellationToken);

    public virtual Task<ListAttachedUserPoliciesResponse> ListAttachedUserPoliciesAsync(
        ListAttachedUserPoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAttachedUserPoliciesResponse>(request, cancellationToken);

    public virtual Task<AttachGroupPolicyResponse> AttachGroupPolicyAsync(
        AttachGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<AttachGroupPolicyResponse>(request, cancellationToken);

    public virtual Task<DetachGroupPolicyResponse> DetachGroupPolicyAsync(
        DetachGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DetachGroupPolicyResponse>(request, cancellationToken);

    public virtual Task<ListAttachedGroupPoliciesResponse> ListAttachedGroupPoliciesAsync(
        ListAttachedGroupPoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAttachedGroupPoliciesResponse>(request, cancellationToken);

    public virtual Task<AttachRolePolicyResponse> AttachRolePolicyAsync(
        AttachRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<AttachRolePolicyResponse>(request, cancellationToken);

    public virtual Task<DetachRolePolicyResponse> DetachRolePolicyAsync(
        DetachRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DetachRolePolicyResponse>(request, cancellationToken);

    public virtual Task<ListAttachedRolePoliciesResponse> ListAttachedRolePoliciesAsync(
        ListAttachedRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAttachedRolePoliciesResponse>(request, cancellationToken);

    // Inline policies.
    public virtual Task<PutUserPolicyResponse> PutUserPolicyAsync(PutUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutUserPolicyResponse>(request, cancellationToken);

    public virtual Task<GetUserPolicyResponse> GetUserPolicyAsync(GetUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetUserPolicyResponse>(request, cancellationToken);

    public virtual Task<ListUserPoliciesResponse> ListUserPoliciesAsync(
        ListUserPoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListUserPoliciesResponse>(request, cancellationToken);

    public virtual Task<DeleteUserPolicyResponse> DeleteUserPolicyAsync(
        DeleteUserPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteUserPolicyResponse>(request, cancellationToken);

    public virtual Task<PutGroupPolicyResponse> PutGroupPolicyAsync(PutGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutGroupPolicyResponse>(request, cancellationToken);

    public virtual Task<GetGroupPolicyResponse> GetGroupPolicyAsync(GetGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetGroupPolicyResponse>(request, cancellationToken);

    public virtual Task<ListGroupPoliciesResponse> ListGroupPoliciesAsync(
        ListGroupPoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListGroupPoliciesResponse>(request, cancellationToken);

    public virtual Task<DeleteGroupPolicyResponse> DeleteGroupPolicyAsync(
        DeleteGroupPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteGroupPolicyResponse>(request, cancellationToken);

    public virtual Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutRolePolicyResponse>(request, cancellationToken);

    public virtual Task<GetRolePolicyResponse> GetRolePolicyAsync(GetRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetRolePolicyResponse>(request, cancellationToken);

    public virtual Task<ListRolePoliciesResponse> ListRolePoliciesAsync(
        ListRolePoliciesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListRolePoliciesResponse>(request, cancellationToken);

    public virtual Task<DeleteRolePolicyResponse> DeleteRolePolicyAsync(
        DeleteRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteRolePolicyResponse>(request, cancellationToken);

    // Permissions boundaries.
    public virtual Task<PutUserPermissionsBoundaryResponse> PutUserPermissionsBoundaryAsync(
        PutUserPermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutUserPermissionsBoundaryResponse>(request, cancellationToken);

    public virtual Task<DeleteUserPermissionsBoundaryResponse> DeleteUserPermissionsBoundaryAsync(
        DeleteUserPermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteUserPermissionsBoundaryResponse>(request, cancellationToken);

    public virtual Task<PutRolePermissionsBoundaryResponse> PutRolePermissionsBoundaryAsync(
        PutRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PutRolePermissionsBoundaryResponse>(request, cancellationToken);

    public virtual Task<DeleteRolePermissionsBoundaryResponse> DeleteRolePermissionsBoundaryAsync(
        DeleteRolePermissionsBoundaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteRolePermissionsBoundaryResponse>(request, cancellationToken);

    // Roles.
    public virtual Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateRoleResponse>(request, cancellationToken);

    public virtual Task<GetRoleResponse> GetRoleAsync(GetRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetRoleResponse>(request, cancellationToken);

    public virtual Task<ListRolesResponse> ListRolesAsync(CancellationToken cancellationToken = default) =>
        ListRolesAsync(new ListRolesRequest(), cancellationToken);

    public virtual Task<ListRolesResponse> ListRolesAsync(ListRolesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListRolesResponse>(request, cancellationToken);

    public virtual Task<UpdateRoleResponse> UpdateRoleAsync(UpdateRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateRoleResponse>(request, cancellationToken);

    public virtual Task<UpdateAssumeRolePolicyResponse> UpdateAssumeRolePolicyAsync(
        UpdateAssumeRolePolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateAssumeRolePolicyResponse>(request, cancellationToken);

    public virtual Task<ListInstanceProfilesForRoleResponse> ListInstanceProfilesForRoleAsync(
        ListInstanceProfilesForRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListInstanceProfilesForRoleResponse>(request, cancellationToken);

    public virtual Task<TagRoleResponse> TagRoleAsync(TagRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagRoleResponse>(request, cancellationToken);

    public virtual Task<UntagRoleResponse> UntagRoleAsync(UntagRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UntagRoleResponse>(request, cancellationToken);

    public virtual Task<ListRoleTagsResponse> ListRoleTagsAsync(ListRoleTagsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListRoleTagsResponse>(request, cancellationToken);

    public virtual Task<DeleteRoleResponse> DeleteRoleAsync(DeleteRoleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteRoleResponse>(request, cancellationToken);

    // Account.
    public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(CancellationToken cancellationToken = default) =>
        GetAccountSummaryAsync(new GetAccountSummaryRequest(), cancellationToken);

    public virtual Task<GetAccountSummaryResponse> GetAccountSummaryAsync(
        GetAccountSummaryRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetAccountSummaryResponse>(request, cancellationToken);

    public virtual Task<GetAccountAuthorizationDetailsResponse> GetAccountAuthorizationDetailsAsync(
        GetAccountAuthorizationDetailsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetAccountAuthorizationDetailsResponse>(request, cancellationToken);

    public virtual Task<ListAccountAliasesResponse> ListAccountAliasesAsync(CancellationToken cancellationToken = default) =>
        ListAccountAliasesAsync(new ListAccountAliasesRequest(), cancellationToken);

    public virtual Task<ListAccountAliasesResponse> ListAccountAliasesAsync(
        ListAccountAliasesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListAccountAliasesResponse>(request, cancellationToken);

    // Simulation and last access.
    public virtual Task<SimulateCustomPolicyResponse> SimulateCustomPolicyAsync(
        SimulateCustomPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SimulateCustomPolicyResponse>(request, cancellationToken);

    public virtual Task<SimulatePrincipalPolicyResponse> SimulatePrincipalPolicyAsync(
        SimulatePrincipalPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SimulatePrincipalPolicyResponse>(request, cancellationToken);

    public virtual Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(List<string> policyInputList, CancellationToken cancellationToken = default) =>
        GetContextKeysForCustomPolicyAsync(new GetContextKeysForCustomPolicyRequest { PolicyInputList = policyInputList }, cancellationToken);

    public virtual Task<GetContextKeysForCustomPolicyResponse> GetContextKeysForCustomPolicyAsync(
        GetContextKeysForCustomPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetContextKeysForCustomPolicyResponse>(request, cancellationToken);

    public virtual Task<GetContextKeysForPrincipalPolicyResponse> GetContextKeysForPrincipalPolicyAsync(
        GetContextKeysForPrincipalPolicyRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetContextKeysForPrincipalPolicyResponse>(request, cancellationToken);

    public virtual Task<ListPoliciesGrantingServiceAccessResponse> ListPoliciesGrantingServiceAccessAsync(
        ListPoliciesGrantingServiceAccessRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListPoliciesGrantingServiceAccessResponse>(request, cancellationToken);

    public virtual Task<GenerateServiceLastAccessedDetailsResponse> GenerateServiceLastAccessedDetailsAsync(
        GenerateServiceLastAccessedDetailsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GenerateServiceLastAccessedDetailsResponse>(request, cancellationToken);

    public virtual Task<GetServiceLastAccessedDetailsResponse> GetServiceLastAccessedDetailsAsync(
        GetServiceLastAccessedDetailsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetServiceLastAccessedDetailsResponse>(request, cancellationToken);
}
