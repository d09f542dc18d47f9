using System.Text.Json;

namespace EcsPolicyStudio.LocalIam.Transfer.Reading;

/// <summary>A value of an account file, and where it stands in the file's bytes.</summary>
internal sealed class FileValue
{
    /// <summary>What kind of value it is.</summary>
    public required JsonValueKind Kind { get; init; }

    /// <summary>Where the value begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where the value ends: the place after its last byte.</summary>
    public int End { get; set; }

    /// <summary>The text of a string, the digits of a number; null for other kinds.</summary>
    public string? Text { get; init; }

    /// <summary>The members of an object; empty where the object is a policy document, whose bytes are kept as they are.</summary>
    public List<KeyValuePair<string, FileValue>> Members { get; } = [];

    /// <summary>The items of a list.</summary>
    public List<FileValue> Items { get; } = [];

    /// <summary>The member with a name; the last one counts where there are several, as with every JSON reader of the AWS SDKs.</summary>
    public FileValue? Member(string name)
    {
        for (var i = Members.Count - 1; i >= 0; i--)
        {
            if (Members[i].Key == name)
                return Members[i].Value;
        }
        return null;
    }
}
