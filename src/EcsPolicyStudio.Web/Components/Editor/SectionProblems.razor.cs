using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>The problems of one section, where they arose.</summary>
public partial class SectionProblems
{
    /// <summary>The problems, worst first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<EditingProblem> Problems { get; set; }
}
