using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of PutUserPolicy.</summary>
[Raises("LimitExceeded", "MalformedPolicyDocument", "NoSuchEntity", "ServiceFailure")]
public class PutUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>The answer of PutUserPolicy.</summary>
public class PutUserPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of GetUserPolicy.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of GetUserPolicy.</summary>
public class GetUserPolicyResponse : AmazonWebServiceResponse
{
    public string UserName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>Parameters of ListUserPolicies.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListUserPoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListUserPolicies.</summary>
public class ListUserPoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<string> PolicyNames { get; set; } = Unset.List<string>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeleteUserPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class DeleteUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of DeleteUserPolicy.</summary>
public class DeleteUserPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of PutGroupPolicy.</summary>
[Raises("LimitExceeded", "MalformedPolicyDocument", "NoSuchEntity", "ServiceFailure")]
public class PutGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>The answer of PutGroupPolicy.</summary>
public class PutGroupPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of GetGroupPolicy.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of GetGroupPolicy.</summary>
public class GetGroupPolicyResponse : AmazonWebServiceResponse
{
    public string GroupName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>Parameters of ListGroupPolicies.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListGroupPoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string GroupName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListGroupPolicies.</summary>
public class ListGroupPoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<string> PolicyNames { get; set; } = Unset.List<string>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeleteGroupPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class DeleteGroupPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of DeleteGroupPolicy.</summary>
public class DeleteGroupPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of PutRolePolicy.</summary>
[Raises("LimitExceeded", "MalformedPolicyDocument", "NoSuchEntity", "UnmodifiableEntity", "ServiceFailure")]
public class PutRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>The answer of PutRolePolicy.</summary>
public class PutRolePolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of GetRolePolicy.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of GetRolePolicy.</summary>
public class GetRolePolicyResponse : AmazonWebServiceResponse
{
    public string RoleName { get; set; }
    public string PolicyName { get; set; }
    public string PolicyDocument { get; set; }
}

/// <summary>Parameters of ListRolePolicies.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListRolePoliciesRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string RoleName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListRolePolicies.</summary>
public class ListRolePoliciesResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<string> PolicyNames { get; set; } = Unset.List<string>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeleteRolePolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "UnmodifiableEntity", "ServiceFailure")]
public class DeleteRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PolicyName { get; set; }
}

/// <summary>The answer of DeleteRolePolicy.</summary>
public class DeleteRolePolicyResponse : AmazonWebServiceResponse;
