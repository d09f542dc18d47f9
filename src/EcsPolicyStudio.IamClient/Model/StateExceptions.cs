using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Two changes of one entity met. Error code ConcurrentModification, status 409.</summary>
public class ConcurrentModificationException : AmazonIdentityManagementServiceException
{
    public ConcurrentModificationException(string message)
        : base(message)
    {
    }

    public ConcurrentModificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ConcurrentModificationException(Exception innerException)
        : base(innerException)
    {
    }

    public ConcurrentModificationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ConcurrentModificationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>Something still depends on what should be deleted. Error code DeleteConflict, status 409.</summary>
public class DeleteConflictException : AmazonIdentityManagementServiceException
{
    public DeleteConflictException(string message)
        : base(message)
    {
    }

    public DeleteConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DeleteConflictException(Exception innerException)
        : base(innerException)
    {
    }

    public DeleteConflictException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public DeleteConflictException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>The name is taken. Error code EntityAlreadyExists, status 409.</summary>
public class EntityAlreadyExistsException : AmazonIdentityManagementServiceException
{
    public EntityAlreadyExistsException(string message)
        : base(message)
    {
    }

    public EntityAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public EntityAlreadyExistsException(Exception innerException)
        : base(innerException)
    {
    }

    public EntityAlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public EntityAlreadyExistsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>The entity cannot be changed just now. Error code EntityTemporarilyUnmodifiable, status 409.</summary>
public class EntityTemporarilyUnmodifiableException : AmazonIdentityManagementServiceException
{
    public EntityTemporarilyUnmodifiableException(string message)
        : base(message)
    {
    }

    public EntityTemporarilyUnmodifiableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public EntityTemporarilyUnmodifiableException(Exception innerException)
        : base(innerException)
    {
    }

    public EntityTemporarilyUnmodifiableException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public EntityTemporarilyUnmodifiableException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>A quota is used up. Error code LimitExceeded, status 409.</summary>
public class LimitExceededException : AmazonIdentityManagementServiceException
{
    public LimitExceededException(string message)
        : base(message)
    {
    }

    public LimitExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LimitExceededException(Exception innerException)
        : base(innerException)
    {
    }

    public LimitExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public LimitExceededException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>A policy could not be evaluated. Error code PolicyEvaluation, status 500.</summary>
public class PolicyEvaluationException : AmazonIdentityManagementServiceException
{
    public PolicyEvaluationException(string message)
        : base(message)
    {
    }

    public PolicyEvaluationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PolicyEvaluationException(Exception innerException)
        : base(innerException)
    {
    }

    public PolicyEvaluationException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public PolicyEvaluationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}

/// <summary>The service failed. Error code ServiceFailure, status 500.</summary>
public class ServiceFailureException : AmazonIdentityManagementServiceException
{
    public ServiceFailureException(string message)
        : base(message)
    {
    }

    public ServiceFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ServiceFailureException(Exception innerException)
        : base(innerException)
    {
    }

    public ServiceFailureException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }

    public ServiceFailureException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
