using System.Globalization;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>
/// What differs between the tags of identities and of policies ("Tags for IAM resources"): keys of users and roles are the same without
/// regard to case, keys of policies are not.
/// </summary>
internal sealed class TagOwner
{
    private const string Duplicate = "Duplicate tag keys found.";

    private TagOwner(string word) => Word = word;

    /// <summary>The tags of a user.</summary>
    public static TagOwner User { get; } = new("User");

    /// <summary>The tags of a role.</summary>
    public static TagOwner Role { get; } = new("Role");

    /// <summary>The tags of a customer managed policy.</summary>
    public static TagOwner Policy { get; } = new("Policy");

    /// <summary>The owner in IAM's name for operations and quotas.</summary>
    public string Word { get; }

    /// <summary>What IAM says to two tags with one key.</summary>
    public string DuplicateMessage => IsCaseSensitive ? Duplicate : Duplicate + " Please note that Tag keys are case insensitive.";

    private bool IsCaseSensitive => Word == "Policy";

    /// <summary>The form in which two keys that IAM takes for the same are equal.</summary>
    public string KeyOf(string key) => IsCaseSensitive ? key : NameKey.Of(key);

    /// <summary>A new tag.</summary>
    public Tag New(string key, string value) => new() { Key = key, KeyKey = KeyOf(key), Value = value };

    /// <summary>Where a tag stands in lists: IAM lists the tags of a policy the shorter keys first.</summary>
    public string ListKey(Tag tag) => IsCaseSensitive ? string.Create(CultureInfo.InvariantCulture, $"{tag.Key.Length:D3}{tag.Key}") : tag.Key;
}
