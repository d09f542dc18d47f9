using EcsPolicyStudio.Iam;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Hosting;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>The one place that decides which account stands behind <see cref="IIamGateway"/>.</summary>
public static class GatewaySetup
{
    /// <summary>
    /// Adds <see cref="IIamGateway"/> for the account that the section <c>Account</c> names. The embedded IAM is registered in either mode and opens its
    /// database in mode <c>Sandbox</c> only.
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

        return services.AddIamGateway(configuration, provider => provider.GetRequiredService<LocalIamHandler>());
    }
}
