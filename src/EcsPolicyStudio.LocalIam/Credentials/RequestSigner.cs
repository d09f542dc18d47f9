namespace EcsPolicyStudio.LocalIam.Credentials;

/// <summary>Whose access key signed a request.</summary>
/// <param name="AccessKeyId">The id of the key.</param>
/// <param name="UserId">The user's key in the database; null for the account's root user.</param>
/// <param name="SourceAddress">The address the request came from.</param>
/// <param name="UserAgent">What the client calls itself; null where it does not say.</param>
internal sealed record RequestSigner(string AccessKeyId, long? UserId, string SourceAddress, string? UserAgent);
