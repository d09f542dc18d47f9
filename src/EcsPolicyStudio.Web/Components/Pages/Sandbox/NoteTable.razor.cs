using EcsPolicyStudio.LocalIam.Transfer;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Sandbox;

/// <summary>The notes on an account file, with their places.</summary>
public partial class NoteTable
{
    /// <summary>The notes.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AccountFileNote> Notes { get; set; }

    /// <summary>What they are.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }
}
