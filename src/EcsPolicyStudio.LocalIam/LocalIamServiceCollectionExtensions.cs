using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam;

/// <summary>Registers the embedded IAM.</summary>
public static class LocalIamServiceCollectionExtensions
{
    /// <summary>
    /// Adds the embedded IAM: <see cref="LocalIamHandler"/> (the last hop of an SDK client) and <see cref="LocalIamStartup"/> (to be awaited
    /// before the application takes requests). An <see cref="IPolicyDocumentValidator"/> that is registered already is kept.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The configuration section <see cref="LocalIamOptions.SectionName"/>; its faults are reported at start, all at once.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddLocalIam(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<LocalIamOptions>().Bind(section).ValidateOnStart();
        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LocalIamOptions>, LocalIamOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPolicyDocumentValidator, IamPolicyDocumentValidator>();
        services.TryAddSingleton<LocalIamDatabase>();
        services.TryAddSingleton<LocalIamEngine>();
        services.TryAddSingleton(provider => new LocalIamStartup(provider.GetRequiredService<LocalIamDatabase>()));
        services.TryAddSingleton(provider => new SandboxAccountTransfer(
            provider.GetRequiredService<LocalIamDatabase>(),
            provider.GetRequiredService<IPolicyDocumentValidator>(),
            provider.GetRequiredService<IOptions<LocalIamOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new LocalIamHandler(provider.GetRequiredService<LocalIamEngine>()));
        return services;
    }
}
