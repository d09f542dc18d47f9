using System.Text;
using EcsPolicyStudio.LocalIam.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EcsPolicyStudio.LocalIam.Endpoint;

/// <summary>Refuses what is no request of the Query protocol, and what a page in a browser sent, before anything of it is read.</summary>
internal static class RequestGuard
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Refuses or does nothing.</summary>
    /// <exception cref="IamRefusal">421, 403, 404, 405, 415: which of these, the message says.</exception>
    public static void Check(HttpRequest request)
    {
        if (!EndpointAddress.IsOwn(request.Host))
            throw new IamRefusal("MisdirectedRequest", 421, "The embedded IAM answers to the names of this machine's loopback alone.");
        // Browsers add these to what pages send; no SDK does.
        if (request.Headers.ContainsKey(HeaderNames.Origin) || request.Headers.ContainsKey("Sec-Fetch-Site"))
            throw IamRefusal.AccessDenied("The request comes from a page in a browser.");
        if (request.Path != "/" || request.QueryString.HasValue)
            throw new IamRefusal("InvalidRequest", 404, "There is nothing here. Send requests to the path / without a query string.");
        if (!HttpMethods.IsPost(request.Method))
            throw new IamRefusal("InvalidRequest", 405, "Send a POST request.");
        if (!IsForm(request))
            throw new IamRefusal("InvalidRequest", 415, $"Send a body of the type {FormType} in UTF-8.");
    }

    private static bool IsForm(HttpRequest request) => request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding?.CodePage == Encoding.UTF8.CodePage);
}
