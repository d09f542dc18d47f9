using EcsPolicyStudio.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Security;

/// <summary>Registers who is let in.</summary>
public static class SecuritySetup
{
    /// <summary>Adds the access options, host filtering, antiforgery and the key ring.</summary>
    public static IServiceCollection AddStudioSecurity(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateOnStart();
        services.AddSingleton<AccessOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<AccessOptions>>(p => p.GetRequiredService<AccessOptionsSetup>());
        services.AddSingleton<IValidateOptions<AccessOptions>>(p => p.GetRequiredService<AccessOptionsSetup>());

        // The default builder has the middleware in place; it only lacks our list (the AllowedHosts setting would allow every name).
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<AccessOptions>>((filter, access) =>
        {
            filter.AllowedHosts = [.. access.Value.Hosts];
            filter.AllowEmptyHosts = false;
            filter.IncludeFailureMessage = false;
        });

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "studio-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddDataProtection().SetApplicationName("EcsPolicyStudio");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<DataOptions>, ILoggerFactory>((keys, data, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(data.Value.KeyRingFolder), loggers));
        return services;
    }

    /// <summary>Puts headers and the guard first in the pipeline.</summary>
    public static IApplicationBuilder UseStudioSecurity(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<AccessGuard>();
        return app;
    }
}
