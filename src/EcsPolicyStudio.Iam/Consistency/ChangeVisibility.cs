using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Consistency;

/// <summary>Whether reads show a change that IAM has accepted.</summary>
public enum ChangeShown
{
    /// <summary>Nothing was looked for.</summary>
    NotAsked,

    /// <summary>It is being looked for.</summary>
    Waiting,

    /// <summary>Reads show it.</summary>
    Shown,

    /// <summary>IAM has accepted it, but reads did not show it in the time that a person is kept waiting.</summary>
    NotYet,

    /// <summary>IAM has accepted it; whether reads show it cannot be told, as they are refused.</summary>
    Unknown,
}

/// <summary>
/// Looks for a change until IAM shows it: IAM is eventually consistent, and what was just made may be missing from the next reads (IAM User Guide, "Troubleshoot IAM":
/// "Changes that I make are not always immediately visible").
/// </summary>
/// <param name="gateway">The account.</param>
/// <param name="clock">The clock of the pauses.</param>
public sealed class ChangeVisibility(IIamGateway gateway, TimeProvider clock)
{
    /// <summary>How long a person is kept waiting: 15 seconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    // Most changes show at once; the pauses double up to this one.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Looks until the change shows, at most for <see cref="Limit"/>.</summary>
    /// <param name="isShown">Reads whether it shows. What IAM does not know yet, and failures that pass, count as not shown.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns><see cref="ChangeShown.Shown"/>, <see cref="ChangeShown.NotYet"/> or <see cref="ChangeShown.Unknown"/>.</returns>
    public async Task<ChangeShown> WaitAsync(Func<CancellationToken, Task<bool>> isShown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isShown);
        var begun = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            gateway.Refresh();
            try
            {
                if (await isShown(cancellationToken).ConfigureAwait(false))
                    return ChangeShown.Shown;
            }
            catch (IamException failure) when (failure is IamNoSuchEntityException || failure.IsTransient)
            {
                // Not yet.
            }
            catch (IamException)
            {
                return ChangeShown.Unknown;
            }

            if (clock.GetElapsedTime(begun) + pause > Limit)
                return ChangeShown.NotYet;
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
