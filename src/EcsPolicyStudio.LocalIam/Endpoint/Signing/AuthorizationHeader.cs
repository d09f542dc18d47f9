using EcsPolicyStudio.LocalIam.Protocol;

namespace EcsPolicyStudio.LocalIam.Endpoint.Signing;

/// <summary>The Authorization header of a request signed with Signature Version 4.</summary>
/// <param name="Scope">Whose key signed it, and for what.</param>
/// <param name="SignedHeaders">The names of the headers under the signature, in small letters, in the order given.</param>
/// <param name="Signature">The signature, in hexadecimal digits.</param>
internal sealed record AuthorizationHeader(CredentialScope Scope, IReadOnlyList<string> SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Reads the header.</summary>
    /// <exception cref="IamRefusal">MissingAuthenticationToken, IncompleteSignature.</exception>
    public static AuthorizationHeader Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
            throw new IamRefusal("MissingAuthenticationToken", 403, "Request is missing Authentication Token");
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || header[..space] != Algorithm)
            throw Incomplete($"The Authorization header must begin with '{Algorithm}'.");
        var parts = header[(space + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .GroupBy(part => part[0], part => part[1], StringComparer.Ordinal).ToDictionary(part => part.Key, part => part.First(), StringComparer.Ordinal);
        string[] absent = [.. ((string[])["Credential", "SignedHeaders", "Signature"]).Where(name => string.IsNullOrEmpty(parts.GetValueOrDefault(name)))];
        if (absent.Length > 0)
            throw Incomplete(string.Join(' ', absent.Select(name => $"Authorization header requires '{name}' parameter.")));
        var scope = CredentialScope.Parse(parts["Credential"])
            ?? throw Incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.");
        return new(scope, parts["SignedHeaders"].Split(';'), parts["Signature"]);
    }

    /// <summary>The refusal of a request whose signature is not whole. It does not repeat the header: an answer may be logged.</summary>
    public static IamRefusal Incomplete(string message) => new("IncompleteSignature", 400, message);
}
