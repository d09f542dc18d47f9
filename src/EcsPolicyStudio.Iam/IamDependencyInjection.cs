using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Caching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam;

/// <summary>Adds the accounts to a host.</summary>
public static class IamDependencyInjection
{
    /// <summary>
    /// Adds <see cref="IIamAccounts"/> for the section <c>Accounts</c>; without one it is a single sandbox. Faulty settings stop the host at start, each named by
    /// its key.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="sandbox">
    /// Gives the door of the embedded IAM for kind <c>Sandbox</c>: it answers IAM's and STS's requests whatever their host name. It is
    /// asked once and stays the container's to dispose of.
    /// </param>
    public static IServiceCollection AddIamAccounts(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, HttpMessageHandler> sandbox)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(sandbox);

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IamAccountsOptions>().Configure(options => Bind(options, configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IamAccountsOptions>>(new IamAccountsValidator(configuration));
        services.AddOptions<IamCacheOptions>().Bind(configuration.GetSection(IamCacheOptions.SectionName))
            .Validate(cache => Fits(cache.Lifetime), $"{IamCacheOptions.SectionName}:Lifetime must be between 00:00:00 and {IamCacheOptions.MaxLifetime}.")
            .Validate(cache => Fits(cache.Settling), $"{IamCacheOptions.SectionName}:Settling must be between 00:00:00 and {IamCacheOptions.MaxLifetime}.")
            .ValidateOnStart();
        services.AddSingleton(provider => new IamAccounts(
            provider.GetRequiredService<IOptions<IamAccountsOptions>>().Value,
            provider.GetRequiredService<IOptions<IamCacheOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            () => sandbox(provider)));
        services.AddSingleton<IIamAccounts>(provider => provider.GetRequiredService<IamAccounts>());
        return services;
    }

    private static bool Fits(TimeSpan time) => time >= TimeSpan.Zero && time <= IamCacheOptions.MaxLifetime;

    private static void Bind(IamAccountsOptions options, IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(IamAccountsOptions.SectionName).GetChildren())
            options.ByName[section.Key] = section.Get<IamAccountOptions>() ?? new IamAccountOptions();
        if (options.ByName.Count == 0)
            options.ByName[IamAccountsOptions.SandboxName] = new IamAccountOptions { Kind = nameof(CredentialSource.Sandbox) };
    }
}
