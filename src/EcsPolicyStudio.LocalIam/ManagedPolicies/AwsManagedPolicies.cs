using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.ManagedPolicies;

/// <summary>
/// The AWS managed policies, embedded in the assembly. They are inflated and indexed when first asked for; a document stays a range
/// of the data until it is read.
/// </summary>
internal sealed class AwsManagedPolicies
{
    private const string ArchiveName = "aws-managed-policies.zip";

    private readonly Lazy<Index> _index = new(Load);

    /// <summary>All policies by name, without regard to case.</summary>
    public IReadOnlyList<AwsManagedPolicy> ByName => _index.Value.ByName;

    /// <summary>The policy with an ARN, or null.</summary>
    public AwsManagedPolicy? Find(string arn) =>
        arn.StartsWith(AwsManagedPolicy.ArnStart, StringComparison.Ordinal) ? _index.Value.ByArn.GetValueOrDefault(arn) : null;

    /// <summary>The document of a policy's default version.</summary>
    public string Document(AwsManagedPolicy policy) => Encoding.UTF8.GetString(_index.Value.Data.AsSpan(policy.Document));

    private static Index Load()
    {
        using var stream = typeof(AwsManagedPolicies).Assembly.GetManifestResourceStream(ArchiveName)
            ?? throw new InvalidOperationException("The AWS managed policies are not embedded.");
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var entry = archive.Entries.Single();
        var data = new byte[entry.Length];
        using (var content = entry.Open())
            content.ReadExactly(data);
        var policies = new List<AwsManagedPolicy>();
        var reader = new Utf8JsonReader(data);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                policies.Add(ReadPolicy(ref reader));
        }
        policies.Sort(static (one, other) => string.CompareOrdinal(one.NameKey, other.NameKey));
        return new(data, policies, policies.ToDictionary(policy => policy.Arn, StringComparer.Ordinal));
    }

    private static AwsManagedPolicy ReadPolicy(ref Utf8JsonReader reader)
    {
        string name = "", arn = "", path = "", version = "";
        DateTime? created = null;
        var updated = default(DateTime);
        var document = default(Range);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "name":
                    name = reader.GetString()!;
                    break;
                case "arn":
                    arn = reader.GetString()!;
                    break;
                case "path":
                    path = reader.GetString()!;
                    break;
                case "versionId":
                    version = reader.GetString()!;
                    break;
                case "createDate":
                    created = reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTime();
                    break;
                case "updateDate":
                    updated = reader.GetDateTime();
                    break;
                case "document":
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    document = start..(int)reader.BytesConsumed;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        // The first publication of one policy is unknown.
        return new(name, arn, path, version, created ?? updated, updated, document);
    }

    private sealed record Index(byte[] Data, IReadOnlyList<AwsManagedPolicy> ByName, Dictionary<string, AwsManagedPolicy> ByArn);
}
