using System.Security.Cryptography;
using System.Text;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>
/// IAM's unique ids: four letters that say the kind and 17 more characters ("IAM identifiers" in the IAM User Guide).
/// </summary>
internal static class UniqueId
{
    public const string UserPrefix = "AIDA";
    public const string GroupPrefix = "AGPA";
    public const string RolePrefix = "AROA";
    public const string ManagedPolicyPrefix = "ANPA";
    public const string AccessKeyPrefix = "AKIA";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int TailLength = 17;
    private const int AccessKeyTailLength = 16;

    /// <summary>A new id.</summary>
    public static string New(string prefix) => prefix + RandomNumberGenerator.GetString(Alphabet, TailLength);

    /// <summary>A new id of an access key, which is one character shorter than the others.</summary>
    public static string NewAccessKey() => AccessKeyPrefix + RandomNumberGenerator.GetString(Alphabet, AccessKeyTailLength);

    /// <summary>The same id for the same name, always.</summary>
    public static string Derived(string prefix, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        var id = new StringBuilder(prefix, prefix.Length + TailLength);
        for (var i = 0; i < TailLength; i++)
            id.Append(Alphabet[hash[i] % Alphabet.Length]);
        return id.ToString();
    }
}
