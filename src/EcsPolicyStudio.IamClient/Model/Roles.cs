using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreateRole.</summary>
[Raises("LimitExceeded", "InvalidInput", "EntityAlreadyExists", "MalformedPolicyDocument", "ConcurrentModification", "ServiceFailure")]
public class CreateRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string Path { get; set; }
    public string RoleName { get; set; }
    public string AssumeRolePolicyDocument { get; set; }
    public string Description { get; set; }
    public int? MaxSessionDuration { get; set; }
    public string PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of CreateRole.</summary>
public class CreateRoleResponse : AmazonWebServiceResponse
{
    public Role Role { get; set; }
}

/// <summary>Parameters of GetRole.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
}

/// <summary>The answer of GetRole.</summary>
public class GetRoleResponse : AmazonWebServiceResponse
{
    public Role Role { get; set; }
}

/// <summary>Parameters of ListRoles.</summary>
[Raises("ServiceFailure")]
public class ListRolesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListRoles.</summary>
public class ListRolesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Role> Roles { get; set; } = Unset.List<Role>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of UpdateRole.</summary>
[Raises("UnmodifiableEntity", "NoSuchEntity", "ServiceFailure")]
public class UpdateRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string Description { get; set; }
    public int? MaxSessionDuration { get; set; }
}

/// <summary>The answer of UpdateRole.</summary>
public class UpdateRoleResponse : AmazonWebServiceResponse;

/// <summary>Parameters of UpdateAssumeRolePolicy.</summary>
[Raises("NoSuchEntity", "MalformedPolicyDocument", "LimitExceeded", "UnmodifiableEntity", "ServiceFailure")]
public class UpdateAssumeRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>The answer of UpdateAssumeRolePolicy.</summary>
public class UpdateAssumeRolePolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListInstanceProfilesForRole.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListInstanceProfilesForRoleRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string RoleName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListInstanceProfilesForRole.</summary>
public class ListInstanceProfilesForRoleResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<InstanceProfile> InstanceProfiles { get; set; } = Unset.List<InstanceProfile>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeleteRole.</summary>
[Raises("NoSuchEntity", "DeleteConflict", "LimitExceeded", "UnmodifiableEntity", "ConcurrentModification", "ServiceFailure")]
public class DeleteRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
}

/// <summary>The answer of DeleteRole.</summary>
public class DeleteRoleResponse : AmazonWebServiceResponse;

/// <summary>An IAM role; AssumeRolePolicyDocument is percent-encoded (RFC 3986).</summary>
public class Role
{
    public string Path { get; set; }
    public string RoleName { get; set; }
    public string RoleId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public string AssumeRolePolicyDocument { get; set; }
    public string Description { get; set; }
    public int? MaxSessionDuration { get; set; }
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
    public RoleLastUsed RoleLastUsed { get; set; }
}

/// <summary>When and where a role was last used.</summary>
public class RoleLastUsed
{
    public DateTime? LastUsedDate { get; set; }
    public string Region { get; set; }
}
