using System.Net;
using System.Xml;
using Amazon.Runtime;

namespace EcsPolicyStudio.Iam.Errors;

/// <summary>Turns what the SDK raises into the <see cref="IamException"/> family, each with what the person can do.</summary>
/// <param name="profile">The credential profile in use, or null; named in the advice on credentials.</param>
internal sealed class IamErrorMapper(string? profile)
{
    // A proxy's error page can be long; the person needs its beginning.
    private const int LongestMessage = 300;

    /// <summary>The failure for what a call raised, or null where it is none of the account's business (a bug, a cancellation).</summary>
    /// <param name="failure">What the SDK raised.</param>
    /// <param name="operation">The operation that was called, such as <c>CreatePolicy</c>.</param>
    /// <param name="service">The service prefix of the operation, <c>iam</c> or <c>sts</c>.</param>
    public IamException? Map(Exception failure, string operation, string service = "iam") => failure switch
    {
        IamException => null,
        AmazonUnmarshallingException or XmlException => NotAnAnswer(failure, operation),
        AmazonServiceException refusal => FromRefusal(refusal, operation, service),
        AmazonClientException client => FromClient(client),
        // A cancellation here is the SDK's time limit: the caller asks only where its own token is not cancelled.
        TimeoutException or OperationCanceledException => NoConnection(failure, operation, "No answer came in time."),
        HttpRequestException or IOException => NoConnection(failure, operation, Detail(failure)),
        _ => null,
    };

    private IamException FromRefusal(AmazonServiceException refusal, string operation, string service)
    {
        var code = refusal.ErrorCode ?? "";
        var message = Shorten(refusal.Message);
        var id = refusal.RequestId;
        switch (IamErrorCodes.KindOf(code, refusal.StatusCode))
        {
            case IamErrorKind.NoSuchEntity:
                return new IamNoSuchEntityException(code, message, id, IamRemedies.NoSuchEntity, refusal);
            case IamErrorKind.AlreadyExists:
                return new IamEntityAlreadyExistsException(code, message, id, IamRemedies.AlreadyExists, refusal);
            case IamErrorKind.MalformedPolicy:
                return new IamMalformedPolicyException(code, message, id, IamRemedies.MalformedPolicy, refusal);
            case IamErrorKind.LimitExceeded:
                return new IamLimitExceededException(code, message, id, IamQuotaRemedy.For(message), refusal);
            case IamErrorKind.DeleteConflict:
                return new IamDeleteConflictException(code, message, id, IamRemedies.DeleteConflict, refusal);
            case IamErrorKind.NotAttachable:
                return new IamPolicyNotAttachableException(code, message, id, IamRemedies.NotAttachable, refusal);
            case IamErrorKind.InvalidInput:
                return new IamInvalidInputException(code, message, id, IamRemedies.InvalidInput, refusal);
            case IamErrorKind.AccessDenied:
                return new IamAccessDeniedException(code, message, id, IamRemedies.AccessDenied(message, $"{service}:{operation}"), refusal);
            case IamErrorKind.Credentials:
                return new IamCredentialsException(code, message, id, IamRemedies.Credentials(code, profile), refusal);
            case IamErrorKind.Throttled:
                return new IamUnavailableException(code, message, id, IamRemedies.Throttled, refusal);
            case IamErrorKind.Conflict:
                return new IamUnavailableException(code, message, id, IamRemedies.ConcurrentChange, refusal);
            case IamErrorKind.Failing:
                return new IamUnavailableException(code, message, id, IamRemedies.Failing + IamRemedies.AfterLostAnswer(operation), refusal);
            case IamErrorKind.Unmodifiable:
                return new IamException(code, message, id, IamRemedies.Unmodifiable, refusal);
            default:
                var text = code.Length > 0 ? message : $"Something answered with HTTP status {(int)refusal.StatusCode}: {message}";
                return new IamException(code, text, id, code.Length > 0 ? null : IamRemedies.NotIam, refusal);
        }
    }

    private IamException FromClient(AmazonClientException failure)
    {
        // The SDK says so before anything is sent, for a combination of settings that no endpoint has.
        if (failure.Message.StartsWith("Invalid Configuration", StringComparison.Ordinal))
            return new IamException("", failure.Message, null, IamRemedies.Configuration, failure);

        var cause = Causes(failure).OfType<AmazonServiceException>().FirstOrDefault();
        var code = cause?.ErrorCode ?? "";
        var message = cause is null ? failure.Message : $"{failure.Message} {cause.Message}";
        return new IamCredentialsException(code, Shorten(message), cause?.RequestId, IamRemedies.Credentials(code, profile), failure);
    }

    private static IamUnavailableException NotAnAnswer(Exception failure, string operation) => new(
        "", $"The answer to {operation} is not one of IAM. {failure.Message}", (failure as AmazonServiceException)?.RequestId,
        IamRemedies.NotIam + IamRemedies.AfterLostAnswer(operation), failure);

    private static IamUnavailableException NoConnection(Exception failure, string operation, string detail)
    {
        var secure = failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
        return new IamUnavailableException(
            "", $"{operation} did not reach IAM, or its answer was lost. {Shorten(detail)}", null,
            (secure ? IamRemedies.Certificate : IamRemedies.NoConnection) + IamRemedies.AfterLostAnswer(operation), failure);
    }

    // The outer message is often no more than "an error occurred": the innermost says which.
    private static string Detail(Exception failure)
    {
        var cause = Causes(failure).Last().Message;
        return cause == failure.Message ? cause : $"{failure.Message} {cause}";
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static string Shorten(string message) =>
        message.Length <= LongestMessage ? message : message[..LongestMessage].TrimEnd() + "…";
}
