using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Attachments;

/// <summary>
/// Makes a number of attachments, one after the other, and knows exactly which were made. IAM has no call that attaches several at once, so a run can end with some
/// made and some not; it can then go on or undo its own part.
/// </summary>
/// <param name="gateway">The account.</param>
/// <param name="steps">The attachments to make.</param>
public sealed class AttachRun(IIamGateway gateway, IEnumerable<AttachStep> steps)
{
    private readonly List<AttachStep> _steps = [.. steps];

    /// <summary>Raised after each step.</summary>
    public event Action? Changed;

    /// <summary>The attachments and what has become of each.</summary>
    public IReadOnlyList<AttachStep> Steps => _steps;

    /// <summary>Whether calls are under way.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Whether every attachment stands.</summary>
    public bool Succeeded => _steps.All(s => s.State is AttachStepState.Attached or AttachStepState.AlreadyAttached);

    /// <summary>Whether there is something an undo would detach.</summary>
    public bool CanUndo => _steps.Any(s => s.State is AttachStepState.Attached or AttachStepState.UndoFailed);

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
            return outcome == AttachOutcome.Attached ? AttachStepState.Attached : AttachStepState.AlreadyAttached;
        },
        AttachStepState.Failed,
        cancellationToken);

    /// <summary>Detaches what this run attached, and nothing else.</summary>
    /// <param name="cancellationToken">Stops before the next detachment.</param>
    public Task UndoAsync(CancellationToken cancellationToken) => RunAsync(
        step => step.State is AttachStepState.Attached or AttachStepState.UndoFailed,
        async step =>
        {
            try
            {
                await gateway.DetachPolicyAsync(step.Entity, step.PolicyArn, cancellationToken);
            }
            catch (IamNoSuchEntityException)
            {
                // Somebody else detached it meanwhile, which is what was asked for.
            }

            return AttachStepState.Undone;
        },
        AttachStepState.UndoFailed,
        cancellationToken);

    private async Task RunAsync(
        Func<AttachStep, bool> due, Func<AttachStep, Task<AttachStepState>> call, AttachStepState onFailure, CancellationToken cancellationToken)
    {
        IsRunning = true;
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
                }
                catch (IamException e)
                {
                    _steps[i] = step with { State = onFailure, Failure = e };
                    if (e is IamCredentialsException or IamUnavailableException)
                        break;
                }

                Changed?.Invoke();
            }
        }
        finally
        {
            IsRunning = false;
            Changed?.Invoke();
        }
    }
}
