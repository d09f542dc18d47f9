using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EcsPolicyStudio.LocalIam.Endpoint.Signing;

/// <summary>
/// Finds out whose access key signed a request, or refuses it in AWS's words ("Troubleshoot Signature Version 4 signing for AWS API requests", IAM
/// User Guide).
/// </summary>
internal sealed partial class SignatureVerifier(
    LocalIamDatabase database, IAccessKeyProtector protector, TimeProvider clock, ILogger<SignatureVerifier> logger)
{
    private const string DateHeader = "x-amz-date";
    private const string BodyHashHeader = "x-amz-content-sha256";
    private const string TokenHeader = "x-amz-security-token";
    private const string Terminator = "aws4_request";
    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. "
        + "Consult the service documentation for details.";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Tests the signature.</summary>
    /// <param name="request">The request.</param>
    /// <param name="authorization">Its Authorization header.</param>
    /// <param name="body">Its body, as it arrived.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The owner of the access key: a user's key in the database, or null for the root user.</returns>
    /// <exception cref="IamRefusal">IncompleteSignature, SignatureDoesNotMatch, InvalidClientTokenId.</exception>
    public async Task<long?> VerifyAsync(
        HttpRequest request, AuthorizationHeader authorization, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var scope = authorization.Scope;
        var signedAt = CheckTime(request, scope);
        CheckScope(scope);
        var headers = SignedHeaders(request, authorization);
        // Session credentials are none of ours: nobody can assume a role here.
        if (request.Headers.ContainsKey(TokenHeader))
            throw IamRefusal.InvalidClientTokenId();
        var key = await database.ReadAsync(
            (db, token) => db.AccessKeys.FirstOrDefaultAsync(k => k.Id == scope.AccessKeyId && k.IsActive, token), cancellationToken)
            .ConfigureAwait(false) ?? throw IamRefusal.InvalidClientTokenId();

        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        var expected = RequestSignature.Of(scope, Secret(key), signedAt, headers, bodyHash);
        var saidHash = request.Headers[BodyHashHeader].ToString();
        var matches = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(authorization.Signature));
        if (!matches || (saidHash.Length > 0 && saidHash != bodyHash))
            throw IamRefusal.SignatureDoesNotMatch(Mismatch);
        return key.UserId;
    }

    private DateTime CheckTime(HttpRequest request, CredentialScope scope)
    {
        var text = request.Headers[DateHeader].ToString();
        if (text.Length == 0)
            throw AuthorizationHeader.Incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        if (!RequestSignature.TryReadTime(text, out var signedAt))
            throw AuthorizationHeader.Incomplete($"Date must be in ISO-8601 'basic format'. Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601");
        if (scope.Date != text[..8])
        {
            throw IamRefusal.SignatureDoesNotMatch(
                $"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope.Date}' != '{text[..8]}', from '{text}'.");
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (signedAt < now - Skew)
            throw IamRefusal.SignatureDoesNotMatch($"Signature expired: {text} is now earlier than {Iso(now - Skew)} ({Iso(now)} - 5 min.)");
        if (signedAt > now + Skew)
            throw IamRefusal.SignatureDoesNotMatch($"Signature not yet current: {text} is still later than {Iso(now + Skew)} ({Iso(now)} + 5 min.)");
        return signedAt;
    }

    private static void CheckScope(CredentialScope scope)
    {
        if (OperationTable.ServiceWithPrefix(scope.Service) is null)
            throw IamRefusal.SignatureDoesNotMatch($"Credential should be scoped to correct service: '{OperationTable.Iam.Prefix}'. ");
        if (scope.Region.Length == 0 || !scope.Region.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw IamRefusal.SignatureDoesNotMatch($"Credential should be scoped to a valid region, not '{scope.Region}'. ");
        if (scope.Terminator != Terminator)
            throw IamRefusal.SignatureDoesNotMatch($"Credential should be scoped with a valid terminator: '{Terminator}', not '{scope.Terminator}'. ");
    }

    private static SortedDictionary<string, string> SignedHeaders(HttpRequest request, AuthorizationHeader authorization)
    {
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in authorization.SignedHeaders)
            signed[name.ToLowerInvariant()] = string.Join(',', request.Headers[name].Select(value => value?.Trim()));
        if (!signed.ContainsKey("host"))
            throw IamRefusal.SignatureDoesNotMatch("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        if (!signed.ContainsKey(DateHeader))
            throw IamRefusal.SignatureDoesNotMatch("'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization.");
        return signed;
    }

    private string Secret(AccessKey key)
    {
        try
        {
            return protector.Unprotect(key.ProtectedSecret);
        }
        catch (CryptographicException exception)
        {
            LogUnreadable(logger, exception, key.Id);
            throw IamRefusal.InvalidClientTokenId();
        }
    }

    private static string Iso(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Error, "The secret of the access key {AccessKeyId} cannot be read: the key ring that protects it is gone. Create a new access key.")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string accessKeyId);
}
