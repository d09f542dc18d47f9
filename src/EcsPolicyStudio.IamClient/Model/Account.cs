using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of GetAccountSummary.</summary>
[Raises("ServiceFailure")]
public class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest;

/// <summary>The answer of GetAccountSummary.</summary>
public class GetAccountSummaryResponse : AmazonWebServiceResponse
{
    public Dictionary<string, int> SummaryMap { get; set; } = Unset.Map<int>();
}

/// <summary>Parameters of ListAccountAliases.</summary>
[Raises("ServiceFailure")]
public class ListAccountAliasesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListAccountAliases.</summary>
public class ListAccountAliasesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<string> AccountAliases { get; set; } = Unset.List<string>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of GetAccountAuthorizationDetails.</summary>
[Raises("ServiceFailure")]
public class GetAccountAuthorizationDetailsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public List<string> Filter { get; set; } = Unset.List<string>();
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}

/// <summary>The answer of GetAccountAuthorizationDetails.</summary>
public class GetAccountAuthorizationDetailsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<UserDetail> UserDetailList { get; set; } = Unset.List<UserDetail>();
    public List<GroupDetail> GroupDetailList { get; set; } = Unset.List<GroupDetail>();
    public List<RoleDetail> RoleDetailList { get; set; } = Unset.List<RoleDetail>();
    public List<ManagedPolicyDetail> Policies { get; set; } = Unset.List<ManagedPolicyDetail>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>A user with all that belongs to it.</summary>
public class UserDetail
{
    public string Path { get; set; }
    public string UserName { get; set; }
    public string UserId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public List<PolicyDetail> UserPolicyList { get; set; } = Unset.List<PolicyDetail>();
    public List<string> GroupList { get; set; } = Unset.List<string>();
    public List<AttachedPolicyType> AttachedManagedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>A group with all that belongs to it.</summary>
public class GroupDetail
{
    public string Path { get; set; }
    public string GroupName { get; set; }
    public string GroupId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public List<PolicyDetail> GroupPolicyList { get; set; } = Unset.List<PolicyDetail>();
    public List<AttachedPolicyType> AttachedManagedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
}

/// <summary>A role with all that belongs to it.</summary>
public class RoleDetail
{
    public string Path { get; set; }
    public string RoleName { get; set; }
    public string RoleId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public string AssumeRolePolicyDocument { get; set; }
    public List<InstanceProfile> InstanceProfileList { get; set; } = Unset.List<InstanceProfile>();
    public List<PolicyDetail> RolePolicyList { get; set; } = Unset.List<PolicyDetail>();
    public List<AttachedPolicyType> AttachedManagedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
    public RoleLastUsed RoleLastUsed { get; set; }
}

/// <summary>A managed policy with its versions.</summary>
public class ManagedPolicyDetail
{
    public string PolicyName { get; set; }
    public string PolicyId { get; set; }
    public string Arn { get; set; }
    public string Path { get; set; }
    public string DefaultVersionId { get; set; }
    public int? AttachmentCount { get; set; }
    public int? PermissionsBoundaryUsageCount { get; set; }
    public bool? IsAttachable { get; set; }
    public string Description { get; set; }
    public DateTime? CreateDate { get; set; }
    public DateTime? UpdateDate { get; set; }
    public List<PolicyVersion> PolicyVersionList { get; set; } = Unset.List<PolicyVersion>();
}

/// <summary>An inline policy; PolicyDocument is percent-encoded (RFC 3986).</summary>
public class PolicyDetail
{
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>An instance profile and its role.</summary>
public class InstanceProfile
{
    public string Path { get; set; }
    public string InstanceProfileName { get; set; }
    public string InstanceProfileId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public List<Role> Roles { get; set; } = Unset.List<Role>();
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}
