using System.Net;
using System.Net.Http.Headers;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam;

/// <summary>
/// The embedded IAM as the last hop of an <see cref="HttpClient"/>: takes POST requests of the AWS Query protocol for IAM (version
/// 2010-05-08) and STS (2011-06-15) and answers in IAM's XML. Host and signature are not looked at: what reaches this
/// handler comes from within the process. One instance serves any number of clients, and disposing it does nothing.
/// </summary>
public sealed class LocalIamHandler : HttpMessageHandler
{
    /// <summary>The longest request body, in bytes.</summary>
    public const int MaxBodyLength = 1024 * 1024;

    private const string FormType = "application/x-www-form-urlencoded";

    private readonly LocalIamEngine _engine;

    internal LocalIamHandler(LocalIamEngine engine) => _engine = engine;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        // SQLite works synchronously: keep it off the caller's thread, which may be one that draws a screen.
        var answer = await Task.Run(() => AnswerAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(QueryAnswer.ContentType);
        response.Headers.Add("x-amzn-RequestId", answer.RequestId);
        return response;
    }

    private async Task<QueryAnswer> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var parameters = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return await _engine.AnswerAsync(parameters, signer: null, cancellationToken).ConfigureAwait(false);
        }
        catch (IamRefusal refusal)
        {
            return LocalIamEngine.Refuse(refusal);
        }
    }

    private static async Task<QueryParameters> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || request.Content?.Headers.ContentType?.MediaType != FormType)
            throw new IamRefusal("InvalidRequest", 400, $"Send a POST request with a body of the type {FormType}.");
        var body = await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        if (body.Length > MaxBodyLength)
            throw IamRefusal.RequestEntityTooLarge(MaxBodyLength);
        using var stream = new MemoryStream(body, writable: false);
        return await QueryParameters.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
    }
}
