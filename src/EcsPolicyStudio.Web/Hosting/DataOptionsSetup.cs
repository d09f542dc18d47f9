using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Hosting;

/// <summary>Fills in the default data folder and checks, once at start, that the studio can write there.</summary>
internal sealed class DataOptionsSetup : IPostConfigureOptions<DataOptions>, IValidateOptions<DataOptions>
{
    public void PostConfigure(string? name, DataOptions options)
    {
        var folder = string.IsNullOrWhiteSpace(options.Folder) ? DefaultFolder() : options.Folder;
        options.Folder = Path.GetFullPath(folder);
    }

    public ValidateOptionsResult Validate(string? name, DataOptions options)
    {
        try
        {
            CreatePrivate(options.Folder!);
            CreatePrivate(options.KeyRingFolder);
            var probe = options.PathOf($".write-test-{Guid.NewGuid():N}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }

            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return ValidateOptionsResult.Fail(
                $"Data:Folder is '{options.Folder}', but the studio cannot write there: {e.Message} "
                + "Set Data:Folder to a folder that this account may write to.");
        }
    }

    // A service account may have no home; the content root is then the only place known to exist.
    private static string DefaultFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return local.Length > 0 ? Path.Combine(local, "EcsPolicyStudio") : Path.Combine(AppContext.BaseDirectory, "data");
    }

    // Drafts and the key ring are private to the account that runs the studio.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
