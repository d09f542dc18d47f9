using System.Reflection;
using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Seed;

/// <summary>Puts an account together from names.</summary>
internal sealed class AccountBuilder(string accountId, DateTime now)
{
    private static readonly string[] AwsPaths = ["", "service-role/", "job-function/", "aws-service-role/"];

    /// <summary>The users, groups and roles.</summary>
    public List<Identity> Identities { get; } = [];

    /// <summary>The customer managed policies.</summary>
    public List<ManagedPolicy> Policies { get; } = [];

    /// <summary>Embeds a policy in an identity.</summary>
    public static void Inline(Identity identity, string name, string document) =>
        identity.InlinePolicies.Add(new() { Name = name, Document = document });

    /// <summary>An embedded document, with the account's id filled in.</summary>
    public string Document(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"seed/{name}.json")
            ?? throw new InvalidOperationException($"The document {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().Replace("{account}", accountId, StringComparison.Ordinal);
    }

    /// <summary>A managed policy; with <paramref name="olderDocument"/> it has two versions, the newer one being the default.</summary>
    public ManagedPolicy Policy(string name, string path, int daysAgo, string description, string? olderDocument = null)
    {
        var created = now.AddDays(-daysAgo);
        var updated = olderDocument is null ? created : created.AddDays(daysAgo / 2);
        var policy = new ManagedPolicy
        {
            UniqueId = UniqueId.New(UniqueId.ManagedPolicyPrefix),
            Name = name,
            NameKey = NameKey.Of(name),
            Path = path,
            Arn = $"arn:aws:iam::{accountId}:policy{path}{name}",
            Description = description,
            CreateDate = created,
            UpdateDate = updated,
        };
        if (olderDocument is not null)
            policy.Versions.Add(new() { Number = 1, Document = Document(olderDocument), CreateDate = created });
        policy.LastVersion = policy.DefaultVersion = policy.Versions.Count + 1;
        policy.Versions.Add(new() { Number = policy.LastVersion, Document = Document(name), CreateDate = updated });
        Policies.Add(policy);
        return policy;
    }

    /// <summary>A user, group or role.</summary>
    public Identity Identity(IdentityTraits traits, string name, int daysAgo, string path = "/")
    {
        var identity = new Identity
        {
            Kind = traits.Kind,
            UniqueId = UniqueId.New(traits.IdPrefix),
            Name = name,
            NameKey = NameKey.Of(name),
            Path = path,
            CreateDate = now.AddDays(-daysAgo),
        };
        Identities.Add(identity);
        return identity;
    }

    /// <summary>A user who is in groups.</summary>
    public Identity Member(string name, int daysAgo, params string[] groups)
    {
        var user = Identity(IdentityTraits.User, name, daysAgo);
        foreach (var group in groups)
            user.Groups.Add(new() { Group = Identities.Single(identity => identity.Kind == IdentityKind.Group && identity.Name == group) });
        return user;
    }

    /// <summary>A role that a service may assume or, without a service, the identities of this account.</summary>
    public Identity Role(string name, int daysAgo, string? service, string description, string path = "/")
    {
        var role = Identity(IdentityTraits.Role, name, daysAgo, path);
        var principal = service is null ? $"\"AWS\":\"arn:aws:iam::{accountId}:root\"" : $"\"Service\":\"{service}\"";
        role.TrustPolicy =
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{{principal}}},"Action":"sts:AssumeRole"}]}""";
        role.Description = description;
        role.MaxSessionDuration = 3600;
        return role;
    }

    /// <summary>Attaches managed policies, the account's or AWS's, by name.</summary>
    public void Attach(Identity identity, params string[] policies)
    {
        foreach (var name in policies)
        {
            var policy = Policies.Find(candidate => candidate.Name == name);
            identity.Attachments.Add(new() { PolicyName = name, PolicyArn = policy?.Arn ?? AwsArn(name), Policy = policy });
        }
    }

    /// <summary>Makes one of the account's policies the boundary of an identity.</summary>
    public void Bound(Identity identity, string policy)
    {
        identity.BoundaryPolicy = Policies.Single(candidate => candidate.Name == policy);
        identity.BoundaryArn = identity.BoundaryPolicy.Arn;
    }

    private static string AwsArn(string name) => AwsPaths.Select(path => AwsManagedPolicy.ArnStart + path + name)
        .FirstOrDefault(arn => AwsManagedPolicies.Find(arn) is not null)
        ?? throw new InvalidOperationException($"AWS has no managed policy {name}.");
}
