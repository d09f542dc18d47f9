using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of TagPolicy.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "ConcurrentModification", "ServiceFailure")]
public class TagPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of TagPolicy.</summary>
public class TagPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of UntagPolicy.</summary>
[Raises("NoSuchEntity", "InvalidInput", "ConcurrentModification", "ServiceFailure")]
public class UntagPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
    public List<string> TagKeys { get; set; } = Unset.List<string>();
}

/// <summary>The answer of UntagPolicy.</summary>
public class UntagPolicyResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListPolicyTags.</summary>
[Raises("NoSuchEntity", "ServiceFailure", "InvalidInput")]
public class ListPolicyTagsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PolicyArn { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListPolicyTags.</summary>
public class ListPolicyTagsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of TagUser.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "ConcurrentModification", "ServiceFailure")]
public class TagUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of TagUser.</summary>
public class TagUserResponse : AmazonWebServiceResponse;

/// <summary>Parameters of UntagUser.</summary>
[Raises("NoSuchEntity", "ConcurrentModification", "ServiceFailure")]
public class UntagUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public List<string> TagKeys { get; set; } = Unset.List<string>();
}

/// <summary>The answer of UntagUser.</summary>
public class UntagUserResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListUserTags.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListUserTagsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListUserTags.</summary>
public class ListUserTagsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of TagRole.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "InvalidInput", "ConcurrentModification", "ServiceFailure")]
public class TagRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of TagRole.</summary>
public class TagRoleResponse : AmazonWebServiceResponse;

/// <summary>Parameters of UntagRole.</summary>
[Raises("NoSuchEntity", "ConcurrentModification", "ServiceFailure")]
public class UntagRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public List<string> TagKeys { get; set; } = Unset.List<string>();
}

/// <summary>The answer of UntagRole.</summary>
public class UntagRoleResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListRoleTags.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListRoleTagsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string RoleName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListRoleTags.</summary>
public class ListRoleTagsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>A tag of a resource.</summary>
public class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}
