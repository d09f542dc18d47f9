using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>One action on one resource.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource as asked, or <c>*</c>.</param>
/// <param name="Studio">The studio's verdict; null where a policy could not be read.</param>
/// <param name="Iam">IAM's verdict; null where IAM was not asked, refused, or gave none.</param>
/// <param name="Difference">Whether the two differ, and why; null where they were not compared.</param>
public sealed record SimulatedRow(string Action, string Resource, EvaluationExplanation? Studio, SimulationVerdict? Iam, VerdictDifference? Difference)
{
    /// <summary>Whether both were asked and do not say the same.</summary>
    public bool Differs => Difference is not (null or VerdictDifference.None);
}

/// <summary>What came of a simulation.</summary>
/// <param name="Policies">The policies that were evaluated.</param>
/// <param name="Rows">A row for each action and resource, in the order of the request.</param>
/// <param name="WasIamAsked">Whether IAM was asked as well.</param>
/// <param name="IamFailure">Why IAM gave no verdicts; null where it did or was not asked.</param>
public sealed record SimulationOutcome(SimulatedPolicies Policies, IReadOnlyList<SimulatedRow> Rows, bool WasIamAsked, IamException? IamFailure)
{
    /// <summary>Whether IAM's verdicts stand beside the studio's.</summary>
    public bool IsCompared => Policies.IsComplete && WasIamAsked && IamFailure is null;

    /// <summary>How many verdicts differ.</summary>
    public int DifferenceCount => Rows.Count(row => row.Differs);
}
