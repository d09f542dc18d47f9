using EcsPolicyStudio.Policies.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Editor.Services;

/// <summary>"Choose a service": the services of the catalogue in a list that is searched by name or prefix, by mouse or keyboard.</summary>
public partial class ServicePicker
{
    private const int RowHeight = 40;
    private readonly string _inputId = $"service-{Guid.NewGuid():N}";
    private readonly string _listId = $"services-{Guid.NewGuid():N}";
    private readonly string _countId = $"service-count-{Guid.NewGuid():N}";
    private List<Row> _found = [];
    private string _text = string.Empty;
    private int _active = -1;

    /// <summary>The prefix of the service chosen before; null where none is.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>A service was chosen, by its prefix.</summary>
    [Parameter]
    public EventCallback<string> OnChosen { get; set; }

    /// <summary>The choice made before is to stay.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    [Inject]
    private EditorScript Script { get; set; } = null!;

    private static ServiceCatalog Catalog => ServiceCatalog.Default;

    private string? ActiveId => _active >= 0 ? OptionId(_active) : null;

    private string CountText => _found.Count switch
    {
        0 => $"No service matches “{_text.Trim()}”.",
        1 => "1 service",
        var count => $"{count} services",
    };

    /// <inheritdoc/>
    protected override void OnInitialized() => Find();

    private string OptionId(int index) => $"{_listId}-{index}";

    private void Find()
    {
        _found = [.. ServiceSearch.Search(Catalog.Services, _text).Select((s, i) => new Row(i, s))];
        _active = _found.Count > 0 && _text.Trim().Length > 0 ? 0 : -1;
    }

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        switch (e.Key)
        {
            case "ArrowDown":
                await MoveAsync(Math.Min(_active + 1, _found.Count - 1));
                break;
            case "ArrowUp":
                await MoveAsync(Math.Max(_active - 1, 0));
                break;
            case "PageDown":
                await MoveAsync(Math.Min(_active + 7, _found.Count - 1));
                break;
            case "PageUp":
                await MoveAsync(Math.Max(_active - 7, 0));
                break;
            case "Enter" when _active >= 0 && _active < _found.Count:
                await OnChosen.InvokeAsync(_found[_active].Service.Prefix);
                break;
            case "Escape" when Selected is not null:
                await OnCancel.InvokeAsync();
                break;
        }
    }

    private async Task MoveAsync(int to)
    {
        _active = _found.Count == 0 ? -1 : to;
        if (_active >= 0) await Script.ShowRowAsync(_listId, _active, RowHeight, Leaving);
    }

    private sealed record Row(int Index, ServiceEntry Service);
}
