using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>How the IAM console names what a managed policy is and does.</summary>
public static class PolicyLabels
{
    /// <summary>The Type of a policy AWS owns.</summary>
    public const string AwsManaged = "AWS managed";

    /// <summary>The Type of an AWS managed policy for a job function.</summary>
    public const string JobFunction = "AWS managed - job function";

    /// <summary>The Type of a policy of the account.</summary>
    public const string CustomerManaged = "Customer managed";

    /// <summary>The Type of a policy embedded in an identity.</summary>
    public const string CustomerInline = "Customer inline";

    /// <summary>The types of managed policies, as "Filter by Type" offers them.</summary>
    public static readonly IReadOnlyList<string> ManagedTypes = [CustomerManaged, AwsManaged, JobFunction];

    /// <summary>The Type column.</summary>
    public static string TypeOf(ManagedPolicySummary policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.IsJobFunction ? JobFunction : policy.IsAwsManaged ? AwsManaged : CustomerManaged;
    }

    /// <summary>The Type column of the Permissions tab.</summary>
    public static string TypeOf(PermissionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.IsInline || row.PolicyArn is null)
            return CustomerInline;
        if (!PolicyArn.IsAwsManaged(row.PolicyArn))
            return CustomerManaged;
        return row.PolicyArn.Contains(":policy/job-function/", StringComparison.Ordinal) ? JobFunction : AwsManaged;
    }

    /// <summary>The Used as column, from IAM's two counters.</summary>
    public static string UsedAs(ManagedPolicySummary policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return (policy.AttachmentCount > 0, policy.PermissionsBoundaryUsageCount > 0) switch
        {
            (true, true) => "Permissions policy and boundary",
            (true, false) => "Permissions policy",
            (false, true) => "Permissions boundary",
            _ => "None",
        };
    }

    /// <summary>The address of a managed policy's page.</summary>
    public static string Href(string policyArn) => $"policies/view?arn={Uri.EscapeDataString(policyArn)}";
}
