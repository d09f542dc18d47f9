using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Web.Lists;

/// <summary>
/// A list of the account that is shown while it still arrives: rows appear with the first page, and a list that breaks off keeps what it has and says so.
/// Belongs to one page and is used on that page's thread only.
/// </summary>
/// <typeparam name="T">One row.</typeparam>
/// <param name="open">Starts the list anew.</param>
/// <param name="clock">The clock that spaces the announcements.</param>
public sealed class StreamedList<T>(Func<CancellationToken, IAsyncEnumerable<T>> open, TimeProvider clock)
{
    /// <summary>The shortest time between two announcements while rows arrive.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(150);

    /// <summary>Raised when <see cref="Items"/>, <see cref="IsLoading"/> or <see cref="Failure"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>The rows so far, in IAM's order. A new list object each time rows were added.</summary>
    public IReadOnlyList<T> Items { get; private set; } = [];

    /// <summary>Whether more rows may come. True from the beginning: an empty list is only empty once it has been read.</summary>
    public bool IsLoading { get; private set; } = true;

    /// <summary>Why the list broke off, or null.</summary>
    public IamException? Failure { get; private set; }

    /// <summary>Whether the list was read to its end.</summary>
    public bool IsComplete => !IsLoading && Failure is null;

    /// <summary>Reads the list from the start. The rows of the last reading stay until there are as many new ones.</summary>
    /// <param name="cancellationToken">Ends the reading without a failure.</param>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        IsLoading = true;
        Failure = null;
        Changed?.Invoke();
        var rows = new List<T>();
        var announced = clock.GetTimestamp();
        try
        {
            await foreach (var row in open(cancellationToken).WithCancellation(cancellationToken))
            {
                rows.Add(row);
                if (clock.GetElapsedTime(announced) < Pace)
                    continue;
                Show(rows, atLeast: Items.Count);
                announced = clock.GetTimestamp();
            }

            Show(rows, atLeast: 0);
        }
        catch (IamException e)
        {
            Failure = e;
            Show(rows, atLeast: Items.Count);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        IsLoading = false;
        Changed?.Invoke();
    }

    private void Show(List<T> rows, int atLeast)
    {
        if (rows.Count < atLeast)
            return;
        Items = [.. rows];
        Changed?.Invoke();
    }
}
