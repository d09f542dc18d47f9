using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Attachments;

/// <summary>
/// Makes a number of attachments, one after the other, and knows exactly which were made. IAM has no call that attaches several at once, so a run can end with some
/// made and some not; it can then go on or undo its own part. At the end it waits until IAM shows what was changed.
/// </summary>
/// <param name="gateway">The account.</param>
/// <param name="steps">The attachments to make.</param>
/// <param name="clock">The clock of the waiting.</param>
public sealed class AttachRun(IIamGateway gateway, IEnumerable<AttachStep> steps, TimeProvider clock)
{
    private readonly List<AttachStep> _steps = [.. steps];

    /// <summary>Raised after each step.</summary>
    public event Action? Changed;

    /// <summary>The attachments and what has become of each.</summary>
    public IReadOnlyList<AttachStep> Steps => _steps;

    /// <summary>Whether calls are under way.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Whether IAM shows what the last round changed.</summary>
    public ChangeShown Shown { get; private set; }

    /// <summary>Whether every attachment stands.</summary>
    public bool Succeeded => _steps.All(s => s.State is AttachStepState.Attached or AttachStepState.AlreadyAttached);

    /// <summary>Whether there is something an undo would detach.</summary>
    public bool CanUndo => _steps.Any(IsOurs);

    /// <summary>Whether nothing that this run attached is attached any more, after an undo.</summary>
    public bool IsUndone => !CanUndo && _steps.Any(s => s.State == AttachStepState.Undone);

    /// <summary>
    /// Makes every attachment that does not stand yet. A refusal of one does not keep the others from being tried; without credentials or a connection none of them
    /// could succeed, and the rest is left untried.
    /// </summary>
    /// <param name="cancellationToken">Stops before the next attachment.</param>
    public Task GoOnAsync(CancellationToken cancellationToken) => RunAsync(
        step => step.State is not (AttachStepState.Attached or AttachStepState.AlreadyAttached or AttachStepState.UndoFailed),
        async step =>
        {
            var outcome = await gateway.AttachPolicyAsync(step.Entity, step.PolicyArn, cancellationToken);
            // What was not attached before the attempt whose answer was lost is this run's own.
            return outcome == AttachOutcome.Attached || step.State == AttachStepState.Unknown ? AttachStepState.Attached : AttachStepState.AlreadyAttached;
        },
        failure => failure is IamUnavailableException { MayHaveBeenMade: true } ? AttachStepState.Unknown : AttachStepState.Failed,
        cancellationToken);

    /// <summary>Detaches what this run attached, or may have attached, and nothing that was attached before.</summary>
    /// <param name="cancellationToken">Stops before the next detachment.</param>
    public Task UndoAsync(CancellationToken cancellationToken) => RunAsync(
        IsOurs,
        async step =>
        {
            try
            {
                await gateway.DetachPolicyAsync(step.Entity, step.PolicyArn, cancellationToken);
            }
            catch (IamNoSuchEntityException)
            {
                // Somebody else detached it meanwhile, or it never was: which is what was asked for.
            }

            return AttachStepState.Undone;
        },
        _ => AttachStepState.UndoFailed,
        cancellationToken);

    private static bool IsOurs(AttachStep step) => step.State is AttachStepState.Attached or AttachStepState.Unknown or AttachStepState.UndoFailed;

    private async Task RunAsync(
        Func<AttachStep, bool> due, Func<AttachStep, Task<AttachStepState>> call, Func<IamException, AttachStepState> onFailure, CancellationToken cancellationToken)
    {
        IsRunning = true;
        Shown = ChangeShown.NotAsked;
        var changed = new List<AttachStep>();
        try
        {
            for (var i = 0; i < _steps.Count; i++)
            {
                var step = _steps[i];
                if (!due(step))
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    _steps[i] = step with { State = await call(step), Failure = null };
                    if (_steps[i].State != AttachStepState.AlreadyAttached)
                        changed.Add(_steps[i]);
                }
                catch (IamException e)
                {
                    _steps[i] = step with { State = onFailure(e), Failure = e };
                    if (e is IamCredentialsException or IamUnavailableException)
                        break;
                }

                Changed?.Invoke();
            }

            await WaitUntilShownAsync(changed, cancellationToken);
        }
        finally
        {
            IsRunning = false;
            Changed?.Invoke();
        }
    }

    private async Task WaitUntilShownAsync(List<AttachStep> changed, CancellationToken cancellationToken)
    {
        if (changed.Count == 0)
            return;
        Shown = ChangeShown.Waiting;
        Changed?.Invoke();
        var missing = changed.GroupBy(step => step.Entity).ToDictionary(group => group.Key, group => group.ToList());
        Shown = await new ChangeVisibility(gateway, clock).WaitAsync(
            async token =>
            {
                foreach (var (entity, steps) in missing.ToList())
                {
                    var attached = (await gateway.ListAttachedPoliciesAsync(entity, token)).Select(policy => policy.PolicyArn).ToHashSet(StringComparer.Ordinal);
                    if (steps.All(step => attached.Contains(step.PolicyArn) == (step.State == AttachStepState.Attached)))
                        missing.Remove(entity);
                }

                return missing.Count == 0;
            },
            cancellationToken);
    }
}
