using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer.Reading;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>An account as a file describes it, before it is written: entities without keys, and the names by which they refer to each other.</summary>
internal sealed class ImportedAccount
{
    /// <summary>The account in the ARNs; null where the file has no entity.</summary>
    public string? AccountId { get; set; }

    /// <summary>The account's alias, where the file tells it.</summary>
    public string? Alias { get; set; }

    /// <summary>The user in whose name requests come, where the file tells it.</summary>
    public string? CallerName { get; set; }

    /// <summary>The customer managed policies.</summary>
    public List<ManagedPolicy> Policies { get; } = [];

    /// <summary>Groups, then users, then roles.</summary>
    public List<ImportedIdentity> Identities { get; } = [];
}

/// <summary>A user, group or role of the file.</summary>
/// <param name="Identity">The entity with its inline policies, tags and attachments, whose policies are known by ARN only.</param>
/// <param name="GroupNames">The groups a user is in.</param>
/// <param name="Entry">Where it stands.</param>
internal sealed record ImportedIdentity(Identity Identity, List<string> GroupNames, FileEntry Entry);
