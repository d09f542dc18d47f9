using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>A managed policy, whoever manages it, as the operations see it.</summary>
internal sealed record PolicyView
{
    public required string Name { get; init; }

    public required string UniqueId { get; init; }

    public required string Arn { get; init; }

    public required string Path { get; init; }

    public required string DefaultVersionId { get; init; }

    public required DateTime CreateDate { get; init; }

    public required DateTime UpdateDate { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The policy's key in the database; null for an AWS managed policy.</summary>
    public long? CustomerPolicyId { get; init; }

    /// <summary>Whether only service-linked roles may have it.</summary>
    public bool IsForServices { get; init; }

    /// <summary>Where the policy stands in lists: by name without regard to case, AWS's before the customer's.</summary>
    public string ListKey => PolicyListKey.Of(NameKey.Of(Name), CustomerPolicyId is not null);

    /// <summary>A customer managed policy.</summary>
    public static PolicyView Of(ManagedPolicy policy) => new()
    {
        Name = policy.Name,
        UniqueId = policy.UniqueId,
        Arn = policy.Arn,
        Path = policy.Path,
        DefaultVersionId = VersionId.Of(policy.DefaultVersion),
        CreateDate = policy.CreateDate,
        UpdateDate = policy.UpdateDate,
        Description = policy.Description,
        Tags = policy.Tags,
        CustomerPolicyId = policy.Id,
    };

    /// <summary>An AWS managed policy.</summary>
    public static PolicyView Of(AwsManagedPolicy policy) => new()
    {
        Name = policy.Name,
        UniqueId = policy.UniqueId,
        Arn = policy.Arn,
        Path = policy.Path,
        DefaultVersionId = policy.VersionId,
        CreateDate = policy.CreateDate,
        UpdateDate = policy.UpdateDate,
        IsForServices = policy.IsForServices,
    };
}

/// <summary>The order of lists that hold policies of both kinds.</summary>
internal static class PolicyListKey
{
    // A space sorts before every character of a name, so keys compare as (name, kind) does.
    private const string AwsEnd = " A";
    private const string CustomerEnd = " C";

    /// <summary>The key of a policy.</summary>
    public static string Of(string nameKey, bool customer) => nameKey + (customer ? CustomerEnd : AwsEnd);

    /// <summary>Splits a key.</summary>
    public static (string NameKey, bool Customer) Split(string key) =>
        (key[..Math.Max(0, key.Length - CustomerEnd.Length)], key.EndsWith(CustomerEnd, StringComparison.Ordinal));
}

/// <summary>The ids of policy versions: v1, v2 and so on.</summary>
internal static class VersionId
{
    /// <summary>The id of a number.</summary>
    public static string Of(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{number}");

    /// <summary>The number of an id, or null where no version of ours can have it.</summary>
    public static int? Number(string id) =>
        int.TryParse(id.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
