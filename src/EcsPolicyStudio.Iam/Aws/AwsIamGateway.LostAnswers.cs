using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>
/// Changes whose answer was lost. The SDK sends such a change again, and IAM then refuses it for what the first attempt did; or no answer comes at all. The account
/// is looked at before a failure is reported that is none.
/// </content>
internal sealed partial class AwsIamGateway
{
    // AWS refuses requests whose time is further off than this from its own.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a failure may hide a success of the same change.</summary>
    /// <typeparam name="TRefusal">What IAM answers where the change has been made already.</typeparam>
    private static bool MayHideSuccess<TRefusal>(IamException failure)
        where TRefusal : IamException =>
        failure is IamUnavailableException { MayHaveBeenMade: true } || (failure is TRefusal && failure.Attempts > 1);

    /// <summary>The policy that the lost attempt created, or null where there is none that is certainly it.</summary>
    private async Task<ManagedPolicySummary?> FindCreatedAsync(NewManagedPolicy wanted, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var policy in ListPoliciesAsync(PolicyScope.CustomerManaged, cancellationToken).ConfigureAwait(false))
            {
                if (policy.PolicyName == wanted.PolicyName)
                    return await IsAsync(policy, wanted, begun, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IamException)
        {
            // It cannot be known: the failure of the change itself is the one to report.
        }

        return null;
    }

    private async Task<ManagedPolicySummary?> IsAsync(
        ManagedPolicySummary found, NewManagedPolicy wanted, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        if (found.Path != wanted.Path || found.CreateDate < begun - ClockTolerance || found.DefaultVersionId != "v1" || found.AttachmentCount > 0)
            return null;
        var details = await GetPolicyAsync(found.Arn, cancellationToken).ConfigureAwait(false);
        var document = await GetPolicyVersionAsync(found.Arn, found.DefaultVersionId, cancellationToken).ConfigureAwait(false);
        return document.Document == wanted.Document
            && (details.Summary.Description ?? "") == (wanted.Description ?? "")
            && details.Tags.ToHashSet().SetEquals(wanted.Tags)
                ? details.Summary
                : null;
    }

    /// <summary>Whether the policy is attached now; null where that cannot be known.</summary>
    private async Task<bool?> IsAttachedAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken)
    {
        try
        {
            return (await ListAttachedPoliciesAsync(entity, cancellationToken).ConfigureAwait(false)).Any(policy => policy.PolicyArn == policyArn);
        }
        catch (IamException)
        {
            return null;
        }
    }

    private async Task<bool> IsDeletedAsync(string policyArn, CancellationToken cancellationToken)
    {
        try
        {
            await GetPolicyAsync(policyArn, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (IamNoSuchEntityException)
        {
            return true;
        }
        catch (IamException)
        {
            return false;
        }
    }
}
