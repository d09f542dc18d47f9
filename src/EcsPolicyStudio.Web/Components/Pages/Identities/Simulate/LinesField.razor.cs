using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>A text field that holds one thing a line, with its problems under it.</summary>
public partial class LinesField
{
    private readonly string _id = $"lines-{Guid.NewGuid():N}";

    /// <summary>The field's name.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What to type.</summary>
    [Parameter, EditorRequired]
    public required string Hint { get; set; }

    /// <summary>How many lines are in sight. Default: 4.</summary>
    [Parameter]
    public int Rows { get; set; } = 4;

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required string Value { get; set; }

    /// <summary>The text was changed.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What is wrong, line by line.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<LineProblem> Problems { get; set; }
}
