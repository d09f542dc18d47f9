using EcsPolicyStudio.Policies.Evaluation.Explanations;
using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>Why a verdict is as it is: every statement, and what in it matched or did not. Statements about other actions are folded away.</summary>
public partial class SimulationDetail
{
    private List<StatementExplanation> _about = [];
    private List<StatementExplanation> _others = [];

    /// <summary>The action and resource.</summary>
    [Parameter, EditorRequired]
    public required SimulatedRow Row { get; set; }

    /// <summary>The studio's explanation of the verdict.</summary>
    [Parameter, EditorRequired]
    public required EvaluationExplanation Explanation { get; set; }

    /// <summary>The policies that were evaluated.</summary>
    [Parameter, EditorRequired]
    public required SimulatedPolicies Policies { get; set; }

    private string OthersText => _others.Count == 1 ? "1 statement is about other actions" : $"{_others.Count} statements are about other actions";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What decided stands first.
        _about = [.. Explanation.Statements.Where(statement => statement.Action.Matches).OrderByDescending(statement => Explanation.Deciding.Contains(statement.Statement)).ThenByDescending(statement => statement.Applies)];
        _others = [.. Explanation.Statements.Where(statement => !statement.Action.Matches)];
    }

    private IEnumerable<(bool Holds, string Text)> Reasons(StatementExplanation statement)
    {
        yield return (statement.Action.Matches, ExplanationText.Of(statement.Action, Explanation.Request));
        yield return (statement.Resource.Matches, ExplanationText.Of(statement.Resource, Explanation.Request));
        foreach (var condition in statement.Conditions)
            yield return (condition.Holds, ExplanationText.Of(condition));
    }
}
