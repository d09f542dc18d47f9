namespace EcsPolicyStudio.Iam.Errors;

/// <summary>
/// IAM refused a request, or could not be reached. Decided by the error code alone, since the SDK raises a typed exception for only
/// some of them.
/// </summary>
public class IamException : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="code">IAM's error code, such as <c>NoSuchEntity</c>; empty where no answer came.</param>
    /// <param name="message">IAM's own message.</param>
    /// <param name="requestId">The request id to quote to AWS support, or null.</param>
    /// <param name="remedy">What the person can do, one sentence; null where nothing general helps.</param>
    /// <param name="innerException">What the SDK raised.</param>
    public IamException(string code, string message, string? requestId, string? remedy, Exception? innerException)
        : base(message, innerException)
    {
        Code = code;
        RequestId = requestId;
        Remedy = remedy;
    }

    /// <summary>IAM's error code, such as <c>AccessDenied</c>; empty where no answer came.</summary>
    public string Code { get; }

    /// <summary>The request id to quote to AWS support, or null where no answer came.</summary>
    public string? RequestId { get; }

    /// <summary>What the person can do about it, or null.</summary>
    public string? Remedy { get; }

    /// <summary>Whether the same request may succeed later without any change (throttling, a failing service, no connection).</summary>
    public virtual bool IsTransient => false;

    /// <summary>How often the SDK sent the request before it gave up: more than 1 where it tried again. 0 where nothing was sent.</summary>
    public int Attempts { get; internal set; }
}

/// <summary>The identity, policy or version does not exist (NoSuchEntity, 404).</summary>
public sealed class IamNoSuchEntityException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>The name is taken (EntityAlreadyExists, 409).</summary>
public sealed class IamEntityAlreadyExistsException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>IAM refuses the policy document (MalformedPolicyDocument, 400).</summary>
public sealed class IamMalformedPolicyException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>A quota is used up (LimitExceeded, 409).</summary>
public sealed class IamLimitExceededException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner)
{
    /// <summary>Which quota it is and where it stands, or null where IAM's message names none.</summary>
    public IamQuota? Quota { get; init; }
}

/// <summary>Something still depends on what should be deleted (DeleteConflict, 409).</summary>
public sealed class IamDeleteConflictException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>Only AWS may attach the policy (PolicyNotAttachable, 400).</summary>
public sealed class IamPolicyNotAttachableException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>A parameter breaks IAM's rules (InvalidInput, ValidationError; 400).</summary>
public sealed class IamInvalidInputException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>The caller may not do this (AccessDenied, AccessDeniedException; 403).</summary>
public sealed class IamAccessDeniedException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner)
{
    /// <summary>The action that the caller lacks, such as <c>iam:CreatePolicy</c>: from IAM's message, else the action of the operation called.</summary>
    public string? MissingAction { get; init; }
}

/// <summary>The credentials are missing, expired or unknown to AWS (ExpiredToken, InvalidClientTokenId, SignatureDoesNotMatch, …).</summary>
public sealed class IamCredentialsException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner);

/// <summary>IAM is busy or out of reach; the SDK has already retried (Throttling, ServiceUnavailable, ServiceFailure, no connection).</summary>
public sealed class IamUnavailableException(string code, string message, string? requestId, string? remedy, Exception? inner)
    : IamException(code, message, requestId, remedy, inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;

    /// <summary>How long to wait before trying again, where that is known: what the service asks for, else the studio's rule. Null where waiting alone may not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the request was a change that may have been made although no answer tells so.</summary>
    public bool MayHaveBeenMade { get; init; }
}
