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
    private string? _problem;

    /// <summary>The effect of the block.</summary>
    [Parameter, EditorRequired]
    public required Effect Effect { get; set; }

    /// <summary>The ranges; null where the block has no such condition.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<string>? Ranges { get; set; }

    /// <summary>What stands in the fields of the block.</summary>
    [Parameter, EditorRequired]
    public required PendingInput Pending { get; set; }

    /// <summary>The ranges changed; null removes the condition.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>?> OnChanged { get; set; }

    /// <summary>What stands in the fields changed.</summary>
    [Parameter]
    public EventCallback<Func<PendingInput, PendingInput>> OnEnter { get; set; }

    // Ticked without a range is not yet a condition, and is told as a problem.
    private bool IsOpen => Ranges is not null || Pending.IsSourceIpOpen || Pending.SourceIpText.Length > 0;

    private async Task ToggleAsync(ChangeEventArgs e)
    {
        var open = e.Value is true;
        _problem = null;
        await OnEnter.InvokeAsync(p => p with { IsSourceIpOpen = open, SourceIpText = string.Empty });
        if (!open && Ranges is not null) await OnChanged.InvokeAsync(null);
    }

    private Task TypeAsync(string? text)
    {
        _problem = null;
        return OnEnter.InvokeAsync(p => p with { SourceIpText = text ?? string.Empty });
    }

    private Task OnKeyAsync(KeyboardEventArgs e) => e.Key == "Enter" ? AddAsync() : Task.CompletedTask;

    private async Task AddAsync()
    {
        var typed = Pending.SourceIpText.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.Length == 0) typed = [string.Empty];
        foreach (var range in typed)
        {
            _problem = ConditionValues.Problem(ConditionValueKind.IpAddress, range) is { } problem ? (range.Length == 0 ? problem : $"{range}: {problem}") : null;
            if (_problem is not null) return;
        }

        IReadOnlyList<string> ranges = [.. (Ranges ?? []).Concat(typed).Distinct(StringComparer.Ordinal)];
        await OnEnter.InvokeAsync(p => p with { IsSourceIpOpen = false, SourceIpText = string.Empty });
        await OnChanged.InvokeAsync(ranges);
    }

    private async Task RemoveAsync(string range)
    {
        ImmutableArray<string> rest = Ranges!.Value.Remove(range);
        // Without its last range the condition is gone, but the wish for it is not.
        if (rest.IsEmpty) await OnEnter.InvokeAsync(p => p with { IsSourceIpOpen = true });
        await OnChanged.InvokeAsync(rest.IsEmpty ? null : rest);
    }
}
