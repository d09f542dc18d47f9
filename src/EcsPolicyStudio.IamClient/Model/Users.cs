using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of CreateUser.</summary>
[Raises("LimitExceeded", "EntityAlreadyExists", "NoSuchEntity", "InvalidInput", "ConcurrentModification", "ServiceFailure")]
public class CreateUserRequest : AmazonIdentityManagementServiceRequest
{
    public string Path { get; set; }
    public string UserName { get; set; }
    public string PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}

/// <summary>The answer of CreateUser.</summary>
public class CreateUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}

/// <summary>Parameters of GetUser.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class GetUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}

/// <summary>The answer of GetUser.</summary>
public class GetUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}

/// <summary>Parameters of ListUsers.</summary>
[Raises("ServiceFailure")]
public class ListUsersRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string PathPrefix { get; set; }
    public string Marker { get; set; }
    public int? MaxItems { get; set; }
}

/// <summary>The answer of ListUsers.</summary>
public class ListUsersResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<User> Users { get; set; } = Unset.List<User>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>Parameters of UpdateUser.</summary>
[Raises("NoSuchEntity", "LimitExceeded", "EntityAlreadyExists", "EntityTemporarilyUnmodifiable",
    "ConcurrentModification", "ServiceFailure")]
public class UpdateUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string NewPath { get; set; }
    public string NewUserName { get; set; }
}

/// <summary>The answer of UpdateUser.</summary>
public class UpdateUserResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DeleteUser.</summary>
[Raises("LimitExceeded", "NoSuchEntity", "DeleteConflict", "ConcurrentModification", "ServiceFailure")]
public class DeleteUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}

/// <summary>The answer of DeleteUser.</summary>
public class DeleteUserResponse : AmazonWebServiceResponse;

/// <summary>An IAM user; lists leave out PermissionsBoundary and Tags.</summary>
public class User
{
    public string Path { get; set; }
    public string UserName { get; set; }
    public string UserId { get; set; }
    public string Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public DateTime? PasswordLastUsed { get; set; }
    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
    public List<Tag> Tags { get; set; } = Unset.List<Tag>();
}
