using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Sizing;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Where a quota stands that kept a change from being made: IAM's message tells the limit alone.</content>
internal sealed partial class AwsIamGateway
{
    private static IamLimitExceededException WithStanding(IamLimitExceededException refusal, int? inUse) => inUse is null || refusal.Quota is null
        ? refusal
        : new(refusal.Code, refusal.Message, refusal.RequestId, IamQuotaRemedy.For(refusal.Message, inUse), refusal.InnerException)
        {
            Quota = refusal.Quota with { InUse = inUse },
            Attempts = refusal.Attempts,
        };

    private async Task<int?> UsedAsync(IamQuota? quota, NewManagedPolicy policy, CancellationToken cancellationToken) => quota?.Name switch
    {
        "PolicySize" => PolicySize.Count(policy.Document),
        "PoliciesPerAccount" => await CountAsync("Policies", cancellationToken).ConfigureAwait(false),
        { } name when name.StartsWith("TagsPer", StringComparison.Ordinal) => policy.Tags.Count,
        _ => null,
    };

    /// <summary>A count of the account (GetAccountSummary), or null where it cannot be read.</summary>
    private async Task<int?> CountAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls.SendAsync(
                "GetAccountSummary", token => Client.GetAccountSummaryAsync(new GetAccountSummaryRequest(), token), cancellationToken).ConfigureAwait(false);
            return response.SummaryMap?.TryGetValue(key, out var count) == true ? count : null;
        }
        catch (IamException)
        {
            // An ornament of the refusal, which is reported in any case.
            return null;
        }
    }
}
