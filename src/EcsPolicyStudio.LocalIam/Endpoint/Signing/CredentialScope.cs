namespace EcsPolicyStudio.LocalIam.Endpoint.Signing;

/// <summary>What a signature is good for: <c>KEY/20261123/us-east-1/iam/aws4_request</c> ("Signature Version 4", IAM User Guide).</summary>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="Date">The day, as eight digits.</param>
/// <param name="Region">The Region. Clients with an endpoint of their own sign for the Region they are set to, so any is taken.</param>
/// <param name="Service">The service.</param>
/// <param name="Terminator">Always <c>aws4_request</c>.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service, string Terminator)
{
    /// <summary>Reads a scope, or gives null where the text is none.</summary>
    public static CredentialScope? Parse(string text) => text.Split('/') is [{ Length: > 0 } key, var date, var region, var service, var terminator]
        ? new(key, date, region, service, terminator)
        : null;
}
