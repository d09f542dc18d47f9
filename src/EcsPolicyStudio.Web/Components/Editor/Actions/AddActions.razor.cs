using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>"Add actions": a name or wildcard is typed, and what it covers is told before it is added.</summary>
public partial class AddActions
{
    private readonly string _noteId = $"add-actions-{Guid.NewGuid():N}";
    private string _text = string.Empty;
    private ActionText.Reading? _reading;
    private bool _showProblem;

    /// <summary>The block's service.</summary>
    [Parameter, EditorRequired]
    public required ServiceDefinition Service { get; set; }

    /// <summary>The action or wildcard to add, with its prefix.</summary>
    [Parameter]
    public EventCallback<string> OnAdd { get; set; }

    private string Note => _reading switch
    {
        null => string.Empty,
        { Problem: { } problem } => problem,
        { Warning: { } warning } => warning,
        { Covered: [var single] } => $"{single.Name} ({single.AccessLevel.DisplayName()})",
        var r => $"Covers {r.Covered.Count} actions: {string.Join(", ", r.Covered.Take(8).Select(a => a.Name))}{(r.Covered.Count > 8 ? " …" : string.Empty)}",
    };

    private void OnInput(ChangeEventArgs e)
    {
        _text = e.Value?.ToString() ?? string.Empty;
        _reading = _text.Trim().Length == 0 ? null : ActionText.Read(Service, _text);
        _showProblem = _reading?.Problem is not null;
    }

    private Task OnKeyAsync(KeyboardEventArgs e) => e.Key == "Enter" ? AddAsync() : Task.CompletedTask;

    private async Task AddAsync()
    {
        _reading = ActionText.Read(Service, _text);
        _showProblem = _reading.Problem is not null;
        if (_reading.Pattern is not { } pattern) return;
        _text = string.Empty;
        _reading = null;
        await OnAdd.InvokeAsync(pattern);
    }
}
