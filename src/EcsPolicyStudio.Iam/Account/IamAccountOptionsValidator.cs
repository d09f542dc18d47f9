using System.Text.RegularExpressions;
using Amazon.Runtime.CredentialManagement;
using EcsPolicyStudio.Iam.Model;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam.Account;

/// <summary>Checks the account's settings at start and names every fault by its key.</summary>
internal sealed partial class IamAccountOptionsValidator : IValidateOptions<IamAccountOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, IamAccountOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(IamAccountOptions options)
    {
        if (!IamAccountOptions.TryParseMode(options.Mode, out var kind))
        {
            yield return $"Account:Mode is '{options.Mode}'; it must be Sandbox or Aws.";
        }
        else if (kind == AccountKind.Sandbox)
        {
            // Someone who names a profile means a real account: the sandbox in its place would mislead.
            foreach (var (key, value) in new[] { ("Profile", options.Profile), ("Region", options.Region), ("EndpointUrl", options.EndpointUrl) })
            {
                if (!string.IsNullOrWhiteSpace(value))
                    yield return $"Account:{key} is set, but Account:Mode is Sandbox; set Account:Mode to Aws, or remove Account:{key}.";
            }

            yield break;
        }

        if (!string.IsNullOrWhiteSpace(options.Region) && !RegionName().IsMatch(options.Region))
            yield return $"Account:Region is '{options.Region}'; it must be a Region's system name such as eu-central-1.";
        if (!string.IsNullOrWhiteSpace(options.EndpointUrl) && EndpointFault(options.EndpointUrl) is { } endpoint)
            yield return endpoint;
        if (!string.IsNullOrWhiteSpace(options.Profile) && ProfileFault(options.Profile) is { } profile)
            yield return profile;
    }

    private static string? EndpointFault(string text)
    {
        // The text is not repeated: it may hold a password.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            return "Account:EndpointUrl must be an absolute https or http address.";
        return url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0
            ? "Account:EndpointUrl must have no user name, password, query or fragment."
            : null;
    }

    private static string? ProfileFault(string name)
    {
        if (!new CredentialProfileStoreChain().TryGetProfile(name, out var profile))
            return $"Account:Profile is '{name}'; the AWS credentials and config files have no such profile.";
        if (!profile.CanCreateAWSCredentials)
            return $"Account:Profile is '{name}', which says of no way to get credentials.";
        return string.IsNullOrEmpty(profile.Options.MfaSerial)
            ? null
            : $"Account:Profile is '{name}', which asks for an MFA code; a server has nobody to ask. "
                + "Use a profile of IAM Identity Center, or one with session credentials.";
    }

    [GeneratedRegex(@"^[a-z]{2,}(-[a-z]+)+-\d+\z")]
    private static partial Regex RegionName();
}
