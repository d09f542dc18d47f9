using System.Diagnostics;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// Lets one process at a time create or migrate the database. The operating system opens the gate again when its holder is killed.
/// </summary>
internal sealed class StartGate : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private StartGate(FileStream file) => _file = file;

    /// <summary>Waits for the gate of the database at <paramref name="databasePath"/>.</summary>
    public static async Task<StartGate> EnterAsync(string databasePath, CancellationToken cancellationToken)
    {
        var path = databasePath + ".lock";
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path) && waited.Elapsed < Patience)
            {
                await Task.Delay(RetryAfter, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Opens the gate.</summary>
    public void Dispose() => _file.Dispose();
}
