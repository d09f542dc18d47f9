using EcsPolicyStudio.Iam;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.Web.Accounts;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>The one place that decides which accounts there are, and which one stands behind <see cref="IIamGateway"/>.</summary>
public static class GatewaySetup
{
    /// <summary>
    /// Adds the accounts of the section <c>Accounts</c>, and <see cref="IIamGateway"/> for the one that a page names. The embedded IAM is registered in any case and
    /// opens its database only where an account is the sandbox.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    public static IServiceCollection AddStudioGateway(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddLocalIam(configuration.GetSection(LocalIamOptions.SectionName));
        if (configuration[$"{LocalIamOptions.SectionName}:{nameof(LocalIamOptions.DataFolder)}"] is null)
        {
            // One data folder for everything, unless the account's own is named.
            services.AddSingleton<IPostConfigureOptions<LocalIamOptions>>(provider => new PostConfigureOptions<LocalIamOptions>(
                name: null, local => local.DataFolder = provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("sandbox")));
        }

        services.AddScoped<AccountInUse>();
        services.AddScoped(provider => provider.GetRequiredService<AccountInUse>().Gateway);
        return services.AddIamAccounts(configuration, provider => provider.GetRequiredService<LocalIamHandler>());
    }
}
