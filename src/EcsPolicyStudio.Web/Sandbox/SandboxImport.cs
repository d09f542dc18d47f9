using EcsPolicyStudio.LocalIam;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer;

namespace EcsPolicyStudio.Web.Sandbox;

/// <summary>One import of an account file: how far it is, and how it ended. One session imports one file at a time.</summary>
/// <param name="transfer">The sandbox account.</param>
/// <param name="clock">Tells when the screen is to be drawn again.</param>
public sealed class SandboxImport(SandboxAccountTransfer transfer, TimeProvider clock) : IProgress<AccountImportProgress>
{
    // Often enough for a bar that moves, seldom enough that drawing it costs nothing.
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(100);
    private long _drawn;

    /// <summary>Raised, on any thread, when there is something new to show.</summary>
    public event Action? Changed;

    /// <summary>Whether an import is running.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>How many bytes of the file have arrived, and how many it has.</summary>
    public (long Done, long Total) Received { get; private set; }

    /// <summary>How far the import is; null while the file is still arriving.</summary>
    public AccountImportProgress? Progress { get; private set; }

    /// <summary>What the last import did; null where none ended well.</summary>
    public AccountImportReport? Report { get; private set; }

    /// <summary>Why the last import failed; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether the last import was stopped by a person.</summary>
    public bool WasCancelled { get; private set; }

    /// <summary>How much is done, from 0 to 100: a fifth for the arrival, the rest for the account's users, groups, roles and policies.</summary>
    public double Percent => Progress switch
    {
        null => Received.Total == 0 ? 0 : 20.0 * Received.Done / Received.Total,
        { Stage: AccountImportStage.Reading } => 20,
        { Stage: AccountImportStage.Checking } p => 20 + (20.0 * Share(p)),
        { } p => 40 + (60.0 * Share(p)),
    };

    /// <summary>What is being done, in words.</summary>
    public string Stage => Progress switch
    {
        null => "Sending the file",
        { Stage: AccountImportStage.Reading } => "Reading the file",
        { Stage: AccountImportStage.Checking } p => $"Checking {p.Done:N0} of {p.Total:N0} users, groups, roles and policies",
        { } p => $"Writing {p.Done:N0} of {p.Total:N0} users, groups, roles and policies",
    };

    /// <summary>Receives a file and puts its account in the place of the sandbox account.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="cancellationToken">Stops it; the account stays as it was.</param>
    /// <returns>Whether the account is another one now.</returns>
    public async Task<bool> RunAsync(Stream file, long length, CancellationToken cancellationToken)
    {
        (IsRunning, Report, Failure, WasCancelled, Progress, Received) = (true, null, null, false, null, (0, length));
        Draw(now: true);
        try
        {
            var bytes = await ReceiveAsync(file, length, cancellationToken);
            // Reading and checking is work for a processor; the circuit has to draw meanwhile.
            Report = await Task.Run(() => transfer.ImportAsync(bytes, this, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            WasCancelled = true;
        }
        catch (Exception e) when (e is AccountFileException or LocalIamStoreException or IOException)
        {
            Failure = e;
        }
        IsRunning = false;
        Draw(now: true);
        return Report is not null;
    }

    void IProgress<AccountImportProgress>.Report(AccountImportProgress value)
    {
        var stage = Progress?.Stage;
        Progress = value;
        Draw(now: value.Stage != stage);
    }

    private static double Share(AccountImportProgress progress) => progress.Total == 0 ? 1 : (double)progress.Done / progress.Total;

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(Stream file, long length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length];
        var at = 0;
        while (at < bytes.Length && await file.ReadAsync(bytes.AsMemory(at), cancellationToken) is var read and > 0)
        {
            at += read;
            Received = (at, length);
            Draw(now: false);
        }
        return bytes.AsMemory(0, at);
    }

    private void Draw(bool now)
    {
        if (!now && clock.GetElapsedTime(_drawn) < DrawEvery)
            return;
        _drawn = clock.GetTimestamp();
        Changed?.Invoke();
    }
}
