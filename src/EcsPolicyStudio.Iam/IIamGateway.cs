using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam;

/// <summary>
/// The account, as the screens see it: the only door to IAM. What stands behind it (the embedded IAM or a real account) changes
/// the last hop of a request and nothing else.
/// </summary>
/// <remarks>
/// Every method raises an <see cref="IamException"/> for what IAM refuses and for a connection that fails, and
/// <see cref="OperationCanceledException"/> when the token is cancelled. Lists are streamed page by page. Identical reads at the same time share one request,
/// and answers of a real account are kept for some seconds; a change made through the gateway forgets them.
/// </remarks>
public interface IIamGateway
{
    /// <summary>Forgets what was read, so that the next reads ask IAM: for Refresh, and to look for a change.</summary>
    void Refresh();

    /// <summary>The account in use, its alias and the caller.</summary>
    Task<AccountIdentity> GetAccountAsync(CancellationToken cancellationToken);

    /// <summary>Streams managed policies in IAM's order (ListPolicies).</summary>
    IAsyncEnumerable<ManagedPolicySummary> ListPoliciesAsync(PolicyScope scope, CancellationToken cancellationToken);

    /// <summary>One managed policy with description and tags (GetPolicy).</summary>
    /// <exception cref="IamNoSuchEntityException">No such policy.</exception>
    Task<ManagedPolicyDetails> GetPolicyAsync(string policyArn, CancellationToken cancellationToken);

    /// <summary>The versions of a managed policy, newest first, without their documents (ListPolicyVersions).</summary>
    /// <exception cref="IamNoSuchEntityException">No such policy.</exception>
    Task<IReadOnlyList<PolicyVersionInfo>> ListPolicyVersionsAsync(string policyArn, CancellationToken cancellationToken);

    /// <summary>One version of a managed policy with its document, decoded (GetPolicyVersion).</summary>
    /// <exception cref="IamNoSuchEntityException">No such policy or version.</exception>
    Task<PolicyVersionInfo> GetPolicyVersionAsync(string policyArn, string versionId, CancellationToken cancellationToken);

    /// <summary>The users, groups and roles that have the policy (ListEntitiesForPolicy).</summary>
    /// <exception cref="IamNoSuchEntityException">No such policy.</exception>
    Task<PolicyEntities> ListEntitiesForPolicyAsync(string policyArn, CancellationToken cancellationToken);

    /// <summary>Creates a customer managed policy (CreatePolicy).</summary>
    /// <exception cref="IamEntityAlreadyExistsException">The account has a policy of that name.</exception>
    /// <exception cref="IamMalformedPolicyException">IAM refuses the document.</exception>
    /// <exception cref="IamLimitExceededException">The document is too long, or the account holds no more policies or tags.</exception>
    /// <exception cref="IamInvalidInputException">A name, description or tag breaks IAM's rules.</exception>
    Task<ManagedPolicySummary> CreatePolicyAsync(NewManagedPolicy policy, CancellationToken cancellationToken);

    /// <summary>Deletes a customer managed policy that is attached nowhere (DeletePolicy).</summary>
    /// <exception cref="IamNoSuchEntityException">No such policy.</exception>
    /// <exception cref="IamDeleteConflictException">It is still attached, or has versions besides its default one.</exception>
    Task DeletePolicyAsync(string policyArn, CancellationToken cancellationToken);

    /// <summary>Streams the users in IAM's order (ListUsers).</summary>
    IAsyncEnumerable<IamUser> ListUsersAsync(CancellationToken cancellationToken);

    /// <summary>Streams the user groups in IAM's order (ListGroups).</summary>
    IAsyncEnumerable<IamGroup> ListGroupsAsync(CancellationToken cancellationToken);

    /// <summary>Streams the roles in IAM's order (ListRoles).</summary>
    IAsyncEnumerable<IamRole> ListRolesAsync(CancellationToken cancellationToken);

    /// <summary>One user, group or role (GetUser, GetGroup, GetRole).</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity.</exception>
    Task<EntityDetails> GetEntityAsync(IamEntity entity, CancellationToken cancellationToken);

    /// <summary>The managed policies attached to an identity itself (ListAttached…Policies).</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity.</exception>
    Task<IReadOnlyList<AttachedPolicy>> ListAttachedPoliciesAsync(IamEntity entity, CancellationToken cancellationToken);

    /// <summary>
    /// Every policy that reaches an identity: attached, inline and, for a user, through its groups.
    /// </summary>
    /// <exception cref="IamNoSuchEntityException">No such identity.</exception>
    Task<IReadOnlyList<PermissionRow>> ListPermissionsAsync(IamEntity entity, CancellationToken cancellationToken);

    /// <summary>The document of an inline policy, decoded (GetUserPolicy, GetGroupPolicy, GetRolePolicy).</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity or policy.</exception>
    Task<string> GetInlinePolicyAsync(IamEntity entity, string policyName, CancellationToken cancellationToken);

    /// <summary>The groups a user is in (ListGroupsForUser).</summary>
    /// <exception cref="IamNoSuchEntityException">No such user.</exception>
    Task<IReadOnlyList<IamGroup>> ListGroupsForUserAsync(string userName, CancellationToken cancellationToken);

    /// <summary>The users in a group (GetGroup).</summary>
    /// <exception cref="IamNoSuchEntityException">No such group.</exception>
    Task<IReadOnlyList<IamUser>> ListUsersInGroupAsync(string groupName, CancellationToken cancellationToken);

    /// <summary>Attaches a managed policy (AttachUserPolicy, AttachGroupPolicy, AttachRolePolicy); says whether it was attached already.</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity or policy.</exception>
    /// <exception cref="IamLimitExceededException">The identity has as many managed policies as its quota allows.</exception>
    /// <exception cref="IamPolicyNotAttachableException">Only AWS may attach this policy.</exception>
    Task<AttachOutcome> AttachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken);

    /// <summary>Detaches a managed policy from an identity.</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity, or the policy is not attached to it.</exception>
    Task DetachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken);

    /// <summary>Asks IAM for its verdict on requests of a user, group or role of the account (SimulatePrincipalPolicy), one for each action and resource.</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity.</exception>
    /// <exception cref="IamInvalidInputException">An action, a resource, a context key or a document breaks IAM's rules.</exception>
    IAsyncEnumerable<SimulationVerdict> SimulatePrincipalPolicyAsync(string principalArn, SimulationRequest request, CancellationToken cancellationToken);

    /// <summary>Asks IAM for its verdict on requests under the given documents (SimulateCustomPolicy), one for each action and resource.</summary>
    /// <exception cref="IamInvalidInputException">An action, a resource, a context key or a document breaks IAM's rules.</exception>
    IAsyncEnumerable<SimulationVerdict> SimulateCustomPolicyAsync(SimulationRequest request, CancellationToken cancellationToken);

    /// <summary>The context keys that the policies of a user, group or role ask for, and the documents given (GetContextKeysForPrincipalPolicy).</summary>
    /// <exception cref="IamNoSuchEntityException">No such identity.</exception>
    /// <exception cref="IamInvalidInputException">A document breaks IAM's rules.</exception>
    Task<IReadOnlyList<string>> GetContextKeysOfPrincipalAsync(string principalArn, IReadOnlyList<string> policies, CancellationToken cancellationToken);

    /// <summary>The context keys that the documents ask for (GetContextKeysForCustomPolicy).</summary>
    /// <exception cref="IamInvalidInputException">A document breaks IAM's rules.</exception>
    Task<IReadOnlyList<string>> GetContextKeysAsync(IReadOnlyList<string> policies, CancellationToken cancellationToken);
}
