using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.LocalIam.Hosting;

/// <summary>Answers requests of the Query protocol: dispatch, validation, transaction, refusal.</summary>
internal sealed partial class LocalIamEngine(
    LocalIamDatabase database,
    AwsManagedPolicies awsPolicies,
    IPolicyDocumentValidator documents,
    IOptions<LocalIamOptions> options,
    TimeProvider clock,
    ILogger<LocalIamEngine> logger)
{
    /// <summary>Answers a request.</summary>
    public async Task<QueryAnswer> AnswerAsync(QueryParameters parameters, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString();
        var action = parameters["Action"];
        var version = parameters["Version"];
        try
        {
            var (service, operation) = OperationTable.Find(action, version);
            RequestValidator.Check(ServiceApi.Input(operation), parameters);
            var result = await RunAsync(operation, parameters, cancellationToken).ConfigureAwait(false);
            return QueryAnswer.Success(operation.Name, service.XmlNamespace, requestId, result);
        }
        catch (IamRefusal refusal)
        {
            return Refuse(refusal, version, requestId);
        }
        catch (Exception exception) when (StoreFailure(exception) is { } failure)
        {
            LogFailure(logger, exception, action, requestId);
            return Refuse(IamRefusal.ServiceFailure(StoreErrors.Explain(failure, database.FilePath)), version, requestId);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(logger, exception, action, requestId);
            return Refuse(
                IamRefusal.ServiceFailure("The request processing has failed because of an unknown error, exception or failure."),
                version,
                requestId);
        }
    }

    /// <summary>A refusal that is decided before the request can be read.</summary>
    public static QueryAnswer Refuse(IamRefusal refusal) => Refuse(refusal, null, Guid.NewGuid().ToString());

    private static QueryAnswer Refuse(IamRefusal refusal, string? version, string requestId) =>
        QueryAnswer.Refusal(refusal, (OperationTable.ServiceOf(version) ?? OperationTable.Iam).XmlNamespace, requestId);

    private async Task<Action<ResultWriter>?> RunAsync(
        Operation operation, QueryParameters parameters, CancellationToken cancellationToken)
    {
        if (!operation.Writes)
            return await ReadAsync(operation, parameters, cancellationToken).ConfigureAwait(false);
        await database.Writers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await WriteAsync(operation, parameters, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            database.Writers.Release();
        }
    }

    // A deferred transaction takes no lock: all queries of the operation see one snapshot while others write.
    private async Task<Action<ResultWriter>?> ReadAsync(Operation operation, QueryParameters parameters, CancellationToken cancellationToken)
    {
        using var db = database.CreateContext(tracking: false);
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        using var snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(snapshot, cancellationToken).ConfigureAwait(false);
        return await operation.Handler(Context(operation, parameters, db), cancellationToken).ConfigureAwait(false);
    }

    // Microsoft.Data.Sqlite begins this transaction as IMMEDIATE, so what the operation reads cannot change before it writes.
    private async Task<Action<ResultWriter>?> WriteAsync(Operation operation, QueryParameters parameters, CancellationToken cancellationToken)
    {
        using var db = database.CreateContext(tracking: true);
        using var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var result = await operation.Handler(Context(operation, parameters, db), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private OperationContext Context(Operation operation, QueryParameters parameters, LocalIamDbContext db) => new()
    {
        Operation = operation.Name,
        Parameters = parameters,
        Db = db,
        AccountId = database.AccountId,
        Quotas = options.Value.Quotas,
        Documents = documents,
        AwsPolicies = awsPolicies,
        Now = UnixSeconds.FromSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
    };

    private static SqliteException? StoreFailure(Exception exception) =>
        exception as SqliteException ?? (exception as DbUpdateException)?.InnerException as SqliteException;

    [LoggerMessage(LogLevel.Error, "The embedded IAM could not answer {Action} (request {RequestId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string? action, string requestId);
}
