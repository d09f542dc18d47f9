using Bunit;
using EcsPolicyStudio.Web.Components.Editor;
using EcsPolicyStudio.Web.Hosting;
using EcsPolicyStudio.Web.Sandbox;
using EcsPolicyStudio.Web.Theme;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace EcsPolicyStudio.Web.Tests;

/// <summary>What every component of the studio needs around it; the browser answers nothing.</summary>
public abstract class ComponentContext : BunitContext
{
    protected ComponentContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(mud => mud.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddScoped<BrowserScript>();
        Services.AddScoped<EditorScript>();
        Services.AddScoped<ThemeState>();
        Services.AddSingleton<SandboxChanges>();
    }
}
