using EcsPolicyStudio.Policies.Evaluation.Explanations;

namespace EcsPolicyStudio.Iam.Simulation;

/// <summary>The studio's own verdict on one action and resource.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resource as asked, or <c>*</c>. The evaluation is on <c>*</c> where the action has no resource-level permissions.</param>
/// <param name="Explanation">The verdict, with all that led to it.</param>
public sealed record StudioVerdict(string Action, string Resource, EvaluationExplanation Explanation);
