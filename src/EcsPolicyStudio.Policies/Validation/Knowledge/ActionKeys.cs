using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>Which condition keys come with which actions (Service Authorization Reference).</summary>
internal static class ActionKeys
{
    public const string ResourceTag = "aws:ResourceTag/${TagKey}";
    public const string RequestTag = "aws:RequestTag/${TagKey}";

    /// <summary>Whether the reference lists a key for an action: by itself or on one of its resource types.</summary>
    /// <param name="service">The service.</param>
    /// <param name="action">One of its actions.</param>
    /// <param name="key">The key as written in a policy, or as the reference defines it.</param>
    public static bool Supports(ServiceDefinition service, ActionDefinition action, string key)
    {
        if (Contains(action.ConditionKeys, key))
            return true;
        foreach (var type in action.ResourceTypes)
        {
            if ((type.ConditionKeys is { } own && Contains(own, key)) || (service.FindResourceType(type.Name) is { } definition && Contains(definition.ConditionKeys, key)))
                return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> keys, string key)
    {
        foreach (var known in keys)
        {
            var variable = known.IndexOf("${", StringComparison.Ordinal);
            if (variable < 0)
                variable = known.EndsWith("/<key>", StringComparison.Ordinal) ? known.Length - 5 : known.EndsWith("/tag-key", StringComparison.Ordinal) ? known.Length - 7 : -1;
            if (variable < 0 ? known.Equals(key, StringComparison.OrdinalIgnoreCase)
                : key.Length > variable && key.AsSpan(0, variable).Equals(known.AsSpan(0, variable), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
