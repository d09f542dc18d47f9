using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>
/// The whole state of the pages that create a policy: editing session, review fields and step. It can be written as text and read again, so that a reload
/// loses nothing but the steps of undo. Used by one circuit; not safe for use by several threads.
/// </summary>
public sealed class CreatePolicyState
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private CreatePolicyState(Saved saved, ServiceCatalog catalog, string accountId, string partition)
    {
        Session = new(saved.Policy, catalog, accountId, partition, saved.Pending);
        Details = new(saved.Name ?? string.Empty, saved.Description ?? string.Empty, saved.Tags.IsDefault ? [] : saved.Tags);
        Step = saved.Step;
        Session.Changed += () => Changed?.Invoke();
    }

    /// <summary>Raised after each change of any part.</summary>
    public event Action? Changed;

    /// <summary>The editing session of step 1.</summary>
    public EditingSession Session { get; }

    /// <summary>The fields of step 2.</summary>
    public PolicyDetails Details { get; private set; }

    /// <summary>The step that is shown.</summary>
    public CreatePolicyStep Step { get; private set; }

    /// <summary>Whether nothing was entered yet, so that there is nothing to keep.</summary>
    public bool IsUntouched => Details == PolicyDetails.Empty && Session.Draft == PolicyDraft.New() && Session.Pending.Count == 0;

    /// <summary>A policy not begun yet.</summary>
    /// <param name="catalog">The service catalogue.</param>
    /// <param name="account">The account the policy is for.</param>
    public static CreatePolicyState New(ServiceCatalog catalog, AccountIdentity account) =>
        Create(new(PolicyDraft.New(), null, null, [], CreatePolicyStep.SpecifyPermissions), catalog, account);

    /// <summary>The state as it was saved; null where the text is no such state.</summary>
    /// <param name="text">What <see cref="Save"/> wrote.</param>
    /// <param name="catalog">The service catalogue.</param>
    /// <param name="account">The account the policy is for.</param>
    public static CreatePolicyState? Load(string text, ServiceCatalog catalog, AccountIdentity account) =>
        Read(text) is { } saved ? Create(saved, catalog, account) : null;

    /// <summary>What a saved state is about, for a list of drafts: the name, or the services; null where the text is no such state.</summary>
    public static string? Describe(string text, ServiceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (Read(text) is not { } saved) return null;
        if (!string.IsNullOrWhiteSpace(saved.Name)) return saved.Name;
        var services = saved.Policy.Blocks.Select(b => b.Service).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(p => catalog.FindEntry(p)?.DisplayName ?? p).ToList();
        return services.Count == 0 ? "Policy without a name" : $"Policy without a name ({string.Join(", ", services.Take(3))}{(services.Count > 3 ? ", …" : string.Empty)})";
    }

    /// <summary>The state as text.</summary>
    public string Save() => JsonSerializer.Serialize(new Saved(Session.Draft, Details.Name, Details.Description, Details.Tags, Step, Session.Pending), Json);

    /// <summary>Replaces the fields of step 2.</summary>
    public void SetDetails(PolicyDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (Details == details) return;
        Details = details;
        Changed?.Invoke();
    }

    /// <summary>"Review policy": goes to step 2 where no problem of the permissions is an error.</summary>
    /// <returns>Whether step 2 is shown now.</returns>
    public bool GoToReview()
    {
        if (!Session.TryReview()) return false;
        GoTo(CreatePolicyStep.ReviewAndCreate);
        return true;
    }

    /// <summary>"Previous": goes back to the editor.</summary>
    public void GoToEditor() => GoTo(CreatePolicyStep.SpecifyPermissions);

    /// <summary>What is to be created. Tags without key and value are left out.</summary>
    public NewManagedPolicy ToNewPolicy() => new(
        Details.Name,
        Session.Document,
        string.IsNullOrWhiteSpace(Details.Description) ? null : Details.Description.Trim(),
        [.. Details.Tags.Where(t => t.Key.Length > 0 || t.Value.Length > 0)]);

    private static CreatePolicyState Create(Saved saved, ServiceCatalog catalog, AccountIdentity account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var arn = account.CallerArn.Split(':');
        var state = new CreatePolicyState(saved, catalog, account.AccountId, arn is ["arn", { Length: > 0 } partition, ..] ? partition : "aws");
        // A draft saved at step 2 may no longer be fit for it after the catalogue has changed.
        if (!state.Session.CanReview) state.Step = CreatePolicyStep.SpecifyPermissions;
        return state;
    }

    private static Saved? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Saved>(text, Json) is { Policy: not null } saved && !saved.Policy.Blocks.IsDefault
                && saved.Policy.Blocks.All(b => b is { Actions.IsDefault: false, Arns.IsDefault: false, Conditions.IsDefault: false })
                    ? saved
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void GoTo(CreatePolicyStep step)
    {
        if (Step == step) return;
        Step = step;
        Changed?.Invoke();
    }

    private sealed record Saved(PolicyDraft Policy, string? Name, string? Description, ImmutableArray<IamTag> Tags, CreatePolicyStep Step, IReadOnlyDictionary<int, PendingInput>? Pending = null);
}
