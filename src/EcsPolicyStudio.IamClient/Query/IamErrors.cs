using System.Net;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Query;

/// <summary>From an error code to its exception class.</summary>
internal static class IamErrors
{
    private delegate AmazonIdentityManagementServiceException Factory(
        string message, Exception inner, ErrorType type, string code, string requestId, HttpStatusCode status);

    private static readonly Dictionary<string, Factory> ByCode = new(StringComparer.Ordinal)
    {
        ["ConcurrentModification"] = (m, i, t, c, r, s) => new ConcurrentModificationException(m, i, t, c, r, s),
        ["DeleteConflict"] = (m, i, t, c, r, s) => new DeleteConflictException(m, i, t, c, r, s),
        ["EntityAlreadyExists"] = (m, i, t, c, r, s) => new EntityAlreadyExistsException(m, i, t, c, r, s),
        ["EntityTemporarilyUnmodifiable"] = (m, i, t, c, r, s) => new EntityTemporarilyUnmodifiableException(m, i, t, c, r, s),
        ["InvalidInput"] = (m, i, t, c, r, s) => new InvalidInputException(m, i, t, c, r, s),
        ["LimitExceeded"] = (m, i, t, c, r, s) => new LimitExceededException(m, i, t, c, r, s),
        ["MalformedPolicyDocument"] = (m, i, t, c, r, s) => new MalformedPolicyDocumentException(m, i, t, c, r, s),
        ["NoSuchEntity"] = (m, i, t, c, r, s) => new NoSuchEntityException(m, i, t, c, r, s),
        ["PolicyEvaluation"] = (m, i, t, c, r, s) => new PolicyEvaluationException(m, i, t, c, r, s),
        ["PolicyNotAttachable"] = (m, i, t, c, r, s) => new PolicyNotAttachableException(m, i, t, c, r, s),
        ["ServiceFailure"] = (m, i, t, c, r, s) => new ServiceFailureException(m, i, t, c, r, s),
        ["UnmodifiableEntity"] = (m, i, t, c, r, s) => new UnmodifiableEntityException(m, i, t, c, r, s),
    };

    private static readonly Factory Base = (m, i, t, c, r, s) => new AmazonIdentityManagementServiceException(m, i, t, c, r, s);

    /// <summary>The typed exception where the operation documents the code, else the base class with the same code.</summary>
    public static AmazonIdentityManagementServiceException Create(ErrorResponse error, string[] documented)
    {
        var factory = error.Code is not null && Array.IndexOf(documented, error.Code) >= 0 ? ByCode.GetValueOrDefault(error.Code, Base) : Base;
        return factory(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode);
    }
}
