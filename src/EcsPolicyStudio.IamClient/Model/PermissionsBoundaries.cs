using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of PutUserPermissionsBoundary.</summary>
[Raises("NoSuchEntity", "InvalidInput", "PolicyNotAttachable", "ServiceFailure")]
public class PutUserPermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
    public string PermissionsBoundary { get; set; }
}

/// <summary>The answer of PutUserPermissionsBoundary.</summary>
public class PutUserPermissionsBoundaryResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DeleteUserPermissionsBoundary.</summary>
[Raises("NoSuchEntity", "ServiceFailure")]
public class DeleteUserPermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}

/// <summary>The answer of DeleteUserPermissionsBoundary.</summary>
public class DeleteUserPermissionsBoundaryResponse : AmazonWebServiceResponse;

/// <summary>Parameters of PutRolePermissionsBoundary.</summary>
[Raises("NoSuchEntity", "InvalidInput", "UnmodifiableEntity", "PolicyNotAttachable", "ServiceFailure")]
public class PutRolePermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
    public string PermissionsBoundary { get; set; }
}

/// <summary>The answer of PutRolePermissionsBoundary.</summary>
public class PutRolePermissionsBoundaryResponse : AmazonWebServiceResponse;

/// <summary>Parameters of DeleteRolePermissionsBoundary.</summary>
[Raises("NoSuchEntity", "UnmodifiableEntity", "ServiceFailure")]
public class DeleteRolePermissionsBoundaryRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
}

/// <summary>The answer of DeleteRolePermissionsBoundary.</summary>
public class DeleteRolePermissionsBoundaryResponse : AmazonWebServiceResponse;

/// <summary>The permissions boundary of a user or role.</summary>
public class AttachedPermissionsBoundary
{
    public PermissionsBoundaryAttachmentType PermissionsBoundaryType { get; set; }
    public string PermissionsBoundaryArn { get; set; }
}
