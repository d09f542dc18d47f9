using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Summaries;

/// <summary>What a summary reads from an entry of Resource.</summary>
internal static class ResourceText
{
    private static readonly string[] Places = ["Region", "Account"];

    /// <summary>
    /// An entry as the console writes it, <c>ClusterName | string like | prod</c>: the fields of the one resource type it can name. The ARN itself where there are
    /// several or not of the type's shape.
    /// </summary>
    public static string Describe(string resource, IReadOnlyList<ResourceTypeDefinition> types)
    {
        if (ActionEntries.IsStars(resource))
            return SummaryText.AllResources;
        if (types.Count != 1 || resource.Contains("${", StringComparison.Ordinal) || types[0].Template.TryRead(resource) is not { } fields)
            return resource;
        var named = types[0].Template.Fields
            .Where(f => f is not ("Partition" or "Region" or "Account"))
            .Select(f => $"{f} | string like | {All(fields[f])}");
        var place = Places
            .Where(f => fields.TryGetValue(f, out var value) && value != "*")
            .Select(f => $"{f} | string like | {fields[f]}");
        var text = string.Join(", ", named.Concat(place));
        return text.Length == 0 ? resource : text;
    }

    /// <summary>The Region and account columns of an entry.</summary>
    public static (string Region, string Account) Place(string resource, string? accountId)
    {
        const string allRegions = "All regions";
        const string allAccounts = "All accounts";
        if (ActionEntries.IsStars(resource))
            return (allRegions, allAccounts);
        var parts = resource.Split(':', 6);
        // A variable may hold colons, and a * before the fifth colon may stand for any of the fields behind it.
        if (parts.Length < 6 || parts[0] != "arn" || resource.AsSpan(0, resource.Length - parts[5].Length).Contains('{'))
            return (Unclear, Unclear);
        return (
            parts[3] is "" or "*" ? allRegions : parts[3],
            parts[4] switch
            {
                "" or "*" => allAccounts,
                var id when id == accountId => "This account",
                var id => id,
            });
    }

    public const string Unclear = "As the ARN says";

    private static string All(string value) => value == "*" ? "All" : value;
}
