using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreateAccessKey.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class CreateAccessKeyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}

/// <summary>The answer of CreateAccessKey.</summary>
public class CreateAccessKeyResponse : AmazonWebServiceResponse
{
    public AccessKey AccessKey { get; set; }
}

/// <summary>Parameters of ListAccessKeys.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListAccessKeysRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListAccessKeys.</summary>
public class ListAccessKeysResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<AccessKeyMetadata> AccessKeyMetadata { get; set; } = Unset.List<AccessKeyMetadata>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of UpdateAccessKey.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class UpdateAccessKeyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string AccessKeyId { get; set; }
    public StatusType Status { get; set; }
}

/// <summary>The answer of UpdateAccessKey.</summary>
public class UpdateAccessKeyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DeleteAccessKey.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class DeleteAccessKeyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string AccessKeyId { get; set; }
}

/// <summary>The answer of DeleteAccessKey.</summary>
public class DeleteAccessKeyResponse : AmazonWebServiceResponse;

/// <summary>A new access key; its secret is in this answer and in none after it.</summary>
public class AccessKey
{
    public string UserName { get; set; }
    public string AccessKeyId { get; set; }
    public StatusType Status { get; set; }
    public string SecretAccessKey { get; set; }
    public DateTime? CreateDate { get; set; }
}

/// <summary>An access key, without its secret.</summary>
public class AccessKeyMetadata
{
    public string UserName { get; set; }
    public string AccessKeyId { get; set; }
    public StatusType Status { get; set; }
    public DateTime? CreateDate { get; set; }
}
