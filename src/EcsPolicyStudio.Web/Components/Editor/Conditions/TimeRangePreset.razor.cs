using System.Globalization;
using EcsPolicyStudio.Policies.Documents;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>The ready-made condition on the time of the request, in UTC.</summary>
public partial class TimeRangePreset
{
    private readonly string _id = $"time-{Guid.NewGuid():N}";
    private bool _open;
    private bool _hadRange;
    private string? _unreadable;

    /// <summary>The effect of the block.</summary>
    [Parameter, EditorRequired]
    public required Effect Effect { get; set; }

    /// <summary>The range, either end null where it is open; null where the block has no such condition.</summary>
    [Parameter, EditorRequired]
    public required (DateTimeOffset? From, DateTimeOffset? Until)? Range { get; set; }

    /// <summary>The range changed; both ends null removes the condition.</summary>
    [Parameter]
    public EventCallback<(DateTimeOffset? From, DateTimeOffset? Until)> OnChanged { get; set; }

    private string? Problem => _unreadable
        ?? (Range is { From: { } from, Until: { } until } && from >= until ? "The end must come after the beginning." : null);

    private string? Invalid => Problem is null ? null : "true";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Range is not null) _open = true;
        else if (_hadRange) _open = false;
        _hadRange = Range is not null;
    }

    private async Task ToggleAsync(ChangeEventArgs e)
    {
        _open = e.Value is true;
        _unreadable = null;
        if (!_open && Range is not null) await OnChanged.InvokeAsync((null, null));
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

        // Clearing the last end leaves the fields open for a new value.
        _hadRange = false;
        await OnChanged.InvokeAsync(isFrom ? (time, Range?.Until) : (Range?.From, time));
    }

    private static string? Written(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
