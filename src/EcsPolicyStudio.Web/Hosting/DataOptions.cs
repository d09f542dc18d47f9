namespace EcsPolicyStudio.Web.Hosting;

/// <summary>Where the studio keeps its files: drafts, the sandbox account and the keys that protect cookies and circuits.</summary>
public sealed class DataOptions
{
    /// <summary>The configuration section: <c>Data</c>.</summary>
    public const string Section = "Data";

    /// <summary>
    /// The data folder. Relative paths start at the working directory. It is created where it is missing, and only the
    /// account that runs the studio needs access.
    /// </summary>
    /// <value>
    /// Default: <c>EcsPolicyStudio</c> in the person's local application data, so that it survives rebuilds and belongs to no checkout.
    /// </value>
    public string? Folder { get; set; }

    /// <summary>The file of the studio's own database (drafts).</summary>
    public string StudioDatabasePath => PathOf("studio.db");

    /// <summary>The folder of the data-protection key ring.</summary>
    public string KeyRingFolder => PathOf("keys");

    /// <summary>The full path of a file or folder inside the data folder.</summary>
    /// <param name="name">The name inside the data folder.</param>
    /// <exception cref="InvalidOperationException">The options were used before they were completed at start.</exception>
    public string PathOf(string name) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("Data:Folder is not resolved yet."), name);
}
