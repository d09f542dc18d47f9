using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Attach;

/// <summary>Attaches one managed policy to any number of users, groups and roles.</summary>
public partial class AttachPolicyPage
{
    private static readonly string[] KindTitles = [.. Enum.GetValues<EntityKind>().Select(kind => kind.Title())];

    private readonly List<IamEntity> _chosen = [];
    private HashSet<IamEntity> _attached = [];
    private StreamedList<EntityRow> _entities = null!;
    private AttachRun? _run;
    private IamException? _failure;
    private Crumb[] _trail = [];
    private string _query = "";
    private string _kind = "";
    private Func<EntityRow, bool>? _where;

    /// <summary>The policy's ARN, from the address.</summary>
    [SupplyParameterFromQuery(Name = "arn")]
    public string? Arn { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string PolicyName => Arn?[(Arn.LastIndexOf('/') + 1)..] ?? "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _entities = new(token => EntityRow.ListAsync(Gateway, token), Clock);
        if (string.IsNullOrEmpty(Arn))
        {
            Navigation.NotFound();
            return;
        }

        _trail = [new("Policies", "policies"), new(PolicyName, PolicyLabels.Href(Arn)), new("Attach")];
        if (RendererInfo.IsInteractive)
            await BeginAsync();
    }

    private async Task BeginAsync()
    {
        _failure = null;
        try
        {
            _attached = [.. (await Gateway.ListEntitiesForPolicyAsync(Arn!, Leaving)).AsPermissionsPolicy];
            await _entities.LoadAsync(Leaving);
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private static IEnumerable<string?> SearchIn(EntityRow row) => [row.Entity.Name];

    private bool IsSelectable(EntityRow row) => !row.IsServiceLinked && !_attached.Contains(row.Entity);

    private void Choose(IamEntity entity, bool chosen)
    {
        _chosen.Remove(entity);
        if (chosen)
            _chosen.Add(entity);
    }

    private void UseKind(string kind)
    {
        _kind = kind;
        _where = kind.Length == 0 ? null : row => row.Entity.Kind.Title() == kind;
    }

    private async Task AttachAsync()
    {
        _run = new AttachRun(Gateway, _chosen.Select(entity => new AttachStep(entity, Arn!, PolicyName)), Clock);
        _run.Changed += StateHasChanged;
        await GoOnAsync();
    }

    private async Task GoOnAsync()
    {
        if (_run is not { IsRunning: false } run)
            return;
        try
        {
            await run.GoOnAsync(Leaving);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!run.Succeeded || run.Shown == ChangeShown.NotYet)
            return;
        Snackbar.Add(
            run.Steps.Count == 1 ? $"Policy {PolicyName} attached to {run.Steps[0].Entity.Name}." : $"Policy {PolicyName} attached to {run.Steps.Count} entities.",
            Severity.Success);
        Close();
    }

    private async Task UndoAsync()
    {
        if (_run is not { IsRunning: false } run)
            return;
        try
        {
            await run.UndoAsync(Leaving);
        }
        catch (OperationCanceledException)
        {
            // The page is gone; the next visit shows what is attached.
        }
    }

    private void Close() => Navigation.NavigateTo($"{PolicyLabels.Href(Arn!)}&tab=entities");
}
