using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Endpoint;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Hosting;

/// <summary>Finds all faults of the settings at once and names the key of each.</summary>
internal sealed partial class LocalIamOptionsValidator : IValidateOptions<LocalIamOptions>
{
    private const string Section = LocalIamOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, LocalIamOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.DataFolder))
            failures.Add($"{Section}:{nameof(options.DataFolder)} is empty; name the folder where the sandbox account is kept.");
        if (!AccountId().IsMatch(options.AccountId))
            failures.Add($"{Section}:{nameof(options.AccountId)} is '{options.AccountId}'; an account id has 12 digits.");
        if (options.AccountAlias.Length > 0 && !Alias().IsMatch(options.AccountAlias))
        {
            failures.Add($"{Section}:{nameof(options.AccountAlias)} is '{options.AccountAlias}'; an alias has 3 to 63 lower-case letters, "
                + "digits and single hyphens, and neither begins nor ends with a hyphen.");
        }
        if (!string.IsNullOrEmpty(options.Endpoint))
        {
            EndpointAddress.Parse(options.Endpoint, out var problem);
            if (problem is not null)
                failures.Add($"{Section}:{nameof(options.Endpoint)} is '{options.Endpoint}', {problem}");
        }
        foreach (var property in typeof(LocalIamQuotas).GetProperties())
        {
            var range = (RangeAttribute)property.GetCustomAttributes(typeof(RangeAttribute), false).Single();
            var value = property.GetValue(options.Quotas);
            if (!range.IsValid(value))
            {
                failures.Add($"{Section}:{nameof(options.Quotas)}:{property.Name} is {value}; "
                    + $"it must be from {range.Minimum} to {range.Maximum}.");
            }
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccountId();

    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9](?:[a-z0-9]|-(?!-))*[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alias();
}
