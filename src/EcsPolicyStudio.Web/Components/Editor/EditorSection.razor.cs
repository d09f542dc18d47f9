using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>One part of a block's card that opens and closes: actions, resources or request conditions.</summary>
public partial class EditorSection
{
    private readonly string _headingId = $"section-{Guid.NewGuid():N}";
    private readonly string _bodyId = $"section-body-{Guid.NewGuid():N}";

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The id of the heading's button, for jump links.</summary>
    [Parameter, EditorRequired]
    public required string Anchor { get; set; }

    /// <summary>What is chosen, in a few words.</summary>
    [Parameter]
    public string? Summary { get; set; }

    /// <summary>One sentence at the top of the open section.</summary>
    [Parameter]
    public string? Info { get; set; }

    /// <summary>Whether "(optional)" follows the title.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>Whether it is open.</summary>
    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>Asked to open or close.</summary>
    [Parameter]
    public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>The problems of the section, shown at its end.</summary>
    [Parameter]
    public IReadOnlyList<EditingProblem> Problems { get; set; } = [];

    /// <summary>The content; not rendered while the section is closed.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    // Enum order is from worst to mildest; a note is no reason for a mark.
    private ProblemSeverity? Worst =>
        Problems.Any(p => p.Severity == ProblemSeverity.Error) ? ProblemSeverity.Error
        : Problems.Any(p => p.Severity == ProblemSeverity.Warning) ? ProblemSeverity.Warning
        : null;

    private Task ToggleAsync() => IsOpenChanged.InvokeAsync(!IsOpen);
}
