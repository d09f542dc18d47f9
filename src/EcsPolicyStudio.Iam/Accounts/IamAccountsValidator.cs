using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>
/// Checks the settings of the accounts at start and names every fault by its key. What can change while the studio runs (profiles, sign-ins, roles) is not checked
/// here: such an account says what is wrong when it is used, and leaves the others working.
/// </summary>
internal sealed partial class IamAccountsValidator(IConfiguration configuration) : IValidateOptions<IamAccountsOptions>
{
    private const string RealAccounts = "an account of AWS";

    // Which settings each kind takes; Region and EndpointUrl belong to every real account.
    private static readonly (string Name, Func<IamAccountOptions, string?> Value, Func<CredentialSource, bool> Belongs, string To)[] Settings =
    [
        ("Profile", o => o.Profile, s => s == CredentialSource.Profile, "kind Profile"),
        ("RoleArn", o => o.RoleArn, s => s == CredentialSource.AssumeRole, "kind AssumeRole"),
        ("ExternalId", o => o.ExternalId, s => s == CredentialSource.AssumeRole, "kind AssumeRole"),
        ("SessionName", o => o.SessionName, s => s == CredentialSource.AssumeRole, "kind AssumeRole"),
        ("SourceProfile", o => o.SourceProfile, s => s == CredentialSource.AssumeRole, "kind AssumeRole"),
        ("Region", o => o.Region, s => s != CredentialSource.Sandbox, RealAccounts),
        ("EndpointUrl", o => o.EndpointUrl, s => s != CredentialSource.Sandbox, RealAccounts),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, IamAccountsOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(IamAccountsOptions options)
    {
        // Whoever writes it means a real account: the sandbox in its place would mislead.
        foreach (var stray in configuration.GetSection("Account").GetChildren())
            yield return $"Account:{stray.Key} is not a setting; write it as {IamAccountsOptions.SectionName}:NAME:…, where NAME is what you call the account.";
        var sandboxes = options.ByName.Where(a => IamAccountOptions.TryParse(a.Value.Kind, out var source) && source == CredentialSource.Sandbox).ToList();
        foreach (var (extra, _) in sandboxes.Skip(1))
            yield return $"{IamAccountsOptions.SectionName}:{extra}:Kind is Sandbox, as is that of {sandboxes[0].Key}; there is one sandbox.";
        foreach (var (key, account) in options.ByName)
        {
            foreach (var fault in Faults(key, account))
                yield return $"{IamAccountsOptions.SectionName}:{key}{fault}";
        }
    }

    private static IEnumerable<string> Faults(string name, IamAccountOptions account)
    {
        if (!AccountName().IsMatch(name))
            yield return " is no name for an account; use 1 to 32 letters, digits and hyphens.";
        if (!IamAccountOptions.TryParse(account.Kind, out var source))
        {
            yield return $":Kind is '{account.Kind}'; it must be one of {string.Join(", ", Enum.GetNames<CredentialSource>())}.";
            yield break;
        }

        foreach (var setting in Settings)
        {
            if (!string.IsNullOrWhiteSpace(setting.Value(account)) && !setting.Belongs(source))
                yield return $":{setting.Name} belongs to {setting.To}, but the kind is {source}; remove it, or correct Kind.";
        }

        if (source == CredentialSource.Profile && string.IsNullOrWhiteSpace(account.Profile))
            yield return ":Profile is missing; kind Profile needs the name of a profile.";
        if (source == CredentialSource.AssumeRole && !RoleArn().IsMatch(account.RoleArn?.Trim() ?? ""))
            yield return $":RoleArn is '{account.RoleArn}'; kind AssumeRole needs a role's ARN such as arn:aws:iam::123456789012:role/NAME.";
        if (!string.IsNullOrWhiteSpace(account.SessionName) && !SessionName().IsMatch(account.SessionName.Trim()))
            yield return $":SessionName is '{account.SessionName}'; it must be 2 to 64 letters, digits and =,.@_- characters.";
        if (!string.IsNullOrWhiteSpace(account.ExternalId) && !ExternalId().IsMatch(account.ExternalId.Trim()))
            yield return ":ExternalId must be 2 to 1224 letters, digits and =,.@:/_- characters.";
        if (!string.IsNullOrWhiteSpace(account.Region) && !RegionName().IsMatch(account.Region.Trim()))
            yield return $":Region is '{account.Region}'; it must be a Region's system name such as eu-central-1.";
        if (!string.IsNullOrWhiteSpace(account.EndpointUrl) && EndpointFault(account.EndpointUrl.Trim()) is { } endpoint)
            yield return endpoint;
    }

    private static string? EndpointFault(string text)
    {
        // The text is not repeated: it may hold a password.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            return ":EndpointUrl must be an absolute https or http address.";
        return url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0
            ? ":EndpointUrl must have no user name, password, query or fragment."
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,32}\z")]
    private static partial Regex AccountName();

    [GeneratedRegex(@"^[a-z]{2,}(-[a-z]+)+-\d+\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@/-]{1,512}\z", RegexOptions.ECMAScript)]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex SessionName();

    [GeneratedRegex(@"^[\w+=,.@:/-]{2,1224}\z", RegexOptions.ECMAScript)]
    private static partial Regex ExternalId();
}
