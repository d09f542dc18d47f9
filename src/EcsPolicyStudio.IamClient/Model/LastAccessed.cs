using Amazon.IdentityManagement.Query;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Parameters of GenerateServiceLastAccessedDetails.</summary>
[Raises("NoSuchEntity", "InvalidInput")]
public class GenerateServiceLastAccessedDetailsRequest : AmazonIdentityManagementServiceRequest
{
    public string Arn { get; set; }
    public AccessAdvisorUsageGranularityType Granularity { get; set; }
}

/// <summary>The answer of GenerateServiceLastAccessedDetails.</summary>
public class GenerateServiceLastAccessedDetailsResponse : AmazonWebServiceResponse
{
    public string JobId { get; set; }
}

/// <summary>Parameters of GetServiceLastAccessedDetails.</summary>
[Raises("NoSuchEntity", "InvalidInput")]
public class GetServiceLastAccessedDetailsRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string JobId { get; set; }
    public int? MaxItems { get; set; }
    public string Marker { get; set; }
}

/// <summary>The answer of GetServiceLastAccessedDetails.</summary>
public class GetServiceLastAccessedDetailsResponse : AmazonWebServiceResponse, IPagedResponse
{
    public JobStatusType JobStatus { get; set; }
    public AccessAdvisorUsageGranularityType JobType { get; set; }
    public DateTime? JobCreationDate { get; set; }
    public List<ServiceLastAccessed> ServicesLastAccessed { get; set; } = Unset.List<ServiceLastAccessed>();
    public DateTime? JobCompletionDate { get; set; }
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
    public ErrorDetails Error { get; set; }
}

/// <summary>When an identity last used a service.</summary>
public class ServiceLastAccessed
{
    public string ServiceName { get; set; }
    public DateTime? LastAuthenticated { get; set; }
    public string ServiceNamespace { get; set; }
    public string LastAuthenticatedEntity { get; set; }
    public string LastAuthenticatedRegion { get; set; }
    public int? TotalAuthenticatedEntities { get; set; }
    public List<TrackedActionLastAccessed> TrackedActionsLastAccessed { get; set; } = Unset.List<TrackedActionLastAccessed>();
}

/// <summary>When an identity last used an action.</summary>
public class TrackedActionLastAccessed
{
    public string ActionName { get; set; }
    public string LastAccessedEntity { get; set; }
    public DateTime? LastAccessedTime { get; set; }
    public string LastAccessedRegion { get; set; }
}

/// <summary>Why a report could not be made.</summary>
public class ErrorDetails
{
    public string Message { get; set; }
    public string Code { get; set; }
}

/// <summary>Parameters of ListPoliciesGrantingServiceAccess.</summary>
[Raises("NoSuchEntity", "InvalidInput")]
public class ListPoliciesGrantingServiceAccessRequest : AmazonIdentityManagementServiceRequest, IPagedRequest
{
    public string Marker { get; set; }
    public string Arn { get; set; }
    public List<string> ServiceNamespaces { get; set; } = Unset.List<string>();
}

/// <summary>The answer of ListPoliciesGrantingServiceAccess.</summary>
public class ListPoliciesGrantingServiceAccessResponse : AmazonWebServiceResponse, IPagedResponse
{
    public List<ListPoliciesGrantingServiceAccessEntry> PoliciesGrantingServiceAccess { get; set; } = Unset.List<ListPoliciesGrantingServiceAccessEntry>();
    public bool? IsTruncated { get; set; }
    public string Marker { get; set; }
}

/// <summary>The policies that give access to a service.</summary>
public class ListPoliciesGrantingServiceAccessEntry
{
    public string ServiceNamespace { get; set; }
    public List<PolicyGrantingServiceAccess> Policies { get; set; } = Unset.List<PolicyGrantingServiceAccess>();
}

/// <summary>A policy that gives access to a service. EntityType and EntityName are those of an inline policy's owner.</summary>
public class PolicyGrantingServiceAccess
{
    public string PolicyName { get; set; }
    public PolicyType PolicyType { get; set; }
    public string PolicyArn { get; set; }
    public PolicyOwnerEntityType EntityType { get; set; }
    public string EntityName { get; set; }
}
