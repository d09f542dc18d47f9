using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>The ready-made condition on the caller's address.</summary>
public partial class SourceIpPreset
{
    private readonly string _problemId = $"ip-{Guid.NewGuid():N}";
    private string _text = string.Empty;
    private string? _problem;
    private bool _open;
    private bool _hadRanges;

    /// <summary>The effect of the block.</summary>
    [Parameter, EditorRequired]
    public required Effect Effect { get; set; }

    /// <summary>The ranges; null where the block has no such condition.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<string>? Ranges { get; set; }

    /// <summary>The ranges changed; null removes the condition.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>?> OnChanged { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Open without a range is not yet a condition; undo and redo bring the ranges and take them away.
        if (Ranges is not null) _open = true;
        else if (_hadRanges) _open = false;
        _hadRanges = Ranges is not null;
    }

    private async Task ToggleAsync(ChangeEventArgs e)
    {
        _open = e.Value is true;
        (_text, _problem) = (string.Empty, null);
        if (!_open && Ranges is not null) await OnChanged.InvokeAsync(null);
    }

    private void OnInput(ChangeEventArgs e) => (_text, _problem) = (e.Value?.ToString() ?? string.Empty, null);

    private Task OnKeyAsync(KeyboardEventArgs e) => e.Key == "Enter" ? AddAsync() : Task.CompletedTask;

    private async Task AddAsync()
    {
        var typed = _text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.Length == 0) typed = [string.Empty];
        foreach (var range in typed)
        {
            _problem = ConditionValues.Problem(ConditionValueKind.IpAddress, range) is { } problem ? (range.Length == 0 ? problem : $"{range}: {problem}") : null;
            if (_problem is not null) return;
        }

        _text = string.Empty;
        await OnChanged.InvokeAsync([.. (Ranges ?? []).Concat(typed).Distinct(StringComparer.Ordinal)]);
    }

    private Task RemoveAsync(string range)
    {
        ImmutableArray<string> rest = Ranges!.Value.Remove(range);
        return OnChanged.InvokeAsync(rest.IsEmpty ? null : rest);
    }
}
