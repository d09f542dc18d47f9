namespace EcsPolicyStudio.Web.Drafts;

/// <summary>Removes expired drafts at start and once a day.</summary>
internal sealed partial class DraftExpiry(SqliteDraftStore store, TimeProvider clock, ILogger<DraftExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                var removed = await store.DeleteExpiredAsync(stoppingToken);
                if (removed > 0)
                    LogRemoved(logger, removed);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A busy or full disk must not end the program; the next round tries again.
                LogFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} expired drafts.")]
    private static partial void LogRemoved(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired drafts could not be removed.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
