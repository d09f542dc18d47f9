using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>The verdicts of a simulation.</summary>
public partial class SimulationResult
{
    // Rows open to a height of their own, so that they cannot be drawn on demand while scrolling.
    private const int Step = 50;

    private static readonly InvalidOperationException NotJson = new("The document is not valid JSON.");

    private int _shown = Step;

    /// <summary>What came of the simulation.</summary>
    [Parameter, EditorRequired]
    public required SimulationOutcome Outcome { get; set; }

    /// <summary>Whether the form says something else by now. Default: false.</summary>
    [Parameter]
    public bool IsStale { get; set; }

    /// <summary>Asked to simulate again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    private IEnumerable<SimulatedRow> Shown => Outcome.Rows.Take(_shown);

    private string IamFailed => Outcome.Policies.IsComplete ? "IAM gave no verdicts. Those below are the studio's own." : "IAM gave no verdicts.";

    private static IEnumerable<string> MissingKeys(SimulatedRow row) => row.Studio?.MissingKeys.Select(missing => missing.Key) ?? row.Iam?.MissingContextKeys ?? [];

    private void ShowMore() => _shown += Step;
}
