using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>"Add actions": names and wildcards are typed or pasted, and what they cover is told before they are added.</summary>
public partial class AddActions
{
    private readonly string _noteId = $"add-actions-{Guid.NewGuid():N}";
    private string _text = string.Empty;
    private IReadOnlyList<ActionText.Reading> _readings = [];
    private bool _showProblem;
    private string _given = string.Empty;

    /// <summary>The block's service.</summary>
    [Parameter, EditorRequired]
    public required ServiceDefinition Service { get; set; }

    /// <summary>The actions and wildcards to add, with their prefix.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnAdd { get; set; }

    /// <summary>What is typed and not added yet.</summary>
    [Parameter]
    public string Text { get; set; } = string.Empty;

    /// <summary>Something was typed, or added so that the field is empty.</summary>
    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    private bool HasWarning => _readings.Any(r => r.Warning is not null);

    private string Note
    {
        get
        {
            if (_readings.FirstOrDefault(r => r.Problem is not null)?.Problem is { } problem) return problem;
            if (_readings.FirstOrDefault(r => r.Warning is not null)?.Warning is { } warning) return warning;
            return _readings.SelectMany(r => r.Covered).Distinct().ToList() switch
            {
                [] => string.Empty,
                [var single] => $"{single.Name} ({single.AccessLevel.DisplayName()})",
                var all => $"Covers {all.Count} actions: {string.Join(", ", all.Take(8).Select(a => a.Name))}{(all.Count > 8 ? " …" : string.Empty)}",
            };
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_given == Text) return;
        _given = Text;
        Read(Text);
    }

    private Task TypeAsync(string? text)
    {
        Read(text ?? string.Empty);
        return TextChanged.InvokeAsync(_text);
    }

    private void Read(string text)
    {
        _text = text;
        _readings = _text.Trim().Length == 0 ? [] : ActionText.ReadList(Service, _text);
        _showProblem = _readings.Any(r => r.Problem is not null);
    }

    private Task OnKeyAsync(KeyboardEventArgs e) => e.Key == "Enter" ? AddAsync() : Task.CompletedTask;

    private async Task AddAsync()
    {
        _readings = ActionText.ReadList(Service, _text);
        _showProblem = _readings.Any(r => r.Problem is not null);
        if (_showProblem) return;
        List<string> patterns = [.. _readings.Select(r => r.Pattern!)];
        await TypeAsync(string.Empty);
        await OnAdd.InvokeAsync(patterns);
    }
}
