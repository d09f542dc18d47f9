using EcsPolicyStudio.LocalIam.Authorization;
using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Documents;
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
    IPolicyDocumentValidator documents,
    IAccessKeyProtector protector,
    IOptions<LocalIamOptions> options,
    TimeProvider clock,
    ILogger<LocalIamEngine> logger)
{
    /// <summary>Answers a request.</summary>
    /// <param name="parameters">Its fields.</param>
    /// <param name="signer">Whose key signed it; null for a request within the process, which may do everything.</param>
    /// <param name="cancellationToken">Ends the work; a write that is committed stays.</param>
    public async Task<QueryAnswer> AnswerAsync(QueryParameters parameters, RequestSigner? signer, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString();
        var action = parameters["Action"];
        var version = parameters["Version"];
        try
        {
            var (service, operation) = OperationTable.Find(action, version);
            RequestValidator.Check(ServiceApi.Input(operation), parameters, service == OperationTable.Iam);
            var result = await RunAsync(service, operation, parameters, signer, cancellationToken).ConfigureAwait(false);
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
    /// <param name="refusal">What is wrong.</param>
    /// <param name="version">The API version the request is meant for; null for IAM's.</param>
    public static QueryAnswer Refuse(IamRefusal refusal, string? version = null) => Refuse(refusal, version, Guid.NewGuid().ToString());

    private static QueryAnswer Refuse(IamRefusal refusal, string? version, string requestId) =>
        QueryAnswer.Refusal(refusal, (OperationTable.ServiceOf(version) ?? OperationTable.Iam).XmlNamespace, requestId);

    private Task<Action<ResultWriter>?> RunAsync(
        ServiceApi service, Operation operation, QueryParameters parameters, RequestSigner? signer, CancellationToken cancellationToken)
    {
        return operation.Writes ? database.WriteAsync(HandleAsync, cancellationToken) : database.ReadAsync(HandleAsync, cancellationToken);

        // Who asks is tested in the transaction that answers: a key or a policy that was just taken away counts no more.
        async Task<Action<ResultWriter>?> HandleAsync(LocalIamDbContext db, CancellationToken token)
        {
            var accountId = await LocalIamDatabase.AccountIdAsync(db, token).ConfigureAwait(false);
            var context = Context(operation, parameters, signer, db, accountId);
            if (signer is not null)
                await CallerAuthorization.CheckAsync(context, service, signer, token).ConfigureAwait(false);
            return await operation.Handler(context, token).ConfigureAwait(false);
        }
    }

    private OperationContext Context(
        Operation operation, QueryParameters parameters, RequestSigner? signer, LocalIamDbContext db, string accountId) => new()
    {
        Operation = operation.Name,
        Parameters = parameters,
        Db = db,
        AccountId = accountId,
        Quotas = options.Value.Quotas,
        Documents = documents,
        Protector = protector,
        Signer = signer,
        Now = UnixSeconds.FromSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
    };

    private static SqliteException? StoreFailure(Exception exception) =>
        exception as SqliteException ?? (exception as DbUpdateException)?.InnerException as SqliteException;

    [LoggerMessage(LogLevel.Error, "The embedded IAM could not answer {Action} (request {RequestId}).")]
    private static partial void LogFailure(ILogger logger, Exception exception, string? action, string requestId);
}
