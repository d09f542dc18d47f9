using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components;
using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Sandbox;
using EcsPolicyStudio.Web.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>What the studio is put together from, and the order of its pipeline.</summary>
public static class StudioSetup
{
    /// <summary>
    /// The longest message a browser may send over its circuit: room for a policy document of 131,072 characters (IAM's own bound for a request) as one JSON string.
    /// </summary>
    public const int MaxMessageBytes = 512 * 1024;

    /// <summary>Adds every service.</summary>
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // Also outside Development, so that `dotnet run` finds the assets; published output has them beside it and is not affected.
        builder.WebHost.UseStaticWebAssets();
        if (ListenAddresses.Read(builder.Configuration).Count == 0)
            builder.WebHost.UseUrls(ListenAddresses.Default);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<DataOptions>, DataOptionsSetup>();
        services.AddSingleton<IValidateOptions<DataOptions>, DataOptionsSetup>();
        services.AddStudioSecurity();
        services.AddStudioGateway(builder.Configuration);
        services.AddDrafts();
        services.AddHealthChecks();
        services.AddResponseCompression();
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxMessageBytes);
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter);
        services.AddStudioComponents();
    }

    /// <summary>Builds the pipeline.</summary>
    public static void UseStudio(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseStudioSecurity();
        // Before the error pages, which are shown in the same account.
        app.UseMiddleware<AccountPath>();
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseMiddleware<DraftOwnerCookie>();
        app.UseAntiforgery();

        app.MapHealthChecks("/healthz");
        app.MapSandbox();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            // SecurityHeaders forbids framing altogether; Blazor would add a second, weaker policy.
            server.ContentSecurityFrameAncestorsPolicy = null;
            // Without a kept compression window a connection costs about 60 KB of native memory instead of 250.
            server.ConfigureWebSocketAcceptContext = (_, socket) =>
            {
                socket.DangerousEnableCompression = true;
                socket.DisableServerContextTakeover = true;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Brings the studio's own database and, where an account is the sandbox, its up to date.</summary>
    /// <exception cref="LocalIamStoreException">The account's database cannot be used; the message says what to do.</exception>
    public static async Task PrepareDataAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.Services.MigrateDraftsAsync(cancellationToken);
        if (app.Services.GetRequiredService<IIamAccounts>().All.Any(account => account.Kind == AccountKind.Sandbox))
            await app.Services.GetRequiredService<LocalIamStartup>().InitializeAsync(cancellationToken);
    }
}
