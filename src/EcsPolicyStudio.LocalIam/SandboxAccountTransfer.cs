using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Seed;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer;
using EcsPolicyStudio.LocalIam.Transfer.Reading;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam;

/// <summary>Takes the sandbox account out as a file, puts another in its place, or makes it anew. None of it is an operation of IAM.</summary>
public sealed class SandboxAccountTransfer
{
    /// <summary>The largest file that is imported, in bytes: several times an account at every quota.</summary>
    public const int MaxFileBytes = 256 * 1024 * 1024;

    private readonly LocalIamDatabase _database;
    private readonly IPolicyDocumentValidator _documents;
    private readonly LocalIamOptions _options;
    private readonly TimeProvider _clock;

    internal SandboxAccountTransfer(LocalIamDatabase database, IPolicyDocumentValidator documents, IOptions<LocalIamOptions> options, TimeProvider clock)
    {
        _database = database;
        _documents = documents;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>The database file.</summary>
    public string DatabasePath => _database.FilePath;

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes the account as JSON in the form of GetAccountAuthorizationDetails, as the AWS CLI prints it.</summary>
    /// <exception cref="LocalIamStoreException">The database cannot be read.</exception>
    public Task ExportAsync(Stream output, CancellationToken cancellationToken) => GuardAsync(() => _database.ReadAsync(
        async (db, token) =>
        {
            var exporter = new AccountExporter(db, output);
            await using var _ = exporter.ConfigureAwait(false);
            await exporter.WriteAsync(token).ConfigureAwait(false);
            return true;
        },
        cancellationToken));

    /// <summary>
    /// Puts the account of a file in the place of the sandbox account: one that was exported here, or the output of <c>aws iam get-account-authorization-details</c>.
    /// It happens whole or not at all. Quotas do not stop it.
    /// </summary>
    /// <param name="file">The file's bytes, at most <see cref="MaxFileBytes"/>.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; the account stays as it was.</param>
    /// <exception cref="AccountFileException">The file is no account; every problem with its line and column.</exception>
    /// <exception cref="LocalIamStoreException">The database cannot be written.</exception>
    public Task<AccountImportReport> ImportAsync(ReadOnlyMemory<byte> file, IProgress<AccountImportProgress> progress, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(progress);
        progress.Report(new(AccountImportStage.Reading, 0, 0));
        var notes = new FileNotes();
        var account = AccountFileReader.Read(
            FileTree.Read(file), notes, _documents, Now, (done, total) => progress.Report(new(AccountImportStage.Checking, done, total)), cancellationToken);
        var accountId = account.AccountId ?? await _database.ReadAsync(LocalIamDatabase.AccountIdAsync, cancellationToken).ConfigureAwait(false);
        var writer = new ImportedAccountWriter(account, (done, total) => progress.Report(new(AccountImportStage.Writing, done, total)));
        await new AccountReplacement(_database).ReplaceAsync((db, token) => writer.WriteAsync(db, accountId, Now, token), cancellationToken).ConfigureAwait(false);
        return new AccountImportReport(accountId, Count(account, IdentityKind.User), Count(account, IdentityKind.Group), Count(account, IdentityKind.Role),
            account.Policies.Count, notes.Notes, notes.Count);
    });

    /// <summary>Puts the account with which the studio begins in the place of the sandbox account.</summary>
    /// <exception cref="LocalIamStoreException">The database cannot be written.</exception>
    public Task ResetAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        await new AccountReplacement(_database).ReplaceAsync(
            (db, _) =>
            {
                SandboxAccount.AddTo(db, _options, Now);
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        return true;
    });

    private static int Count(ImportedAccount account, IdentityKind kind) => account.Identities.Count(imported => imported.Identity.Kind == kind);

    private async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception as SqliteException ?? (exception as DbUpdateException)?.InnerException) is SqliteException failure)
        {
            throw new LocalIamStoreException(StoreErrors.Explain(failure, _database.FilePath), exception);
        }
    }
}
