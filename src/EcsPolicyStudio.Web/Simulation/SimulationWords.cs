using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>How the tab Simulate puts verdicts into words and colours.</summary>
public static class SimulationWords
{
    /// <summary>"Allowed", "Denied (implicitly)" or "Denied (explicitly)".</summary>
    public static string Word(this Decision decision) => decision switch
    {
        Decision.Allowed => "Allowed",
        Decision.ExplicitlyDenied => "Denied (explicitly)",
        _ => "Denied (implicitly)",
    };

    /// <summary>The colour of a verdict.</summary>
    public static StatusTone Tone(this Decision decision) => decision switch
    {
        Decision.Allowed => StatusTone.Success,
        Decision.ExplicitlyDenied => StatusTone.Error,
        _ => StatusTone.Warning,
    };

    /// <summary>A statement without its policy: "statement DenyOutside" or "statement 2".</summary>
    public static string Name(PolicyStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var sid = statement.Statement.Sid;
        return string.IsNullOrEmpty(sid) ? $"statement {(statement.Statement.Index + 1).ToString(Dates.Culture)}" : $"statement {sid}";
    }

    /// <summary>What explains that IAM's verdict is another one; null where it is the same or was not asked for.</summary>
    public static string? Difference(SimulatedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Difference switch
        {
            VerdictDifference.NoVerdict => "IAM gave no verdict on this action and resource.",
            VerdictDifference.Organizations => "A service control policy of the organization does not allow it. The studio does not see those policies.",
            VerdictDifference.PermissionsBoundary =>
                "At IAM the permissions boundary does not allow it, and it is not the one that the studio has read. It may just have been changed: simulate again in a minute.",
            VerdictDifference.MissingContext => $"IAM lacks values for {string.Join(", ", row.Iam!.MissingContextKeys)}. Give them under Context keys and simulate again.",
            VerdictDifference.Unexplained when row.Iam!.MatchedStatements.Count > 0 =>
                $"IAM decided by {string.Join(", ", row.Iam.MatchedStatements.Select(statement => statement.PolicyId).Distinct(StringComparer.Ordinal))}. Nothing else in its answer explains the difference; a policy that was just changed reaches IAM with a delay.",
            VerdictDifference.Unexplained => "Nothing in IAM's answer explains the difference. A policy that was just changed reaches IAM with a delay.",
            _ => null,
        };
    }

    /// <summary>How many verdicts there are of each kind: "3 verdicts: 1 allowed, 2 denied."</summary>
    public static string Count(SimulationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var decisions = outcome.Rows.Select(row => row.Studio?.Decision ?? row.Iam?.Decision).OfType<Decision>().ToList();
        var allowed = decisions.Count(decision => decision == Decision.Allowed);
        return $"{Number(decisions.Count, "verdict")}: {allowed.ToString(Dates.Culture)} allowed, {(decisions.Count - allowed).ToString(Dates.Culture)} denied.";
    }

    /// <summary>Whether IAM says the same; null where it was not compared.</summary>
    public static string? Agreement(SimulationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!outcome.IsCompared)
            return null;
        return outcome.DifferenceCount == 0
            ? outcome.Rows.Count == 1 ? "IAM agrees." : $"IAM agrees on all {outcome.Rows.Count.ToString(Dates.Culture)}."
            : $"IAM differs on {outcome.DifferenceCount.ToString(Dates.Culture)} of {outcome.Rows.Count.ToString(Dates.Culture)}.";
    }

    /// <summary>What the studio says of the whole, where no statement decided; null where statements did.</summary>
    public static string? WithoutStatement(EvaluationExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Reason switch
        {
            DecisionReason.NoAllow => "No statement allows it",
            DecisionReason.NotInBoundary => "The permissions boundary does not allow it",
            _ => null,
        };
    }

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count.ToString(Dates.Culture)} {noun}s";
}
