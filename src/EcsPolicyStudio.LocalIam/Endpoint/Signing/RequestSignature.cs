using System.Globalization;
using Amazon.Runtime.Internal.Auth;

namespace EcsPolicyStudio.LocalIam.Endpoint.Signing;

/// <summary>
/// Computes the signature that a request must have, with the code by which the AWS SDK for .NET signs. The base class keeps the building of the
/// canonical request for those who derive from it.
/// </summary>
internal sealed class RequestSignature : AWS4Signer
{
    // Only its path counts, and the network face has but one.
    private static readonly Uri Root = new("http://localhost/");

    private RequestSignature()
    {
    }

    /// <summary>The signature, in hexadecimal digits, of a POST to <c>/</c> without a query string.</summary>
    /// <param name="scope">What the signature is good for.</param>
    /// <param name="secret">The secret access key.</param>
    /// <param name="signedAt">The time in the header x-amz-date, in UTC.</param>
    /// <param name="signedHeaders">The headers under the signature, sorted by name.</param>
    /// <param name="bodyHash">SHA-256 of the body as it arrived, in hexadecimal digits.</param>
    public static string Of(
        CredentialScope scope, string secret, DateTime signedAt, IDictionary<string, string> signedHeaders, string bodyHash) =>
        ComputeSignature(
            scope.AccessKeyId,
            secret,
            scope.Region,
            signedAt,
            scope.Service,
            CanonicalizeHeaderNames(signedHeaders),
            CanonicalizeRequest(Root, "/", "POST", signedHeaders, "", bodyHash)).Signature;

    /// <summary>Reads the time in a header x-amz-date.</summary>
    public static bool TryReadTime(string? text, out DateTime time) => DateTime.TryParseExact(
        text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
