using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Endpoint;
using EcsPolicyStudio.LocalIam.Endpoint.Signing;
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
    /// Adds the embedded IAM: <see cref="LocalIamHandler"/> (the last hop of an SDK client), <see cref="LocalIamStartup"/> (to be awaited before the
    /// application takes requests), <see cref="SandboxAccessKeys"/> and <see cref="LocalIamEndpoint"/> (a hosted service, off by default). An
    /// <see cref="IPolicyDocumentValidator"/> or <see cref="IAccessKeyProtector"/> that is registered already is kept; without one, secrets of access
    /// keys are protected by the host's data protection.
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
        services.AddDataProtection();
        services.TryAddSingleton<IAccessKeyProtector, DataProtectionAccessKeyProtector>();
        services.TryAddSingleton<LocalIamDatabase>();
        services.TryAddSingleton<LocalIamEngine>();
        services.TryAddSingleton(provider => new LocalIamStartup(provider.GetRequiredService<LocalIamDatabase>()));
        services.TryAddSingleton(provider => new SandboxAccountTransfer(
            provider.GetRequiredService<LocalIamDatabase>(),
            provider.GetRequiredService<IPolicyDocumentValidator>(),
            provider.GetRequiredService<IOptions<LocalIamOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new LocalIamHandler(provider.GetRequiredService<LocalIamEngine>()));
        services.TryAddSingleton(provider => new SandboxAccessKeys(
            provider.GetRequiredService<LocalIamDatabase>(),
            provider.GetRequiredService<IAccessKeyProtector>(),
            provider.GetRequiredService<IOptions<LocalIamOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddEndpoint();
        return services;
    }

    private static void AddEndpoint(this IServiceCollection services)
    {
        services.TryAddSingleton<SignatureVerifier>();
        services.TryAddSingleton<EndpointRequests>();
        services.TryAddSingleton(provider => new LocalIamEndpoint(
            provider.GetRequiredService<IOptions<LocalIamOptions>>(),
            provider.GetRequiredService<LocalIamDatabase>(),
            provider.GetRequiredService<EndpointRequests>()));
        services.AddHostedService(provider => provider.GetRequiredService<LocalIamEndpoint>());
    }
}
