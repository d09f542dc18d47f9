using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace EcsPolicyStudio.Iam.Tests.Support;

/// <summary>What goes wrong with a request.</summary>
public enum Fault
{
    /// <summary>400 Throttling; the request is not carried out.</summary>
    Throttling,

    /// <summary>503 ServiceUnavailable; not carried out.</summary>
    Unavailable,

    /// <summary>500 ServiceFailure; not carried out.</summary>
    Failure,

    /// <summary>The connection breaks before the request is carried out.</summary>
    CutBefore,

    /// <summary>No answer comes; not carried out.</summary>
    Hang,

    /// <summary>The connection breaks after the request was carried out.</summary>
    CutAfter,

    /// <summary>Carried out; no answer comes.</summary>
    HangAfter,

    /// <summary>Carried out; half of the answer comes.</summary>
    HalfSent,

    /// <summary>Carried out; the answer is no XML.</summary>
    Malformed,
}

/// <summary>Stands between the SDK and the embedded IAM and lets requests of one action go wrong.</summary>
internal sealed class FaultHandler(HttpMessageHandler inner, string action, Fault fault, int times = int.MaxValue) : DelegatingHandler(inner)
{
    private int _left = times;

    /// <summary>The actions asked for, in order.</summary>
    public ConcurrentQueue<string> Actions { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var asked = body.Split('&').First(field => field.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        Actions.Enqueue(asked);
        if (asked != action || Interlocked.Decrement(ref _left) < 0)
            return await base.SendAsync(request, cancellationToken);

        switch (fault)
        {
            case Fault.Throttling:
                return ScriptedHandler.Error(HttpStatusCode.BadRequest, "Throttling", "Rate exceeded");
            case Fault.Unavailable:
                return ScriptedHandler.Error(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");
            case Fault.Failure:
                return ScriptedHandler.Error(HttpStatusCode.InternalServerError, "ServiceFailure", "The request processing has failed.");
            case Fault.CutBefore:
                throw new HttpRequestException("Connection reset by peer");
            case Fault.Hang:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        using var answer = await base.SendAsync(request, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        switch (fault)
        {
            case Fault.CutAfter:
                throw new HttpRequestException("Connection reset by peer");
            case Fault.HangAfter:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case Fault.HalfSent:
                text = text[..(text.Length / 2)];
                break;
            case Fault.Malformed:
                text = "<" + text;
                break;
        }

        return new HttpResponseMessage(answer.StatusCode) { Content = new StringContent(text, Encoding.UTF8, "text/xml") };
    }
}
