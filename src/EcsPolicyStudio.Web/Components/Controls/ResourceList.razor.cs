using System.Globalization;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>
/// A list of the account's things in a container: count, search, filter, sortable columns, and what is shown while it arrives, when it breaks off and when it is empty.
/// </summary>
/// <typeparam name="T">One row.</typeparam>
public partial class ResourceList<T>
{
    private StreamedList<T>? _watched;
    private IReadOnlyList<T> _visible = [];
    private (IReadOnlyList<T> Items, string Query, Func<T, bool>? Where) _derivedFrom = ([], "", null);

    /// <summary>The list. The page loads it, once it is interactive.</summary>
    [Parameter, EditorRequired]
    public required StreamedList<T> Source { get; set; }

    /// <summary>The heading, before the count.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What the rows are, in the plural and in lower case: "policies".</summary>
    [Parameter, EditorRequired]
    public required string Noun { get; set; }

    /// <summary>The texts of a row that the search looks through, without regard to case.</summary>
    [Parameter, EditorRequired]
    public required Func<T, IEnumerable<string?>> SearchIn { get; set; }

    /// <summary>The grid's columns.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Columns { get; set; }

    /// <summary>The search.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    /// <summary>Raised at each key typed in the search.</summary>
    [Parameter]
    public EventCallback<string> QueryChanged { get; set; }

    /// <summary>A further condition, such as a type. Give the same delegate as long as the condition is the same.</summary>
    [Parameter]
    public Func<T, bool>? Where { get; set; }

    /// <summary>The control that chooses <see cref="Where"/>.</summary>
    [Parameter]
    public RenderFragment? Filter { get; set; }

    /// <summary>Asked to drop <see cref="Where"/> as well, when somebody clears the search.</summary>
    [Parameter]
    public EventCallback OnClear { get; set; }

    /// <summary>Buttons of the header row.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>One sentence under the heading.</summary>
    [Parameter]
    public string? Info { get; set; }

    /// <summary>Whether the heading is the page's own. Default: false.</summary>
    [Parameter]
    public bool IsPageHeading { get; set; }

    /// <summary>How many are chosen, shown as <c>3/1574</c>; null where nothing can be chosen.</summary>
    [Parameter]
    public int? SelectedCount { get; set; }

    /// <summary>Whether the row is marked as chosen.</summary>
    [Parameter]
    public Func<T, bool>? IsSelected { get; set; }

    /// <summary>What to say where the account has none.</summary>
    [Parameter]
    public string? EmptyText { get; set; }

    /// <summary>Whether only the rows in sight are drawn, for lists of more than some fifty rows. Default: false.</summary>
    [Parameter]
    public bool Virtualize { get; set; }

    /// <summary>Raised after Refresh has read the list again.</summary>
    [Parameter]
    public EventCallback OnRefreshed { get; set; }

    /// <summary>Further CSS classes of the container.</summary>
    [Parameter]
    public string? Class { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    private string SearchPlaceholder => $"Search {Noun}";

    private bool IsNarrowed => Query.Length > 0 || Where is not null;

    // How many there are is not known where the list broke off.
    private string? CountText
    {
        get
        {
            if (Source.Failure is not null && Source.Items.Count == 0) return null;
            var total = Source.Items.Count.ToString(CultureInfo.InvariantCulture) + (!Source.IsComplete && Source.Items.Count > 0 ? "+" : "");
            return SelectedCount > 0 ? $"{SelectedCount}/{total}" : total;
        }
    }

    private string? MatchText => !IsNarrowed ? null : _visible.Count == 1 ? "1 match" : $"{_visible.Count.ToString(CultureInfo.InvariantCulture)} matches";

    private string FailureText => Source.Items.Count == 0
        ? $"The {Noun} could not be read."
        : $"Only the first {Source.Items.Count.ToString(CultureInfo.InvariantCulture)} {Noun} could be read.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_watched, Source))
        {
            OnLeaving();
            _watched = Source;
            _watched.Changed += OnSourceChanged;
        }

        Derive();
    }

    /// <inheritdoc/>
    protected override void OnLeaving()
    {
        if (_watched is not null)
            _watched.Changed -= OnSourceChanged;
    }

    private void OnSourceChanged()
    {
        Derive();
        StateHasChanged();
    }

    private void Derive()
    {
        var from = (Source.Items, Query, Where);
        if (from == _derivedFrom)
            return;
        _derivedFrom = from;
        _visible = IsNarrowed ? [.. Source.Items.Where(Matches)] : Source.Items;
    }

    private bool Matches(T row) =>
        Where?.Invoke(row) != false
        && (Query.Length == 0 || SearchIn(row).Any(text => text?.Contains(Query.Trim(), StringComparison.OrdinalIgnoreCase) == true));

    private string RowClassOf(T row, int index) => IsSelected?.Invoke(row) == true ? "row-selected" : "";

    private Task SearchAsync(string? text) => QueryChanged.InvokeAsync(text ?? "");

    private async Task ClearAsync()
    {
        await QueryChanged.InvokeAsync("");
        await OnClear.InvokeAsync();
    }

    private async Task RefreshAsync()
    {
        Gateway.Refresh();
        await Source.LoadAsync(Leaving);
        await OnRefreshed.InvokeAsync();
    }
}
