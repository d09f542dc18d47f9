using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of AttachUserPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "PolicyNotAttachable", "ServiceFailure")]
public class AttachUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of AttachUserPolicy.</summary>
public class AttachUserPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DetachUserPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "ServiceFailure")]
public class DetachUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of DetachUserPolicy.</summary>
public class DetachUserPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListAttachedUserPolicies.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class ListAttachedUserPoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string UserName { get; set; }
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListAttachedUserPolicies.</summary>
public class ListAttachedUserPoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of AttachGroupPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "PolicyNotAttachable", "ServiceFailure")]
public class AttachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of AttachGroupPolicy.</summary>
public class AttachGroupPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DetachGroupPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "ServiceFailure")]
public class DetachGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of DetachGroupPolicy.</summary>
public class DetachGroupPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListAttachedGroupPolicies.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class ListAttachedGroupPoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string GroupName { get; set; }
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListAttachedGroupPolicies.</summary>
public class ListAttachedGroupPoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of AttachRolePolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "UnmodifiableEntity", "PolicyNotAttachable", "ServiceFailure")]
public class AttachRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of AttachRolePolicy.</summary>
public class AttachRolePolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DetachRolePolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "UnmodifiableEntity", "ServiceFailure")]
public class DetachRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyArn { get; set; }
}

/// <summary>The answer of DetachRolePolicy.</summary>
public class DetachRolePolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListAttachedRolePolicies.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class ListAttachedRolePoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string RoleName { get; set; }
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListAttachedRolePolicies.</summary>
public class ListAttachedRolePoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<AttachedPolicyType> AttachedPolicies { get; set; } = Unset.List<AttachedPolicyType>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>A managed policy attached to an identity.</summary>
public class AttachedPolicyType
{
    public string PolicyName { get; set; }
    public string PolicyArn { get; set; }
}
