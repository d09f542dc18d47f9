using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>The condition keys valid for the chosen actions, searchable; each says for how many of them it is present.</summary>
public partial class ConditionKeyPicker
{
    private readonly string _id = $"key-{Guid.NewGuid():N}";
    private string _text = string.Empty;
    private IReadOnlyList<Group> _groups = [];
    private IReadOnlyList<ConditionKeyOption> _found = [];
    private int _active = -1;

    /// <summary>The keys, the service's own first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ConditionKeyOption> Options { get; set; }

    /// <summary>How many actions are chosen.</summary>
    [Parameter, EditorRequired]
    public required int ActionCount { get; set; }

    /// <summary>A key was chosen.</summary>
    [Parameter]
    public EventCallback<ConditionKeyOption> OnChosen { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Find();

    private string Coverage(ConditionKeyOption option) => option.IsGlobal
        ? TypeName(option.Definition.Type)
        : $"{TypeName(option.Definition.Type)}, {(option.SupportedBy.Count == ActionCount ? (ActionCount == 1 ? "for the chosen action" : $"for all {ActionCount} actions") : $"for {option.SupportedBy.Count} of {ActionCount} actions")}";

    private static string TypeName(ConditionKeyType type) => type switch
    {
        ConditionKeyType.Arn => "ARN",
        ConditionKeyType.Bool => "true or false",
        ConditionKeyType.Numeric => "number",
        ConditionKeyType.Date => "date",
        ConditionKeyType.IpAddress => "IP address",
        ConditionKeyType.ArrayOfString => "several texts",
        ConditionKeyType.ArrayOfArn => "several ARNs",
        ConditionKeyType.ArrayOfBool => "several true or false",
        _ => "text",
    };

    private void Find()
    {
        _found = [.. Options.Where(o => o.Definition.Key.Contains(_text.Trim(), StringComparison.OrdinalIgnoreCase))];
        _groups = [.. _found
            .Select((o, i) => new Row(i, o))
            .GroupBy(r => r.Option.IsGlobal)
            .Select(g => new Group(g.Key ? "Global keys" : "Keys of the service", [.. g]))];
        _active = _found.Count > 0 && _text.Trim().Length > 0 ? 0 : -1;
    }

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        switch (e.Key)
        {
            case "ArrowDown":
                _active = Math.Min(_active + 1, _found.Count - 1);
                break;
            case "ArrowUp":
                _active = Math.Max(_active - 1, 0);
                break;
            case "Enter" when _active >= 0 && _active < _found.Count:
                await OnChosen.InvokeAsync(_found[_active]);
                break;
        }
    }

    private sealed record Row(int Index, ConditionKeyOption Option);

    private sealed record Group(string Title, IReadOnlyList<Row> Rows);
}
