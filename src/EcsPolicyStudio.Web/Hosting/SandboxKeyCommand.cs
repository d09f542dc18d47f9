using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Credentials;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>
/// Gives the sandbox account's root user a new access key for other tools, revokes the keys it had, and ends. The key goes to the standard output alone, as
/// two lines that a shell can read; nothing else is written there. The studio may be running meanwhile.
/// </summary>
public static class SandboxKeyCommand
{
    /// <summary>The argument that asks for it, beside any settings.</summary>
    public const string Argument = "--rotate-sandbox-key";

    /// <summary>Makes the key in the account that the settings of <paramref name="app"/> name.</summary>
    /// <param name="app">The studio, built and not started.</param>
    /// <exception cref="LocalIam.Store.LocalIamStoreException">The account's database cannot be used.</exception>
    public static async Task<int> RunAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var cancelled = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<LocalIamStartup>().InitializeAsync(cancelled);
        var key = await app.Services.GetRequiredService<SandboxAccessKeys>().RotateAsync(cancelled);
        Console.WriteLine($"AWS_ACCESS_KEY_ID={key.AccessKeyId}");
        Console.WriteLine($"AWS_SECRET_ACCESS_KEY={key.SecretAccessKey}");
        return 0;
    }
}
