using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Iam.Simulation;

/// <summary>Why the studio's verdict and IAM's may differ, as far as IAM's answer tells.</summary>
public enum VerdictDifference
{
    /// <summary>They agree.</summary>
    None,

    /// <summary>IAM answered nothing for this action and resource.</summary>
    NoVerdict,

    /// <summary>A service control policy of the organization denies it; the studio's evaluation knows none.</summary>
    Organizations,

    /// <summary>The permissions boundary decided at IAM, and it was not the one the studio evaluated.</summary>
    PermissionsBoundary,

    /// <summary>IAM misses values of context keys, which are then not as in a request of the service.</summary>
    MissingContext,

    /// <summary>Nothing in IAM's answer explains it.</summary>
    Unexplained,
}

/// <summary>The studio's verdict and IAM's on one action and resource, side by side.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource, or <c>*</c>.</param>
/// <param name="Studio">The studio's verdict, with all that led to it.</param>
/// <param name="Iam">IAM's; null where IAM answered none.</param>
public sealed record ComparedVerdict(string Action, string Resource, EvaluationExplanation Studio, SimulationVerdict? Iam)
{
    /// <summary>Whether they differ, and what explains it.</summary>
    public VerdictDifference Difference
    {
        get
        {
            if (Iam is null)
                return VerdictDifference.NoVerdict;
            if (Iam.Decision == Studio.Decision)
                return VerdictDifference.None;
            if (Studio.Decision == Decision.Allowed && Iam.AllowedByOrganizations == false)
                return VerdictDifference.Organizations;
            if (Studio.Decision == Decision.Allowed && Iam.AllowedByBoundary == false)
                return VerdictDifference.PermissionsBoundary;
            return Iam.MissingContextKeys.Count > 0 ? VerdictDifference.MissingContext : VerdictDifference.Unexplained;
        }
    }
}
