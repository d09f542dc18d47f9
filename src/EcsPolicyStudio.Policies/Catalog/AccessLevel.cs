using System.Text.Json.Serialization;

namespace EcsPolicyStudio.Policies.Catalog;

/// <summary>
/// The access level of an action (Service Authorization Reference). Where the reference gives a tagging or permissions action
/// <c>Write</c> as a second level, only the first is kept.
/// </summary>
public enum AccessLevel
{
    /// <summary>Lists resources without reading their content.</summary>
    List,

    /// <summary>Reads content or attributes without changing anything.</summary>
    Read,

    /// <summary>Creates, changes or deletes resources.</summary>
    Write,

    /// <summary>Changes tags only.</summary>
    Tagging,

    /// <summary>Grants or changes permissions.</summary>
    [JsonStringEnumMemberName("Permissions management")]
    PermissionsManagement,
}

/// <summary>How access levels are named and ordered on screen.</summary>
public static class AccessLevels
{
    /// <summary>All levels in the order of the visual editor.</summary>
    public static IReadOnlyList<AccessLevel> All { get; } =
        [AccessLevel.List, AccessLevel.Read, AccessLevel.Write, AccessLevel.Tagging, AccessLevel.PermissionsManagement];

    /// <summary>The name as the IAM console writes it, such as <c>Permissions management</c>.</summary>
    public static string DisplayName(this AccessLevel level) =>
        level == AccessLevel.PermissionsManagement ? "Permissions management" : level.ToString();
}
