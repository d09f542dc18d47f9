using System.Globalization;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>The ready-made condition on the time of the request, in UTC.</summary>
public partial class TimeRangePreset
{
    private readonly string _id = $"time-{Guid.NewGuid():N}";
    private string? _unreadable;

    /// <summary>The effect of the block.</summary>
    [Parameter, EditorRequired]
    public required Effect Effect { get; set; }

    /// <summary>The range, either end null where it is open; null where the block has no such condition.</summary>
    [Parameter, EditorRequired]
    public required (DateTimeOffset? From, DateTimeOffset? Until)? Range { get; set; }

    /// <summary>What stands in the fields of the block.</summary>
    [Parameter, EditorRequired]
    public required PendingInput Pending { get; set; }

    /// <summary>What stands in the fields changed.</summary>
    [Parameter]
    public EventCallback<Func<PendingInput, PendingInput>> OnEnter { get; set; }

    /// <summary>The range changed; both ends null removes the condition.</summary>
    [Parameter]
    public EventCallback<(DateTimeOffset? From, DateTimeOffset? Until)> OnChanged { get; set; }

    // Ticked without an end is not yet a condition, and is told as a problem.
    private bool IsOpen => Range is not null || Pending.IsTimeRangeOpen;

    private string? Problem => _unreadable
        ?? (Range is { From: { } from, Until: { } until } && from >= until ? "The end must come after the beginning." : null);

    private string? Invalid => Problem is null ? null : "true";

    private async Task ToggleAsync(ChangeEventArgs e)
    {
        var open = e.Value is true;
        _unreadable = null;
        await OnEnter.InvokeAsync(p => p with { IsTimeRangeOpen = open });
        if (!open && Range is not null) await OnChanged.InvokeAsync((null, null));
    }

    private async Task SetAsync(ChangeEventArgs e, bool isFrom)
    {
        var text = e.Value?.ToString() ?? string.Empty;
        _unreadable = null;
        DateTimeOffset? time = null;
        if (text.Length > 0)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            {
                _unreadable = "Give a date and a time.";
                return;
            }

            time = read;
        }

        var (from, until) = isFrom ? (time, Range?.Until) : (Range?.From, time);
        // Without its last end the condition is gone, but the wish for it is not.
        await OnEnter.InvokeAsync(p => p with { IsTimeRangeOpen = from is null && until is null });
        await OnChanged.InvokeAsync((from, until));
    }

    private static string? Written(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
