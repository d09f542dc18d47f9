using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreatePolicy.</summary>
[Raises("InvalidInput", "LimitExceeded", "EntityAlreadyExists", "MalformedPolicyDocument", "ConcurrentModification", "ServiceFailure")]
public class CreatePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyName { get; set; }
    public string Path { get; set; }
    public string PolicyDocument { get; set; }
    public string Description { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of CreatePolicy.</summary>
public class CreatePolicyResponse : AmazonWebServiceResponse
{
    public ManagedPolicy Policy { get; set; }
}

/// <summary>Parameters of GetPolicy.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class GetPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
}

/// <summary>The answer of GetPolicy.</summary>
public class GetPolicyResponse : AmazonWebServiceResponse
{
    public ManagedPolicy Policy { get; set; }
}

/// <summary>Parameters of ListPolicies.</summary>
[Raises("ServiceFailure")]
public class ListPoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public PolicyScopeType Scope { get; set; }
    public bool? OnlyAttached { get; set; }
    public string PathPrefix { get; set; }
    public PolicyUsageType PolicyUsageFilter { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListPolicies.</summary>
public class ListPoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<ManagedPolicy> Policies { get; set; } = Unset.List<ManagedPolicy>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeletePolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "DeleteConflict", "ServiceFailure")]
public class DeletePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
}

/// <summary>The answer of DeletePolicy.</summary>
public class DeletePolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListEntitiesForPolicy.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class ListEntitiesForPolicyRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PolicyArn { get; set; }
    public EntityType EntityFilter { get; set; }
    public string PathPrefix { get; set; }
    public PolicyUsageType PolicyUsageFilter { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListEntitiesForPolicy.</summary>
public class ListEntitiesForPolicyResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<PolicyGroup> PolicyGroups { get; set; } = Unset.List<PolicyGroup>();
    public List<PolicyUser> PolicyUsers { get; set; } = Unset.List<PolicyUser>();
    public List<PolicyRole> PolicyRoles { get; set; } = Unset.List<PolicyRole>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>A managed policy; lists leave out Description and Tags.</summary>
public class ManagedPolicy
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
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>A group that has a policy.</summary>
public class PolicyGroup
{
    public string GroupName { get; set; }
    public string GroupId { get; set; }
}

/// <summary>A user who has a policy.</summary>
public class PolicyUser
{
    public string UserName { get; set; }
    public string UserId { get; set; }
}

/// <summary>A role that has a policy.</summary>
public class PolicyRole
{
    public string RoleName { get; set; }
    public string RoleId { get; set; }
}
