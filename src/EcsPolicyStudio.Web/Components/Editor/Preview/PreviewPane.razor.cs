using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Preview;

/// <summary>The document as it would be created, its size, and what is still to be looked at.</summary>
public partial class PreviewPane
{
    /// <summary>The document.</summary>
    [Parameter, EditorRequired]
    public required string Document { get; set; }

    /// <summary>Its size in characters as IAM counts them.</summary>
    [Parameter, EditorRequired]
    public required int CharacterCount { get; set; }

    /// <summary>The problems of all blocks.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<EditingProblem> Problems { get; set; }

    /// <summary>Asked to go to the place of a problem.</summary>
    [Parameter]
    public EventCallback<EditingProblem> OnShow { get; set; }

    [Inject]
    private EditorScript Script { get; set; } = null!;

    private Task DownloadAsync() => Script.DownloadAsync("policy.json", Document, Leaving);
}
