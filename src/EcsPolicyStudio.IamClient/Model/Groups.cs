using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreateGroup.</summary>
[Raises("LimitExceeded", "EntityAlreadyExists", "NoSuchEntity", "ServiceFailure")]
public class CreateGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string Path { get; set; }
    public string GroupName { get; set; }
}

/// <summary>The answer of CreateGroup.</summary>
public class CreateGroupResponse : AmazonWebServiceResponse
{
    public Group Group { get; set; }
}

/// <summary>Parameters of GetGroup.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetGroupRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string GroupName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of GetGroup.</summary>
public class GetGroupResponse : AmazonWebServiceResponse, IPagedResponse
{
    public Group Group { get; set; }
    public List<User> Users { get; set; } = Unset.List<User>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of ListGroups.</summary>
[Raises("ServiceFailure")]
public class ListGroupsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListGroups.</summary>
public class ListGroupsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Group> Groups { get; set; } = Unset.List<Group>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of UpdateGroup.</summary>
[Raises("NoSuchEntity", "EntityAlreadyExists", "LimitExceeded", "ServiceFailure")]
public class UpdateGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string NewPath { get; set; }
    public string NewGroupName { get; set; }
}

/// <summary>The answer of UpdateGroup.</summary>
public class UpdateGroupResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DeleteGroup.</summary>
[Raises("NoSuchEntity", "DeleteConflict", "LimitExceeded", "ServiceFailure")]
public class DeleteGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
}

/// <summary>The answer of DeleteGroup.</summary>
public class DeleteGroupResponse : AmazonWebServiceResponse;

/// <summary>Parameters of AddUserToGroup.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class AddUserToGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string UserName { get; set; }
}

/// <summary>The answer of AddUserToGroup.</summary>
public class AddUserToGroupResponse : AmazonWebServiceResponse;

/// <summary>Parameters of RemoveUserFromGroup.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "ServiceFailure")]
public class RemoveUserFromGroupRequest : AmazonIdentityManagementServiceRequest
{
    public string GroupName { get; set; }
    public string UserName { get; set; }
}

/// <summary>The answer of RemoveUserFromGroup.</summary>
public class RemoveUserFromGroupResponse : AmazonWebServiceResponse;

/// <summary>Parameters of ListGroupsForUser.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class ListGroupsForUserRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string UserName { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListGroupsForUser.</summary>
public class ListGroupsForUserResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<Group> Groups { get; set; } = Unset.List<Group>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>A user group.</summary>
public class Group
{
    public string Path { get; set; }
    public string GroupName { get; set; }
    public string GroupId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
}
