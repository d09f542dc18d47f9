using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>A parameter breaks a rule. Error code InvalidInput, status 400.</summary>
public class InvalidInputException : AmazonIdentityManagementServiceException
{
    public InvalidInputException(string message)
        : base(message)
    {
    }

    public InvalidInputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidInputException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidInputException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidInputException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>The policy document is refused. Error code MalformedPolicyDocument, status 400.</summary>
public class MalformedPolicyDocumentException : AmazonIdentityManagementServiceException
{
    public MalformedPolicyDocumentException(string message)
        : base(message)
    {
    }

    public MalformedPolicyDocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public MalformedPolicyDocumentException(Exception innerException)
        : base(innerException)
    {
    }

    public MalformedPolicyDocumentException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public MalformedPolicyDocumentException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>The entity does not exist. Error code NoSuchEntity, status 404.</summary>
public class NoSuchEntityException : AmazonIdentityManagementServiceException
{
    public NoSuchEntityException(string message)
        : base(message)
    {
    }

    public NoSuchEntityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public NoSuchEntityException(Exception innerException)
        : base(innerException)
    {
    }

    public NoSuchEntityException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public NoSuchEntityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>Only AWS may attach the policy. Error code PolicyNotAttachable, status 400.</summary>
public class PolicyNotAttachableException : AmazonIdentityManagementServiceException
{
    public PolicyNotAttachableException(string message)
        : base(message)
    {
    }

    public PolicyNotAttachableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PolicyNotAttachableException(Exception innerException)
        : base(innerException)
    {
    }

    public PolicyNotAttachableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public PolicyNotAttachableException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>Only the service that owns the role may change it. Error code UnmodifiableEntity, status 400.</summary>
public class UnmodifiableEntityException : AmazonIdentityManagementServiceException
{
    public UnmodifiableEntityException(string message)
        : base(message)
    {
    }

    public UnmodifiableEntityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UnmodifiableEntityException(Exception innerException)
        : base(innerException)
    {
    }

    public UnmodifiableEntityException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public UnmodifiableEntityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
