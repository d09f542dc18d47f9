using System.Net;
using System.Text;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>Answers requests in this process and keeps what was sent.</summary>
internal sealed class RecordingHandler(Func<SentRequest, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    public static HttpResponseMessage Xml(HttpStatusCode status, string body, string contentType = "text/xml") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new SentRequest(
            request.Method,
            request.RequestUri!,
            request.Content?.Headers.ContentType?.ToString() ?? "",
            request.Headers.TryGetValues("Authorization", out var values) ? string.Join(",", values) : "",
            ParseForm(body));
        Sent.Add(sent);
        return answer(sent);
    }

    private static Dictionary<string, string> ParseForm(string body) => body
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Decode(pair[0]), pair => Decode(pair[1]));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

/// <summary>A request as it left the client.</summary>
internal sealed record SentRequest(
    HttpMethod Method, Uri Uri, string ContentType, string Authorization, IReadOnlyDictionary<string, string> Form);
