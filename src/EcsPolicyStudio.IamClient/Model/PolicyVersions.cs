using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreatePolicyVersion.</summary>
[Raises("NoSuchEntity", "MalformedPolicyDocument", "InvalidInput", "LimitExceeded", "ServiceFailure")]
public class CreatePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string PolicyDocument { get; set; }
    public bool? SetAsDefault { get; set; }
}

/// <summary>The answer of CreatePolicyVersion.</summary>
public class CreatePolicyVersionResponse : AmazonWebServiceResponse
{
    public PolicyVersion PolicyVersion { get; set; }
}

/// <summary>Parameters of GetPolicyVersion.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class GetPolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string VersionId { get; set; }
}

/// <summary>The answer of GetPolicyVersion.</summary>
public class GetPolicyVersionResponse : AmazonWebServiceResponse
{
    public PolicyVersion PolicyVersion { get; set; }
}

/// <summary>Parameters of ListPolicyVersions.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ServiceFailure")]
public class ListPolicyVersionsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PolicyArn { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListPolicyVersions.</summary>
public class ListPolicyVersionsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<PolicyVersion> Versions { get; set; } = Unset.List<PolicyVersion>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of DeletePolicyVersion.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "DeleteConflict", "ServiceFailure")]
public class DeletePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string VersionId { get; set; }
}

/// <summary>The answer of DeletePolicyVersion.</summary>
public class DeletePolicyVersionResponse : AmazonWebServiceResponse;

/// <summary>Parameters of SetDefaultPolicyVersion.</summary>
[Raises("NoSuchEntity", "InvalidInput", "LimitExceeded", "ServiceFailure")]
public class SetDefaultPolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public string VersionId { get; set; }
}

/// <summary>The answer of SetDefaultPolicyVersion.</summary>
public class SetDefaultPolicyVersionResponse : AmazonWebServiceResponse;

/// <summary>One version of a managed policy; Document is percent-encoded (RFC 3986).</summary>
public class PolicyVersion
{
    public string Document { get; set; }
    public string VersionId { get; set; }
    public bool? IsDefaultVersion { get; set; }
    public DateTime? CreateDate { get; set; }
}
