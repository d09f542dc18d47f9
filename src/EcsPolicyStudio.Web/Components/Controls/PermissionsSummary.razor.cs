using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Summaries;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>The table "Permissions defined in this policy": a row a service, which opens to its actions.</summary>
public partial class PermissionsSummary
{
    private const int FirstRows = 50;
    private readonly HashSet<ServiceSummary> _expanded = [];
    private string _typed = "";
    private string _search = "";
    private bool _all;
    private bool _showRemaining;
    private bool _grantsNothing;
    private bool _hasIneffectiveParts;
    private List<ServiceEntry> _remaining = [];
    private PolicySummary? _shown;

    /// <summary>The summary; null where none can be generated, which the table then says.</summary>
    [Parameter, EditorRequired]
    public PolicySummary? Summary { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Summary))
            return;
        _shown = Summary;
        _expanded.Clear();
        if (Summary is null)
            return;
        _grantsNothing = Summary.GrantsNothing;
        _hasIneffectiveParts = Summary.HasIneffectiveParts;
        var named = Summary.Allow.Concat(Summary.ExplicitDeny).Select(r => r.Prefix).ToHashSet(StringComparer.Ordinal);
        _remaining = [.. ServiceSearch.Search(ServiceCatalog.Default.Services, null).Where(s => !named.Contains(s.Prefix))];
    }

    private List<ServiceEntry> Remaining => _search.Length == 0
        ? _remaining
        : [.. _remaining.Where(s => Fits(s.DisplayName, s.Prefix))];

    private IEnumerable<(string Title, List<ServiceSummary> Rows)> Groups
    {
        get
        {
            if (Filter(Summary!.ExplicitDeny) is { Count: > 0 } denied)
                yield return ("Explicit deny", denied);
            if (Filter(Summary.Allow) is { Count: > 0 } allowed)
                yield return ("Allow", allowed);
        }
    }

    private string Matches => _search.Length == 0 ? "" : Groups.Sum(g => g.Rows.Count) switch
    {
        1 => "1 match",
        var count => $"{count} matches",
    };

    private int HiddenRows => _all ? 0 : Groups.Sum(g => Math.Max(0, g.Rows.Count - FirstRows));

    private List<ServiceSummary> Filter(IReadOnlyList<ServiceSummary> rows) =>
        [.. rows.Where(r => Fits(r.Name, r.Prefix))];

    private bool Fits(string name, string prefix) =>
        name.Contains(_search, StringComparison.OrdinalIgnoreCase) || prefix.Contains(_search, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<ServiceSummary> Visible(List<ServiceSummary> rows) => _all ? rows : rows.Take(FirstRows);

    private void Search(string? text)
    {
        _typed = text ?? "";
        _search = _typed.Trim();
    }

    private void ShowAll() => _all = true;

    private void ToggleRemaining() => _showRemaining = !_showRemaining;

    private void Toggle(ServiceSummary row)
    {
        if (!_expanded.Remove(row))
            _expanded.Add(row);
    }
}
