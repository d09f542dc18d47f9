using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Endpoint.Signing;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EcsPolicyStudio.LocalIam.Endpoint;

/// <summary>
/// Answers the requests of the network face: guard, signature, then the embedded IAM. So many are worked on at once, others wait; how many can wait, the
/// number of connections limits. A client that is slow to send its request holds up nobody else.
/// </summary>
internal sealed class EndpointRequests(LocalIamEngine engine, SignatureVerifier verifier) : IDisposable
{
    private const int AtOnce = 16;

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var answer = await AnswerAsync(http.Request, http.RequestAborted).ConfigureAwait(false);
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = QueryAnswer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers["x-amzn-RequestId"] = answer.RequestId;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (answer.Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Post;
        await response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
    }

    public void Dispose() => _places.Dispose();

    private async Task<QueryAnswer> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string? version = null;
        try
        {
            RequestGuard.Check(request);
            var authorization = AuthorizationHeader.Parse(request.Headers.Authorization);
            // A refusal stands in the namespace of the service that was asked.
            version = OperationTable.ServiceWithPrefix(authorization.Scope.Service)?.Version;
            var body = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
            await _places.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await AnswerAsync(request, authorization, body, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (IamRefusal refusal)
        {
            return LocalIamEngine.Refuse(refusal, version);
        }
    }

    private async Task<QueryAnswer> AnswerAsync(
        HttpRequest request, AuthorizationHeader authorization, byte[] body, CancellationToken cancellationToken)
    {
        var user = await verifier.VerifyAsync(request, authorization, body, cancellationToken).ConfigureAwait(false);
        using var form = new MemoryStream(body, writable: false);
        var parameters = await QueryParameters.ReadAsync(form, cancellationToken).ConfigureAwait(false);
        CheckService(parameters, authorization.Scope);
        var signer = new RequestSigner(
            authorization.Scope.AccessKeyId,
            user,
            request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1",
            request.Headers[HeaderNames.UserAgent].FirstOrDefault());
        return await engine.AnswerAsync(parameters, signer, cancellationToken).ConfigureAwait(false);
    }

    // What is too long is read to its end all the same and thrown away, up to the server's own limit: a client that is still sending when the connection is closed
    // reports a broken pipe instead of the refusal.
    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            var length = 0L;
            while (await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                length += read;
                if (length <= LocalIamHandler.MaxBodyLength)
                    body.Write(buffer, 0, read);
            }
            return length <= LocalIamHandler.MaxBodyLength ? body.ToArray() : throw IamRefusal.RequestEntityTooLarge(LocalIamHandler.MaxBodyLength);
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? IamRefusal.RequestEntityTooLarge(LocalIamHandler.MaxBodyLength)
                : new IamRefusal("InvalidRequest", exception.StatusCode, "The request could not be read to its end.");
        }
    }

    private static void CheckService(QueryParameters parameters, CredentialScope scope)
    {
        if (OperationTable.ServiceOf(parameters["Version"]) is { } service && service.Prefix != scope.Service)
            throw IamRefusal.SignatureDoesNotMatch($"Credential should be scoped to correct service: '{service.Prefix}'. ");
    }
}
