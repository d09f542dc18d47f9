using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace EcsPolicyStudio.Iam.Tests.Support;

/// <summary>Stands in for the network: answers each request as the test says and counts them by action.</summary>
internal sealed class ScriptedHandler(Func<string, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public ScriptedHandler(Func<string, HttpResponseMessage> answer)
        : this((action, _) => Task.FromResult(answer(action)))
    {
    }

    /// <summary>The actions asked for, in order.</summary>
    public ConcurrentQueue<string> Actions { get; } = new();

    /// <summary>The bodies sent, in order, form-encoded.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    public static HttpResponseMessage Xml(HttpStatusCode status, string body, string type = "text/xml") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    public static HttpResponseMessage Error(HttpStatusCode status, string code, string message = "No.") => Xml(
        status,
        $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>req-7</RequestId></ErrorResponse>");

    public static HttpResponseMessage Answer(string action, string result) =>
        Xml(HttpStatusCode.OK, $"<{action}Response><{action}Result>{result}</{action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></{action}Response>");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var action = body.Split('&').First(field => field.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        Actions.Enqueue(action);
        Bodies.Enqueue(body);
        return await answer(action, cancellationToken);
    }
}
