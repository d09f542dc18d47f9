using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcsPolicyStudio.LocalIam.Transfer.Reading;

/// <summary>An object of an account file with its path; reads members by name and reports what is wrong with them.</summary>
internal sealed class FileEntry(FileTree tree, FileNotes notes, FileValue value, string path)
{
    /// <summary>The object's path in the file, such as <c>UserDetailList[3]</c>.</summary>
    public string Path => path;

    /// <summary>A text that has to be there and to have a form.</summary>
    public string Required(string name, Regex form, string formInWords)
    {
        if (value.Member(name) is not { Kind: JsonValueKind.String } member)
        {
            Problem(value.Member(name) ?? value, name, $"{name} is missing or is no text.");
            return "";
        }
        if (!form.IsMatch(member.Text!))
            Problem(member, name, $"“{Shorten(member.Text!)}” cannot be: {formInWords}");
        return member.Text!;
    }

    /// <summary>A text that may be absent.</summary>
    public string? Optional(string name, int maxLength)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return null;
        if (member.Kind != JsonValueKind.String)
            Problem(member, name, $"{name} is no text.");
        else if (member.Text!.Length > maxLength)
            Problem(member, name, $"{name} has {member.Text.Length} characters; IAM allows {maxLength}.");
        return member.Text;
    }

    /// <summary>A whole number that may be absent.</summary>
    public int? Number(string name)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return null;
        if (member.Kind == JsonValueKind.Number && int.TryParse(member.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Problem(member, name, $"{name} is no whole number.");
        return null;
    }

    /// <summary>A yes or no; no where it is absent.</summary>
    public bool Flag(string name) => value.Member(name) is { Kind: JsonValueKind.True };

    /// <summary>A time: a date and time of ISO 8601, or seconds since 1970; <paramref name="otherwise"/> where it is absent.</summary>
    public DateTime Time(string name, DateTime otherwise)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return otherwise;
        if (member.Kind == JsonValueKind.String
            && DateTimeOffset.TryParse(member.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.UtcDateTime;
        }
        if (member.Kind == JsonValueKind.Number
            && double.TryParse(member.Text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253_402_300_800)
        {
            return DateTime.UnixEpoch.AddSeconds(Math.Floor(seconds));
        }
        Problem(member, name, $"{name} is no date and time.");
        return otherwise;
    }

    /// <summary>A policy document: an object, or a text that holds one, percent-encoded or not. Null where it is absent.</summary>
    public FileDocument? Document(string name)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return null;
        if (member.Kind == JsonValueKind.Object) return new(tree.DocumentOf(member), this, member, name);
        if (member.Kind == JsonValueKind.String)
            return new(member.Text!.StartsWith('%') ? Uri.UnescapeDataString(member.Text) : member.Text, this, member, name);
        Problem(member, name, $"{name} is no policy document.");
        return null;
    }

    /// <summary>The objects of a list; none where it is absent.</summary>
    public IEnumerable<FileEntry> List(string name)
    {
        foreach (var (item, itemPath) in Items(name))
        {
            if (item.Kind == JsonValueKind.Object)
                yield return new(tree, notes, item, itemPath);
            else
                notes.Problem(tree, item, itemPath, "This is no object.");
        }
    }

    /// <summary>The texts of a list; none where it is absent.</summary>
    public IEnumerable<string> Texts(string name)
    {
        foreach (var (item, itemPath) in Items(name))
        {
            if (item.Kind == JsonValueKind.String)
                yield return item.Text!;
            else
                notes.Problem(tree, item, itemPath, "This is no text.");
        }
    }

    /// <summary>An object; null where it is absent.</summary>
    public FileEntry? Child(string name)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return null;
        if (member.Kind == JsonValueKind.Object) return new(tree, notes, member, Join(name));
        Problem(member, name, $"{name} is no object.");
        return null;
    }

    /// <summary>Whether there is a member with a name and a value.</summary>
    public bool Has(string name) => value.Member(name) is { Kind: not JsonValueKind.Null };

    /// <summary>How many items a list has.</summary>
    public int Count(string name) => value.Member(name)?.Items.Count ?? 0;

    /// <summary>Reports that the file cannot be imported because of a member.</summary>
    public void Problem(string name, string message) => Problem(value.Member(name) ?? value, name, message);

    /// <summary>Reports what became of a member, or of the object where it has none of that name.</summary>
    public void Note(string name, string message) => Note(value.Member(name) ?? value, name, message);

    /// <summary>Reports what became of a value within the object.</summary>
    public void Note(FileValue member, string name, string message) => notes.Note(tree, member, Join(name), message);

    private void Problem(FileValue member, string name, string message) => notes.Problem(tree, member, Join(name), message);

    private IEnumerable<(FileValue Item, string Path)> Items(string name)
    {
        if (value.Member(name) is not { Kind: not JsonValueKind.Null } member) return [];
        if (member.Kind == JsonValueKind.Array) return member.Items.Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{Join(name)}[{i}]")));
        Problem(member, name, $"{name} is no list.");
        return [];
    }

    private string Join(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}

/// <summary>A policy document of an account file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Owner">The object it is a member of.</param>
/// <param name="Value">Where it stands.</param>
/// <param name="Name">The member's name.</param>
internal sealed record FileDocument(string Text, FileEntry Owner, FileValue Value, string Name);
