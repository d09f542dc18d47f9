using System.Text.Json.Serialization;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>The type of a condition key's value; the <c>ArrayOf…</c> types are multivalued.</summary>
public enum ConditionKeyType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>An ARN.</summary>
    [JsonStringEnumMemberName("ARN")]
    Arn,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>A number.</summary>
    Numeric,

    /// <summary>A date: ISO 8601 or seconds since 1970.</summary>
    Date,

    /// <summary>An IPv4 or IPv6 address or CIDR range.</summary>
    [JsonStringEnumMemberName("IPAddress")]
    IpAddress,

    /// <summary>Several texts in one request.</summary>
    ArrayOfString,

    /// <summary>Several ARNs in one request.</summary>
    [JsonStringEnumMemberName("ArrayOfARN")]
    ArrayOfArn,

    /// <summary>Several booleans in one request.</summary>
    ArrayOfBool,
}

/// <summary>What the types of condition keys have in common.</summary>
public static class ConditionKeyTypeFacts
{
    /// <summary>The kind of value that operators for keys of a type compare.</summary>
    /// <param name="type">The type.</param>
    public static ConditionValueKind ValueKind(this ConditionKeyType type) => type switch
    {
        ConditionKeyType.Arn or ConditionKeyType.ArrayOfArn => ConditionValueKind.Arn,
        ConditionKeyType.Bool or ConditionKeyType.ArrayOfBool => ConditionValueKind.Bool,
        ConditionKeyType.Numeric => ConditionValueKind.Number,
        ConditionKeyType.Date => ConditionValueKind.Date,
        ConditionKeyType.IpAddress => ConditionValueKind.IpAddress,
        _ => ConditionValueKind.Text,
    };
}

/// <summary>A condition key as the reference defines it.</summary>
/// <param name="Key">The key, with its variable where it has one, such as <c>aws:RequestTag/${TagKey}</c>.</param>
/// <param name="Type">The type of its value.</param>
public sealed record ConditionKeyDefinition(string Key, ConditionKeyType Type)
{
    /// <summary>Whether a request can carry several values of the key, so that a qualifier is needed.</summary>
    [JsonIgnore]
    public bool IsMultivalued => Type is ConditionKeyType.ArrayOfString or ConditionKeyType.ArrayOfArn or ConditionKeyType.ArrayOfBool;

    /// <summary>Whether the key ends in a variable the author must fill in, such as <c>${TagKey}</c>.</summary>
    [JsonIgnore]
    public bool HasVariable => Key.Contains("${", StringComparison.Ordinal);

    /// <summary>The key without its variable: <c>aws:RequestTag/</c> for <c>aws:RequestTag/${TagKey}</c>.</summary>
    [JsonIgnore]
    public string Stem => HasVariable ? Key[..Key.IndexOf("${", StringComparison.Ordinal)] : Key;

    /// <summary>Whether a key as written in a policy is this one. Condition key names ignore case, tag suffix included.</summary>
    public bool Matches(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return HasVariable
            ? key.Length > Stem.Length && key.StartsWith(Stem, StringComparison.OrdinalIgnoreCase)
            : key.Equals(Key, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Where a global condition key's value comes from (AWS global condition context keys).</summary>
public enum GlobalKeyCategory
{
    /// <summary>The principal that makes the request.</summary>
    Principal,

    /// <summary>The role session or sign-in.</summary>
    Session,

    /// <summary>The network the request comes from.</summary>
    Network,

    /// <summary>The resource asked for.</summary>
    Resource,

    /// <summary>The request itself.</summary>
    Request,
}

/// <summary>A condition key usable with every service.</summary>
/// <param name="Key">The key.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="MultiValued">Whether a request can carry several values.</param>
/// <param name="Category">Where its value comes from.</param>
/// <param name="AlsoTypes">Further types whose operators the key takes; null where there are none.</param>
public sealed record GlobalConditionKey(
    string Key,
    ConditionKeyType Type,
    bool MultiValued,
    GlobalKeyCategory Category,
    IReadOnlyList<ConditionKeyType>? AlsoTypes = null)
{
    /// <summary>The key in the shape that service keys have.</summary>
    [JsonIgnore]
    public ConditionKeyDefinition Definition { get; } = new(Key, Type);

    /// <summary>
    /// Whether the key is in a request only where the action supports it: the tag keys (AWS global condition context keys,
    /// "Availability"). Such a key is offered through the actions that list it, not for every action.
    /// </summary>
    [JsonIgnore]
    public bool DependsOnAction =>
        Key.StartsWith("aws:RequestTag/", StringComparison.Ordinal)
        || Key.StartsWith("aws:ResourceTag/", StringComparison.Ordinal)
        || Key == "aws:TagKeys";
}
