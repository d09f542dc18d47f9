using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The base of every request. A property that is null is not sent; an empty list is sent as <c>Name=</c>.</summary>
public class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
