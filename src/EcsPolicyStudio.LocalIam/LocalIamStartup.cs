using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam;

/// <summary>Opens the sandbox account. To be awaited once, before the application takes requests.</summary>
public sealed class LocalIamStartup
{
    private readonly LocalIamDatabase _database;

    internal LocalIamStartup(LocalIamDatabase database) => _database = database;

    /// <summary>The database file.</summary>
    public string DatabasePath => _database.FilePath;

    /// <summary>Opens the database; creates and fills it, or brings it to the present version, where that is still to be done.</summary>
    /// <exception cref="LocalIamStoreException">The database cannot be used; the message says why and what to do.</exception>
    public Task InitializeAsync(CancellationToken cancellationToken) => _database.InitializeAsync(cancellationToken);
}
