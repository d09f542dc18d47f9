using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>The rules of tags ("Tags for IAM resources"): no key twice, at most 50, none that begins with aws:.</summary>
internal static class TagRules
{
    /// <summary>Sets the tags of the request on an owner; a key that is there already gets the new value and the new case.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tags">The owner's tags.</param>
    /// <param name="owner">What the tags belong to.</param>
    /// <exception cref="IamRefusal">InvalidInput, LimitExceeded.</exception>
    public static void Set(OperationContext context, List<Tag> tags, TagOwner owner)
    {
        var wanted = context.Parameters.Pairs("Tags");
        if (wanted.Select(tag => owner.KeyOf(tag.Key)).Distinct(StringComparer.Ordinal).Count() != wanted.Count)
            throw IamRefusal.InvalidInput(owner.DuplicateMessage);
        foreach (var (key, value) in wanted)
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw IamRefusal.InvalidInput("Tag keys beginning with aws: are reserved for system use.");
            var existing = tags.Find(tag => tag.KeyKey == owner.KeyOf(key));
            if (existing is null)
            {
                tags.Add(owner.New(key, value));
                continue;
            }
            existing.Key = key;
            existing.Value = value;
        }
        if (tags.Count > context.Quotas.Tags)
            throw IamRefusal.QuotaExceeded($"TagsPer{owner.Word}", context.Quotas.Tags);
    }

    /// <summary>Removes the keys of the request; those that are not there are passed over.</summary>
    public static void Remove(OperationContext context, List<Tag> tags, TagOwner owner)
    {
        var unwanted = context.Parameters.Strings("TagKeys").Select(owner.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => unwanted.Contains(tag.KeyKey)).ToList())
        {
            tags.Remove(tag);
            context.Db.Tags.Remove(tag);
        }
    }
}
