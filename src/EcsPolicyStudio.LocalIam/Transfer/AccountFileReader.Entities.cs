using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer.Reading;

namespace EcsPolicyStudio.LocalIam.Transfer;

// Policies, groups, users and roles.
internal sealed partial class AccountFileReader
{
    private const string NameInWords = "a name has letters without accents, digits and +=,.@_- only.";

    // AWS managed policies stand in the file too, where the account uses them; the studio has them already.
    private void ReadPolicy(FileEntry entry)
    {
        if (ReadArn(entry) is not { } arn || arn.StartsWith(AwsManagedPolicy.ArnStart, StringComparison.Ordinal))
            return;
        var name = ReadName(entry, "PolicyName", LongName(), NameInWords, "Policy");
        var policy = new ManagedPolicy
        {
            UniqueId = ReadUniqueId(entry, "PolicyId", UniqueId.ManagedPolicyPrefix),
            Name = name,
            NameKey = NameKey.Of(name),
            Path = ReadPath(entry),
            Arn = arn,
            Description = entry.Optional("Description", 1000),
            CreateDate = entry.Time("CreateDate", _now),
            UpdateDate = entry.Time("UpdateDate", _now),
        };
        if (arn != $"arn:aws:iam::{_account.AccountId}:policy{policy.Path}{name}")
            entry.Problem("Arn", "The ARN does not agree with the path and the name.");
        ReadTags(entry, policy.Tags, TagOwner.Policy);
        ReadVersions(entry, policy);
        _account.Policies.Add(policy);
    }

    private void ReadVersions(FileEntry entry, ManagedPolicy policy)
    {
        var defaultId = entry.Optional("DefaultVersionId", 64);
        foreach (var item in entry.List("PolicyVersionList"))
        {
            var id = item.Required("VersionId", VersionForm(), "a version id looks like v2.");
            if (VersionId.Number(id is "" ? "v0" : id) is not { } number) continue;
            if (policy.Versions.Exists(version => version.Number == number))
            {
                item.Problem("VersionId", $"There are two versions {id}.");
                continue;
            }
            if (ReadDocument(item, "Document", PolicyDocumentKind.Managed) is not { } document) continue;
            policy.Versions.Add(new() { Number = number, Document = document, CreateDate = item.Time("CreateDate", policy.CreateDate) });
            policy.LastVersion = Math.Max(policy.LastVersion, number);
            if (item.Flag("IsDefaultVersion") || id == defaultId)
                policy.DefaultVersion = number;
        }
        if (policy.DefaultVersion == 0)
            entry.Problem("PolicyVersionList", "The default version is not among the versions.");
    }

    private void ReadIdentity(FileEntry entry, IdentityTraits traits)
    {
        ReadArn(entry);
        var form = traits.Kind == IdentityKind.Group ? LongName() : ShortName();
        var name = ReadName(entry, traits.NameParameter, form, NameInWords, traits.Word);
        var isRole = traits.Kind == IdentityKind.Role;
        var identity = new Identity
        {
            Kind = traits.Kind,
            UniqueId = ReadUniqueId(entry, traits.Word + "Id", traits.IdPrefix),
            Name = name,
            NameKey = NameKey.Of(name),
            Path = ReadPath(entry),
            CreateDate = entry.Time("CreateDate", _now),
            TrustPolicy = isRole ? ReadDocument(entry, "AssumeRolePolicyDocument", PolicyDocumentKind.Trust) : null,
            Description = isRole ? entry.Optional("Description", 1000) : null,
            // IAM's own default, which its answer leaves out.
            MaxSessionDuration = isRole ? entry.Number("MaxSessionDuration") ?? 3600 : null,
            BoundaryArn = traits.Kind == IdentityKind.Group ? null : entry.Child("PermissionsBoundary")?.Optional("PermissionsBoundaryArn", 2048),
        };
        ReadInline(entry, traits, identity);
        foreach (var attachment in entry.List("AttachedManagedPolicies"))
            ReadAttachment(attachment, identity);
        ReadTags(entry, identity.Tags, isRole ? TagOwner.Role : TagOwner.User);
        if (entry.Count("InstanceProfileList") > 0)
            entry.Note("InstanceProfileList", "Instance profiles are not kept: the sandbox has none.");
        _account.Identities.Add(new(identity, [.. entry.Texts("GroupList").DistinctBy(NameKey.Of)], entry));
    }

    private void ReadInline(FileEntry entry, IdentityTraits traits, Identity identity)
    {
        foreach (var item in entry.List(traits.Word + "PolicyList"))
        {
            var name = item.Required("PolicyName", LongName(), NameInWords);
            if (ReadDocument(item, "PolicyDocument", PolicyDocumentKind.Inline) is not { } document) continue;
            if (identity.InlinePolicies.Exists(other => other.Name == name))
                item.Problem("PolicyName", $"There are two inline policies of the name {name}.");
            else
                identity.InlinePolicies.Add(new() { Name = name, Document = document });
        }
    }

    private static void ReadAttachment(FileEntry entry, Identity identity)
    {
        var arn = entry.Required("PolicyArn", ArnForm(), "an ARN of a policy looks like arn:aws:iam::111122223333:policy/name.");
        if (identity.Attachments.Exists(other => other.PolicyArn == arn))
            entry.Problem("PolicyArn", "The policy is attached twice.");
        else
            identity.Attachments.Add(new() { PolicyArn = arn, PolicyName = arn[(arn.LastIndexOf('/') + 1)..] });
    }

    [GeneratedRegex(@"^[\w+=,.@-]{1,128}\z", RegexOptions.ECMAScript)]
    private static partial Regex LongName();

    [GeneratedRegex(@"^[\w+=,.@-]{1,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"^v[1-9][0-9]{0,8}\z")]
    private static partial Regex VersionForm();
}
