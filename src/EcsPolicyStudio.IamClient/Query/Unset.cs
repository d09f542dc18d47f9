namespace Amazon.IdentityManagement.Query;

/// <summary>What a collection property holds before it is set: null, or an empty collection where the SDK is set so.</summary>
internal static class Unset
{
    public static List<T> List<T>() => AWSConfigs.InitializeCollections ? [] : null;

    public static Dictionary<string, T> Map<T>() => AWSConfigs.InitializeCollections ? [] : null;
}
