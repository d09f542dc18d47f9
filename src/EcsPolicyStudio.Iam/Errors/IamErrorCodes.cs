using System.Net;

namespace EcsPolicyStudio.Iam.Errors;

/// <summary>What an error code means for the person.</summary>
internal enum IamErrorKind
{
    Unknown,
    NoSuchEntity,
    AlreadyExists,
    MalformedPolicy,
    LimitExceeded,
    DeleteConflict,
    NotAttachable,
    Unmodifiable,
    InvalidInput,
    AccessDenied,
    Credentials,
    Throttled,
    Conflict,
    Failing,
}

/// <summary>
/// The error codes of IAM, of STS and of the services that give credentials (IAM API Reference, "Common Errors" and the errors of each
/// operation; AWS STS API Reference; IAM Identity Center OIDC API Reference).
/// </summary>
internal static class IamErrorCodes
{
    private static readonly Dictionary<string, IamErrorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["NoSuchEntity"] = IamErrorKind.NoSuchEntity,
        ["EntityAlreadyExists"] = IamErrorKind.AlreadyExists,
        ["MalformedPolicyDocument"] = IamErrorKind.MalformedPolicy,
        ["LimitExceeded"] = IamErrorKind.LimitExceeded,
        ["DeleteConflict"] = IamErrorKind.DeleteConflict,
        ["PolicyNotAttachable"] = IamErrorKind.NotAttachable,
        ["UnmodifiableEntity"] = IamErrorKind.Unmodifiable,

        ["InvalidInput"] = IamErrorKind.InvalidInput,
        ["PolicyEvaluation"] = IamErrorKind.InvalidInput,
        ["ValidationError"] = IamErrorKind.InvalidInput,
        ["ValidationException"] = IamErrorKind.InvalidInput,
        ["InvalidParameterValue"] = IamErrorKind.InvalidInput,
        ["InvalidParameterCombination"] = IamErrorKind.InvalidInput,
        ["MissingParameter"] = IamErrorKind.InvalidInput,

        ["AccessDenied"] = IamErrorKind.AccessDenied,
        ["AccessDeniedException"] = IamErrorKind.AccessDenied,
        ["NotAuthorized"] = IamErrorKind.AccessDenied,
        ["UnauthorizedOperation"] = IamErrorKind.AccessDenied,

        ["ExpiredToken"] = IamErrorKind.Credentials,
        ["ExpiredTokenException"] = IamErrorKind.Credentials,
        ["RequestExpired"] = IamErrorKind.Credentials,
        ["InvalidClientTokenId"] = IamErrorKind.Credentials,
        ["UnrecognizedClientException"] = IamErrorKind.Credentials,
        ["SignatureDoesNotMatch"] = IamErrorKind.Credentials,
        ["InvalidSignatureException"] = IamErrorKind.Credentials,
        ["IncompleteSignature"] = IamErrorKind.Credentials,
        ["MissingAuthenticationToken"] = IamErrorKind.Credentials,
        ["MissingAuthenticationTokenException"] = IamErrorKind.Credentials,
        ["AuthFailure"] = IamErrorKind.Credentials,
        ["OptInRequired"] = IamErrorKind.Credentials,
        ["UnauthorizedException"] = IamErrorKind.Credentials,
        ["InvalidGrantException"] = IamErrorKind.Credentials,

        ["Throttling"] = IamErrorKind.Throttled,
        ["ThrottlingException"] = IamErrorKind.Throttled,
        ["RequestLimitExceeded"] = IamErrorKind.Throttled,
        ["TooManyRequestsException"] = IamErrorKind.Throttled,

        ["ConcurrentModification"] = IamErrorKind.Conflict,
        ["EntityTemporarilyUnmodifiable"] = IamErrorKind.Conflict,

        ["ServiceFailure"] = IamErrorKind.Failing,
        ["ServiceUnavailable"] = IamErrorKind.Failing,
        ["InternalFailure"] = IamErrorKind.Failing,
        ["InternalError"] = IamErrorKind.Failing,
        ["RequestTimeout"] = IamErrorKind.Failing,
    };

    /// <summary>Decides by the code; where it says nothing, by the HTTP status.</summary>
    public static IamErrorKind KindOf(string code, HttpStatusCode status)
    {
        if (Kinds.TryGetValue(code, out var kind))
            return kind;
        if (status == HttpStatusCode.TooManyRequests)
            return IamErrorKind.Throttled;
        return (int)status >= 500 ? IamErrorKind.Failing : IamErrorKind.Unknown;
    }
}
