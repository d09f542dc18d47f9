using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Editor;
using EcsPolicyStudio.Web.Sandbox;
using EcsPolicyStudio.Web.Theme;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>Registers the services that components share within one circuit.</summary>
public static class ComponentsSetup
{
    /// <summary>Adds the circuit's own services.</summary>
    public static IServiceCollection AddStudioComponents(this IServiceCollection services)
    {
        services.AddScoped<ThemeState>();
        services.AddScoped<BrowserScript>();
        services.AddScoped<EditorScript>();
        services.AddSingleton<SandboxChanges>();
        services.AddScoped<CurrentAccount>();
        return services;
    }
}
