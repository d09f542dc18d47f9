using EcsPolicyStudio.Iam;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>The one place that decides which account stands behind <see cref="IIamGateway"/>.</summary>
public static class GatewaySetup
{
    /// <summary>Adds <see cref="IIamGateway"/>.</summary>
    public static IServiceCollection AddStudioGateway(this IServiceCollection services) => services;
}
