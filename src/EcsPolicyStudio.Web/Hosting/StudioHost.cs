using System.Data.Common;
using EcsPolicyStudio.LocalIam.Endpoint;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Web.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>Starts the studio, or says in plain lines why it does not start.</summary>
public static class StudioHost
{
    /// <summary>The exit code after a setting that cannot work; every such setting is named on the error output.</summary>
    public const int BadConfiguration = 78;

    /// <summary>The exit code where an address cannot be listened on.</summary>
    public const int AddressUnavailable = 69;

    /// <summary>The exit code where a database in the data folder cannot be opened or brought up to date.</summary>
    public const int DataUnavailable = 74;

    /// <summary>Runs until the program is told to stop.</summary>
    /// <param name="args">
    /// Settings as <c>--Name=value</c> or <c>--Section:Name=value</c>; with <c>--rotate-sandbox-key</c>, see <see cref="SandboxKeyCommand"/>; or <c>--probe URL</c>,
    /// see <see cref="HealthProbe"/>.
    /// </param>
    /// <returns>0, or one of the exit codes above.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthProbe.Argument, var url])
            return await HealthProbe.RunAsync(url);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args.Where(argument => argument != SandboxKeyCommand.Argument)],
            // The settings file and the assets stand beside the program, whatever the working directory.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddStudio();
        await using var app = builder.Build();

        var problems = ConfigurationProblems(app.Services);
        if (problems.Count > 0)
            return await RefuseAsync(problems);

        try
        {
            if (args.Contains(SandboxKeyCommand.Argument))
                return await SandboxKeyCommand.RunAsync(app);
            app.UseStudio();
            await app.PrepareDataAsync(app.Lifetime.ApplicationStopping);
            await app.StartAsync();
        }
        catch (DbException e)
        {
            var folder = app.Services.GetRequiredService<IOptions<DataOptions>>().Value.Folder;
            await Console.Error.WriteLineAsync($"The studio does not start: a database in {folder} cannot be used. {e.Message}");
            await Console.Error.WriteLineAsync("Free or repair the file, or choose another folder with --Data:Folder=PATH.");
            return DataUnavailable;
        }
        catch (LocalIamStoreException e)
        {
            await Console.Error.WriteLineAsync($"The studio does not start: {e.Message}");
            return DataUnavailable;
        }
        catch (LocalIamEndpointException e)
        {
            await Console.Error.WriteLineAsync($"The studio does not start: {e.Message}");
            return AddressUnavailable;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or null)
        {
            await Console.Error.WriteLineAsync($"The studio does not start: {e.Message}");
            await Console.Error.WriteLineAsync("Stop the other program, or choose another address with --urls http://localhost:PORT.");
            return AddressUnavailable;
        }

        Announce(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static List<string> ConfigurationProblems(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return [.. e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)];
        }
    }

    private static async Task<int> RefuseAsync(List<string> problems)
    {
        await Console.Error.WriteLineAsync("The studio does not start, because of its settings:");
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync($"  - {problem}");
        return BadConfiguration;
    }

    private static void Announce(WebApplication app)
    {
        foreach (var url in app.Urls)
            Console.WriteLine($"EcsPolicyStudio is ready: {url}");
        if (app.Services.GetRequiredService<LocalIamEndpoint>().Address is { } address)
            Console.WriteLine($"The embedded IAM answers other tools: {address}");
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.EffectiveMode == AccessMode.TrustedNetwork)
            Console.WriteLine("Access:Mode is TrustedNetwork: everyone who can reach these addresses can use the account. Nobody has to sign in.");
    }
}
