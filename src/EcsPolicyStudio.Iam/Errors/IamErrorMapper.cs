using System.Globalization;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using EcsPolicyStudio.Iam.Accounts;

namespace EcsPolicyStudio.Iam.Errors;

/// <summary>Turns what the SDK raises into the <see cref="IamException"/> family, each with what the person can do.</summary>
/// <param name="account">How the account is reached; named in the advice on credentials.</param>
internal sealed class IamErrorMapper(AccountConnection account)
{
    // A proxy's error page can be long; the person needs its beginning.
    private const int LongestMessage = 300;

    /// <summary>The failure for what a call raised, or null where it is none of the account's business (a bug, a cancellation).</summary>
    /// <param name="failure">What the SDK raised.</param>
    /// <param name="operation">The operation that was called, such as <c>CreatePolicy</c>.</param>
    /// <param name="service">The service prefix of the operation, <c>iam</c> or <c>sts</c>.</param>
    /// <param name="attempts">How often the SDK sent the request.</param>
    public IamException? Map(Exception failure, string operation, string service = "iam", int attempts = 1)
    {
        var mapped = Map(failure, new Call(operation, service, attempts));
        if (mapped is not null)
            mapped.Attempts = attempts;
        return mapped;
    }

    private IamException? Map(Exception failure, Call call) => failure switch
    {
        IamException => null,
        AmazonUnmarshallingException or XmlException => NotAnAnswer(failure, call.Operation),
        AmazonServiceException refusal => FromRefusal(refusal, call),
        AmazonClientException client => FromClient(client),
        // A cancellation here is the SDK's time limit: the caller asks only where its own token is not cancelled.
        TimeoutException or OperationCanceledException => NoConnection(failure, call.Operation, "No answer came in time."),
        HttpRequestException or IOException => NoConnection(failure, call.Operation, Detail(failure)),
        _ => null,
    };

    private IamException FromRefusal(AmazonServiceException refusal, Call call)
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
                return new IamLimitExceededException(code, message, id, IamQuotaRemedy.For(message), refusal) { Quota = IamQuotaRemedy.QuotaOf(message) };
            case IamErrorKind.DeleteConflict:
                return new IamDeleteConflictException(code, message, id, IamRemedies.DeleteConflict, refusal);
            case IamErrorKind.NotAttachable:
                return new IamPolicyNotAttachableException(code, message, id, IamRemedies.NotAttachable, refusal);
            case IamErrorKind.InvalidInput:
                return new IamInvalidInputException(code, message, id, IamRemedies.InvalidInput, refusal);
            case IamErrorKind.AccessDenied:
                var action = IamRemedies.MissingAction(message, $"{call.Service}:{call.Operation}");
                return new IamAccessDeniedException(code, message, id, IamRemedies.AccessDenied(message, action), refusal) { MissingAction = action };
            case IamErrorKind.Credentials:
                return new IamCredentialsException(code, message, id, IamRemedies.Credentials(code, account), refusal);
            case IamErrorKind.Throttled:
                var pause = RetryAfter(refusal) ?? IamRemedies.ThrottlingPause;
                return new IamUnavailableException(code, message, id, IamRemedies.Throttled(pause, call.Attempts), refusal) { RetryAfter = pause };
            case IamErrorKind.Conflict:
                return new IamUnavailableException(code, message, id, IamRemedies.ConcurrentChange, refusal);
            case IamErrorKind.Failing:
                return new IamUnavailableException(code, message, id, IamRemedies.Failing + IamRemedies.AfterLostAnswer(call.Operation), refusal)
                {
                    RetryAfter = RetryAfter(refusal),
                    MayHaveBeenMade = !IamRemedies.OnlyReads(call.Operation),
                };
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
        // Where no credentials were found for the usual signature, the SDK complains of another one that it was not asked for.
        var said = failure.Message.Contains("Signature V4a", StringComparison.Ordinal) ? $"No credentials were found: {account.SourceText} gives none." : failure.Message;
        var message = cause is null ? said : $"{said} {cause.Message}";
        return new IamCredentialsException(code, Shorten(message), cause?.RequestId, IamRemedies.Credentials(code, account), failure);
    }

    private static IamUnavailableException NotAnAnswer(Exception failure, string operation) => new(
        "", $"The answer to {operation} is not one of IAM. {failure.Message}", (failure as AmazonServiceException)?.RequestId,
        IamRemedies.NotIam + IamRemedies.AfterLostAnswer(operation), failure)
    {
        MayHaveBeenMade = !IamRemedies.OnlyReads(operation),
    };

    private static IamUnavailableException NoConnection(Exception failure, string operation, string detail)
    {
        var secure = failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
        return new IamUnavailableException(
            "", $"{operation} did not reach IAM, or its answer was lost. {Shorten(detail)}", null,
            (secure ? IamRemedies.Certificate : IamRemedies.NoConnection) + (secure ? "" : IamRemedies.AfterLostAnswer(operation)), failure)
        {
            // Without a secure connection nothing was sent.
            MayHaveBeenMade = !secure && !IamRemedies.OnlyReads(operation),
        };
    }

    // Services that throttle may say how long; in seconds only, as a date would need the service's clock.
    private static TimeSpan? RetryAfter(AmazonServiceException refusal) =>
        refusal.InnerException is HttpErrorResponseException { Response: { } response }
        && int.TryParse(response.GetHeaderValue("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    // The outer message is often no more than "an error occurred": the innermost says which.
    private static string Detail(Exception failure)
    {
        var cause = Causes(failure).Last().Message;
        var detail = failure.Message.Contains(cause, StringComparison.Ordinal) ? failure.Message : $"{failure.Message} {cause}";
        return detail.EndsWith('.') ? detail : detail + ".";
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static string Shorten(string message) =>
        message.Length <= LongestMessage ? message : message[..LongestMessage].TrimEnd() + "…";

    private readonly record struct Call(string Operation, string Service, int Attempts);
}
