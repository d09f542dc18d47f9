using System.Runtime.CompilerServices;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>Makes the requests of one account: a bounded number at a time, with failures as <see cref="IamException"/>.</summary>
/// <param name="errors">Turns failures into the family of the account.</param>
/// <param name="clients">Told where the credentials are refused; null where there is nothing to renew.</param>
internal sealed class IamCalls(IamErrorMapper errors, AccountClientSource? clients = null) : IDisposable
{
    /// <summary>How many requests are in flight at most. More would only be throttled: IAM's limits are an account's.</summary>
    public const int MaxConcurrentRequests = 8;

    private readonly SemaphoreSlim _gate = new(MaxConcurrentRequests);

    /// <summary>Makes one request.</summary>
    /// <param name="operation">The operation's name, for messages.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="cancellationToken">Cancels it; the call then returns at once.</param>
    /// <param name="service">The service prefix, <c>iam</c> or <c>sts</c>.</param>
    /// <exception cref="IamException">The request was refused or got no answer.</exception>
    public async Task<T> SendAsync<T>(
        string operation, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken, string service = "iam")
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var attempts = RequestAttempts.Count();
        try
        {
            if (clients is not null)
                await clients.VerifyAsync(cancellationToken).ConfigureAwait(false);
            // The SDK reads an answer's body without looking at the token: waiting for it is given up here.
            return await send(cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var mapped = errors.Map(failure, operation, service, attempts.Number);
            if ((mapped ?? failure) is IamCredentialsException)
                clients?.Renew();
            if (mapped is not null)
                throw mapped;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Streams the pages of a list. Only <c>IsTruncated</c> ends it: a page may be short or empty while more follow.</summary>
    /// <param name="operation">The operation's name, for messages.</param>
    /// <param name="send">Asks for the page that begins at a marker (null for the first).</param>
    /// <param name="next">Reads from a page whether more follow, and the next marker.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <exception cref="IamException">A request was refused or got no answer.</exception>
    public async IAsyncEnumerable<T> PagesAsync<T>(
        string operation,
        Func<string?, CancellationToken, Task<T>> send,
        Func<T, (bool? IsTruncated, string? Marker)> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? marker = null;
        while (true)
        {
            var from = marker;
            var page = await SendAsync(operation, token => send(from, token), cancellationToken).ConfigureAwait(false);
            yield return page;
            var (truncated, following) = next(page);
            if (truncated != true)
                yield break;
            // Going on would ask for the same page for ever.
            if (string.IsNullOrEmpty(following) || following == marker)
                throw Incomplete(operation, "says that more follow, but not where they begin");
            marker = following;
        }
    }

    /// <summary>What an answer must hold.</summary>
    /// <exception cref="IamUnavailableException">It does not.</exception>
    public static T Required<T>(T? value, string operation, string member)
        where T : class => value ?? throw Incomplete(operation, $"lacks {member}");

    /// <summary>What an answer must hold.</summary>
    /// <exception cref="IamUnavailableException">It does not.</exception>
    public static T Required<T>(T? value, string operation, string member)
        where T : struct => value ?? throw Incomplete(operation, $"lacks {member}");

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static IamUnavailableException Incomplete(string operation, string what) => new(
        "", $"The answer to {operation} {what}.", null, IamRemedies.NotIam + IamRemedies.AfterLostAnswer(operation), null)
    {
        MayHaveBeenMade = !IamRemedies.OnlyReads(operation),
    };
}
