using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EcsPolicyStudio.LocalIam.Tests.Endpoint;

/// <summary>
/// A request signed with Signature Version 4, written from its description ("Create a signed AWS API request", IAM User Guide) and not from
/// anybody's signer. What a test wants wrong it changes before or after signing.
/// </summary>
public sealed partial class SignedRequest(string accessKeyId, string secret, string body)
{
    public string Service { get; set; } = "iam";

    public string Region { get; set; } = "us-east-1";

    public string Terminator { get; set; } = "aws4_request";

    public string Algorithm { get; set; } = "AWS4-HMAC-SHA256";

    public DateTime Time { get; set; } = DateTime.UtcNow;

    public string? ScopeDate { get; set; }

    public string Body { get; set; } = body;

    public string Host { get; set; } = "127.0.0.1";

    public List<string> Signed { get; } = ["content-type", "host", "x-amz-date"];

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase) { ["content-type"] = "application/x-www-form-urlencoded; charset=utf-8" };

    /// <summary>Signs the request as it stands and gives what is to be sent to the endpoint.</summary>
    public HttpRequestMessage Sign(Uri endpoint)
    {
        Host = endpoint.Authority;
        Headers["host"] = Host;
        Headers["x-amz-date"] = Time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var date = ScopeDate ?? Headers["x-amz-date"][..8];
        var scope = $"{date}/{Region}/{Service}/{Terminator}";
        var names = Signed.Order(StringComparer.Ordinal).ToList();
        var canonical = $"POST\n/\n\n{string.Concat(names.Select(name => $"{name}:{Spaces().Replace(Headers.GetValueOrDefault(name, "").Trim(), " ")}\n"))}\n{string.Join(';', names)}\n{Hash(Body)}";
        var text = $"AWS4-HMAC-SHA256\n{Headers["x-amz-date"]}\n{scope}\n{Hash(canonical)}";
        var key = new[] { date, Region, Service, Terminator }.Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Mac);
        Headers["authorization"] =
            $"{Algorithm} Credential={accessKeyId}/{scope}, SignedHeaders={string.Join(';', names)}, Signature={Convert.ToHexStringLower(Mac(key, text))}";
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) };
        foreach (var (name, value) in Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
