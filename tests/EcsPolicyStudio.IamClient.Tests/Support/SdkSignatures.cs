namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>The public members of the package, from Data/sdk-signatures.txt.</summary>
internal static class SdkSignatures
{
    // Client, configuration and exception base: what the gateway may build them with.
    private static readonly string[] Others =
    [
        "AmazonIdentityManagementServiceConfig..ctor(): void",
        // Every generated client overrides it, and a subclass calls it on.
        "AmazonIdentityManagementServiceClient.CustomizeRuntimePipeline(RuntimePipeline): void",
        .. ((string[])["", "AWSCredentials, ", "string, string, ", "string, string, string, "]).Select(
            credentials => $"AmazonIdentityManagementServiceClient..ctor({credentials}AmazonIdentityManagementServiceConfig): void"),
    ];

    /// <summary>Lines of the form <c>Class.Member: Type</c>.</summary>
    public static IReadOnlySet<string> Lines { get; } =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "sdk-signatures.txt")).Where(line => line[0] != '#').ToHashSet();

    /// <summary>The same members as compiled code refers to them: accessors, constructors, fields and methods.</summary>
    public static IReadOnlySet<string> References { get; } = Read();

    private static HashSet<string> Read()
    {
        var references = new HashSet<string>(Others);
        foreach (var line in Lines)
        {
            var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
            var dot = line.IndexOf('.', StringComparison.Ordinal);
            var (type, member, value) = (line[..dot], line[(dot + 1)..colon], line[(colon + 2)..].Replace(",", ", ", StringComparison.Ordinal));
            if (member.EndsWith(')'))
            {
                references.Add(line);
            }
            else if (type == value)
            {
                references.Add(line);
                references.Add($"{type}.FindValue(string): {type}");
                references.Add($"{type}.op_Implicit(string): {type}");
            }
            else
            {
                references.Add($"{type}..ctor(): void");
                references.Add($"{type}.get_{member}(): {value}");
                references.Add($"{type}.set_{member}({value}): void");
            }
            if (member.Contains("Async(", StringComparison.Ordinal))
                references.Add($"{member[..member.IndexOf("Async", StringComparison.Ordinal)]}Request..ctor(): void");
        }
        return references;
    }
}
