using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// The account's database: one SQLite file. Readers see a snapshot; writers come one at a time, within the process through
/// <see cref="Writers"/>, between processes through SQLite's own lock.
/// </summary>
internal sealed class LocalIamDatabase : IDisposable
{
    private const string FileName = "iam.db";

    private readonly IOptions<LocalIamOptions> _options;
    private readonly TimeProvider _clock;
    private readonly string _connectionString;
    private readonly PooledDbContextFactory<LocalIamDbContext> _contexts;
    private string? _accountId;

    public LocalIamDatabase(IOptions<LocalIamOptions> options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        FilePath = Path.Combine(Path.GetFullPath(options.Value.DataFolder), FileName);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = FilePath, ForeignKeys = true }.ToString();
        // A list in a query is one JSON parameter: as a parameter for each of a thousand keys, every query would be put together anew at great cost.
        _contexts = new(new DbContextOptionsBuilder<LocalIamDbContext>()
            .UseSqlite(_connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).Options);
    }

    /// <summary>Where the database is.</summary>
    public string FilePath { get; }

    /// <summary>Held by the one operation that writes.</summary>
    public SemaphoreSlim Writers { get; } = new(1, 1);

    /// <summary>The 12-digit id of the account.</summary>
    public string AccountId => _accountId
        ?? throw new InvalidOperationException("The embedded IAM was asked before its database was opened (LocalIamStartup.InitializeAsync).");

    /// <summary>Opens the database; creates, migrates and fills it where that is still to be done.</summary>
    /// <exception cref="LocalIamStoreException">It cannot be used; the message says why and what to do.</exception>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
            var state = Inspect();
            if (state is not DatabaseState.Ready)
            {
                using var gate = await StartGate.EnterAsync(FilePath, cancellationToken).ConfigureAwait(false);
                // Another process may have done it while this one waited.
                state = Inspect();
                if (state is not DatabaseState.Ready)
                    await CreateAsync(cancellationToken).ConfigureAwait(false);
            }
            ReadAccountId();
        }
        catch (SqliteException exception)
        {
            throw new LocalIamStoreException(StoreErrors.Explain(exception, FilePath), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalIamStoreException(StoreErrors.Inaccessible(FilePath, exception), exception);
        }
    }

    /// <summary>A context for one request.</summary>
    public LocalIamDbContext CreateContext(bool tracking)
    {
        var context = _contexts.CreateDbContext();
        context.ChangeTracker.QueryTrackingBehavior = tracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <summary>Closes the pooled connections.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        Writers.Dispose();
    }

    /// <summary>Learns the account's id again, after another account was put in its place.</summary>
    public void ReadAccountId()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT AccountId FROM Accounts";
        _accountId = (string)command.ExecuteScalar()!;
    }

    private DatabaseState Inspect()
    {
        if (!DatabaseFile.HasDatabase(FilePath))
            return DatabaseState.New;
        using var connection = Open();
        return DatabaseFile.Inspect(connection, FilePath);
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        using (var connection = Open())
            DatabaseFile.Prepare(connection);
        using var context = CreateContext(tracking: true);
        await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        using var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (!await context.Accounts.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            SandboxAccount.AddTo(context, _options.Value, _clock.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
