using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Writes the account as a file that <see cref="AccountFileReader"/> reads back to the same account. Documents are written as they were saved.</summary>
internal sealed class AccountExporter(LocalIamDbContext db, Stream output) : IAsyncDisposable
{
    private const int PageSize = 500;

    private readonly Utf8JsonWriter _json = new(output, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private Account _account = null!;
    private PolicyUsage _usage = PolicyUsage.None;
    private Dictionary<long, string> _groupNames = [];

    /// <summary>Writes everything; the caller's transaction keeps it one moment's account.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        _account = await db.Accounts.Include(account => account.Caller).FirstAsync(cancellationToken).ConfigureAwait(false);
        _usage = await PolicyUsage.CountAllAsync(db, cancellationToken).ConfigureAwait(false);
        _groupNames = await db.Identities.Where(i => i.Kind == IdentityKind.Group).ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken).ConfigureAwait(false);

        _json.WriteStartObject();
        foreach (var (list, traits) in new[]
        {
            (AccountFileNames.Users, IdentityTraits.User), (AccountFileNames.Groups, IdentityTraits.Group), (AccountFileNames.Roles, IdentityTraits.Role),
        })
        {
            _json.WriteStartArray(list);
            await WriteIdentitiesAsync(traits, cancellationToken).ConfigureAwait(false);
            _json.WriteEndArray();
        }
        _json.WriteStartArray(AccountFileNames.Policies);
        await WritePoliciesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var aws in _usage.Arns.Order(StringComparer.Ordinal).Select(AwsManagedPolicies.Find).OfType<AwsManagedPolicy>())
            WritePolicy(PolicyView.Of(aws), [PolicyVersionView.OfAwsManaged(PolicyView.Of(aws))], []);
        _json.WriteEndArray();
        _json.WriteStartObject(AccountFileNames.Studio);
        _json.WriteString(AccountFileNames.AccountId, _account.AccountId);
        TextIfAny(AccountFileNames.AccountAlias, _account.Alias);
        TextIfAny(AccountFileNames.CallerUserName, _account.Caller?.Name);
        _json.WriteEndObject();
        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private async Task WriteIdentitiesAsync(IdentityTraits traits, CancellationToken cancellationToken)
    {
        for (var after = "";;)
        {
            var page = await db.Identities.Where(i => i.Kind == traits.Kind && i.NameKey.CompareTo(after) > 0).OrderBy(i => i.NameKey).Take(PageSize)
                .Include(i => i.Attachments).Include(i => i.InlinePolicies).Include(i => i.Tags).Include(i => i.Groups)
                .AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (var identity in page)
                WriteIdentity(traits, identity);
            await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (page.Count < PageSize) return;
            after = page[^1].NameKey;
        }
    }

    private void WriteIdentity(IdentityTraits traits, Identity identity)
    {
        _json.WriteStartObject();
        _json.WriteString("Path", identity.Path);
        _json.WriteString(traits.NameParameter, identity.Name);
        _json.WriteString(traits.Word + "Id", identity.UniqueId);
        _json.WriteString("Arn", $"arn:aws:iam::{_account.AccountId}:{traits.LowerWord}{identity.Path}{identity.Name}");
        Time("CreateDate", identity.CreateDate);
        if (traits.Kind == IdentityKind.Role)
        {
            Document("AssumeRolePolicyDocument", identity.TrustPolicy!);
            _json.WriteStartArray("InstanceProfileList");
            _json.WriteEndArray();
        }
        List(traits.Word + "PolicyList", identity.InlinePolicies.OrderBy(p => p.Name, StringComparer.Ordinal), policy =>
        {
            _json.WriteString("PolicyName", policy.Name);
            Document("PolicyDocument", policy.Document);
        });
        if (traits.Kind == IdentityKind.User)
        {
            _json.WriteStartArray("GroupList");
            foreach (var group in identity.Groups.Select(m => _groupNames[m.GroupId]).Order(StringComparer.Ordinal))
                _json.WriteStringValue(group);
            _json.WriteEndArray();
        }
        List("AttachedManagedPolicies", identity.Attachments.OrderBy(a => a.PolicyArn, StringComparer.Ordinal), attachment =>
        {
            _json.WriteString("PolicyName", attachment.PolicyName);
            _json.WriteString("PolicyArn", attachment.PolicyArn);
        });
        if (identity.BoundaryArn is { } boundary)
        {
            _json.WriteStartObject("PermissionsBoundary");
            _json.WriteString("PermissionsBoundaryType", "Policy");
            _json.WriteString("PermissionsBoundaryArn", boundary);
            _json.WriteEndObject();
        }
        if (traits.Kind != IdentityKind.Group) Tags(identity.Tags);
        TextIfAny("Description", identity.Description);
        if (identity.MaxSessionDuration is { } seconds) _json.WriteNumber("MaxSessionDuration", seconds);
        _json.WriteEndObject();
    }

    private async Task WritePoliciesAsync(CancellationToken cancellationToken)
    {
        for (var after = "";;)
        {
            var page = await db.ManagedPolicies.Where(p => p.NameKey.CompareTo(after) > 0).OrderBy(p => p.NameKey).Take(PageSize)
                .Include(p => p.Versions).Include(p => p.Tags).AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false);
            foreach (var policy in page)
            {
                WritePolicy(PolicyView.Of(policy), policy.Versions.OrderByDescending(v => v.Number)
                    .Select(v => new PolicyVersionView(VersionId.Of(v.Number), v.Number == policy.DefaultVersion, v.CreateDate, v.Document)), policy.Tags);
            }
            await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (page.Count < PageSize) return;
            after = page[^1].NameKey;
        }
    }

    private void WritePolicy(PolicyView policy, IEnumerable<PolicyVersionView> versions, List<Tag> tags)
    {
        _json.WriteStartObject();
        _json.WriteString("PolicyName", policy.Name);
        _json.WriteString("PolicyId", policy.UniqueId);
        _json.WriteString("Arn", policy.Arn);
        _json.WriteString("Path", policy.Path);
        _json.WriteString("DefaultVersionId", policy.DefaultVersionId);
        _json.WriteNumber("AttachmentCount", _usage.Attachments(policy.Arn));
        _json.WriteNumber("PermissionsBoundaryUsageCount", _usage.Boundaries(policy.Arn));
        _json.WriteBoolean("IsAttachable", true);
        TextIfAny("Description", policy.Description);
        Time("CreateDate", policy.CreateDate);
        Time("UpdateDate", policy.UpdateDate);
        List("PolicyVersionList", versions, version =>
        {
            Document("Document", version.Document!);
            _json.WriteString("VersionId", version.Id);
            _json.WriteBoolean("IsDefaultVersion", version.IsDefault);
            Time("CreateDate", version.CreateDate);
        });
        if (tags.Count > 0) Tags(tags);
        _json.WriteEndObject();
    }

    private void Tags(List<Tag> tags) => List("Tags", tags.OrderBy(tag => tag.Id), tag =>
    {
        _json.WriteString("Key", tag.Key);
        _json.WriteString("Value", tag.Value);
    });

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    // The text is JSON, because IAM saves nothing else.
    private void Document(string name, string text)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(text.Trim());
    }

    private void TextIfAny(string name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
    }

    private void Time(string name, DateTime time) => _json.WriteString(name, time.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture));
}
