using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>
/// Counts how often the SDK sends one request. It retries by itself and keeps the number to itself; a refusal such as EntityAlreadyExists means something
/// else where it answers the second attempt of a change whose first answer was lost.
/// </summary>
internal sealed class RequestAttempts
{
    private static readonly AsyncLocal<RequestAttempts?> Current = new();

    private int _number;

    private RequestAttempts()
    {
    }

    /// <summary>How many attempts were sent so far.</summary>
    public int Number => Volatile.Read(ref _number);

    /// <summary>Counts the attempts of the requests that the caller makes from here on.</summary>
    public static RequestAttempts Count() => Current.Value = new();

    /// <summary>The step of the SDK's pipeline, inside its retries and after signing, that counts.</summary>
    internal sealed class Handler : PipelineHandler
    {
        /// <inheritdoc/>
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            if (Current.Value is { } attempts)
                Interlocked.Increment(ref attempts._number);
            return base.InvokeAsync<T>(executionContext);
        }
    }
}
