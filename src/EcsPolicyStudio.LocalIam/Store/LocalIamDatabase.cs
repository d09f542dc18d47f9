using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// The account's database: one SQLite file. Readers see a snapshot; writers come one at a time, within the process through
/// a semaphore, between processes through SQLite's own lock.
/// </summary>
internal sealed class LocalIamDatabase : IDisposable
{
    private const string FileName = "iam.db";

    private readonly IOptions<LocalIamOptions> _options;
    private readonly TimeProvider _clock;
    private readonly string _connectionString;
    private readonly PooledDbContextFactory<LocalIamDbContext> _contexts;
    // Held by the one operation that writes.
    private readonly SemaphoreSlim _writers = new(1, 1);
    private bool _opened;

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
            _opened = true;
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

    /// <summary>
    /// Writes in one transaction, alone: Microsoft.Data.Sqlite begins it as IMMEDIATE, so what is read in it cannot change before it is written.
    /// </summary>
    /// <param name="write">What is to be written; it need not save.</param>
    /// <param name="cancellationToken">Ends the work; a write that is committed stays.</param>
    public async Task<T> WriteAsync<T>(
        Func<LocalIamDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        ThrowUnlessOpened();
        await _writers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var db = CreateContext(tracking: true);
            using var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            var result = await write(db, cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <summary>Reads one snapshot while others write: a deferred transaction takes no lock.</summary>
    public async Task<T> ReadAsync<T>(Func<LocalIamDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ThrowUnlessOpened();
        using var db = CreateContext(tracking: false);
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        using var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellationToken).ConfigureAwait(false);
        return await read(db, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the pooled connections.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writers.Dispose();
    }

    /// <summary>The 12-digit id of the account, as the transaction of <paramref name="db"/> sees it: another process may put another account in its place.</summary>
    public static async Task<string> AccountIdAsync(LocalIamDbContext db, CancellationToken cancellationToken)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "SELECT AccountId FROM Accounts";
        return (string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private void ThrowUnlessOpened()
    {
        if (!_opened)
            throw new InvalidOperationException("The embedded IAM was asked before its database was opened (LocalIamStartup.InitializeAsync).");
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
