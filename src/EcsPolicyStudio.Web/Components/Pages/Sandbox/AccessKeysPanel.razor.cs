using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Sandbox;

/// <summary>The root user's access keys: creates one, shows its secret once, revokes it.</summary>
public partial class AccessKeysPanel
{
    private IReadOnlyList<SandboxAccessKey>? _keys;
    private NewSandboxAccessKey? _created;
    private Exception? _failure;

    [Inject]
    private SandboxAccessKeys Keys { get; set; } = null!;

    [Inject]
    private IOptions<LocalIamOptions> Options { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private int MaxKeys => Options.Value.Quotas.AccessKeysPerUser;

    private string Endpoint => Options.Value.Endpoint;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? LoadAsync() : Task.CompletedTask;

    private Task LoadAsync() => TryAsync(() => Task.CompletedTask);

    private Task CreateAsync() => TryAsync(async () => _created = await Keys.CreateAsync(Leaving));

    private async Task RevokeAsync(SandboxAccessKey key)
    {
        var done = await ConfirmDialog.AskAsync(
            Dialogs,
            "Revoke the access key?",
            $"Requests that are signed by {key.AccessKeyId} are refused from now on.",
            "Revoke",
            "The access key was not revoked.",
            () => Keys.RevokeAsync(key.AccessKeyId, Leaving));
        if (!done) return;
        if (_created?.AccessKeyId == key.AccessKeyId) _created = null;
        await LoadAsync();
    }

    private async Task TryAsync(Func<Task> change)
    {
        _failure = null;
        try
        {
            await change();
            _keys = await Keys.ListAsync(Leaving);
        }
        catch (Exception e) when (e is InvalidOperationException or LocalIam.Store.LocalIamStoreException)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
