using EcsPolicyStudio.Iam.Account;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Iam;

/// <summary>Adds the account to a host.</summary>
public static class IamDependencyInjection
{
    /// <summary>
    /// Adds <see cref="IIamGateway"/> for the account that the section <c>Account</c> names. Faulty settings stop the host at start, each
    /// named by its key.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's settings.</param>
    /// <param name="sandbox">
    /// Gives the door of the embedded IAM for mode <c>Sandbox</c>: it answers IAM's and STS's requests whatever their host name. It is
    /// asked once and stays the container's to dispose of.
    /// </param>
    public static IServiceCollection AddIamGateway(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, HttpMessageHandler> sandbox)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(sandbox);

        services.AddOptions<IamAccountOptions>().Bind(configuration.GetSection(IamAccountOptions.SectionName)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IamAccountOptions>, IamAccountOptionsValidator>();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<IamAccountOptions>>().Value;
            return options.Kind == AccountKind.Sandbox ? AccountClients.ForSandbox(sandbox(provider)) : AccountClients.ForAws(options);
        });
        services.AddSingleton(provider => new IamCalls(new IamErrorMapper(provider.GetRequiredService<AccountClients>().Connection.Profile)));
        services.AddSingleton<IAccountIdentitySource>(provider =>
        {
            var clients = provider.GetRequiredService<AccountClients>();
            return new StsAccountIdentitySource(clients.Sts, clients.Iam, provider.GetRequiredService<IamCalls>(), clients.Connection);
        });
        services.AddSingleton<IIamGateway>(provider => new AwsIamGateway(
            provider.GetRequiredService<AccountClients>().Iam,
            provider.GetRequiredService<IAccountIdentitySource>(),
            provider.GetRequiredService<IamCalls>()));
        return services;
    }
}
