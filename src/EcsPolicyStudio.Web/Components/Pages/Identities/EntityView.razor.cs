using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>The page of one user, user group or role.</summary>
public partial class EntityView
{
    private EntityDetails? _details;
    private IamException? _failure;
    private IReadOnlyList<DefinitionItem> _facts = [];
    private Crumb[] _trail = [];
    private bool _isServiceLinked;
    private IamEntity? _shown;
    private int _tab;

    /// <summary>The user, group or role.</summary>
    [Parameter, EditorRequired]
    public IamEntity Entity { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string[] TabNames => Entity.Kind switch
    {
        EntityKind.User => ["permissions", "groups", "tags", "simulate"],
        EntityKind.Group => ["permissions", "users", "simulate"],
        _ => ["permissions", "trust", "tags", "simulate"],
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Entity)
            return;
        _shown = Entity;
        _details = null;
        _trail = [new(Entity.Kind.Plural(), Entity.Kind.ListHref()), new(Entity.Name)];
        _tab = Math.Max(0, Array.IndexOf(TabNames, QueryValue("tab")));
        if (RendererInfo.IsInteractive)
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _details = await Gateway.GetEntityAsync(Entity, Leaving);
            _facts = FactsOf(_details);
            _isServiceLinked = new EntityRow(_details.Entity, _details.Path, _details.CreateDate).IsServiceLinked;
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

    private static List<DefinitionItem> FactsOf(EntityDetails details)
    {
        var facts = new List<DefinitionItem>
        {
            new("ARN", details.Arn, Copy: true, Wide: true),
            new("Created", Dates.Text(details.CreateDate)),
        };
        if (details.Entity.Kind == EntityKind.User)
            facts.Add(new("Last console sign-in", Dates.Text(details.LastUsed)));
        if (details.Entity.Kind == EntityKind.Role)
            facts.Add(new("Last activity", Dates.Text(details.LastUsed)));
        facts.Add(new("Path", details.Path));
        facts.Add(new("Unique ID", details.Id, Copy: true));
        if (details.Entity.Kind == EntityKind.Role)
            facts.Add(new("Description", details.Description, Wide: true));
        return facts;
    }

    private string? QueryValue(string name) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue(name, out var value) ? (string?)value : null;

    private void PutTabInAddress() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter("tab", _tab == 0 ? null : TabNames[_tab]), replace: true);
}
