using System.Text.RegularExpressions;
using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.LocalIam.Transfer.Reading;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>
/// Reads an account file: the answer of <c>aws iam get-account-authorization-details</c>, or what the studio exported. What IAM could never have answered is a
/// problem and stops the import; what only refers to something absent is left out and noted.
/// </summary>
internal sealed partial class AccountFileReader
{
    private readonly IPolicyDocumentValidator _documents;
    private readonly FileNotes _notes;
    private readonly Action<int, int> _progress;
    private readonly DateTime _now;
    private readonly FileEntry _root;
    private readonly ImportedAccount _account = new();
    private readonly HashSet<(string Kind, string NameKey)> _names = [];
    private readonly HashSet<string> _uniqueIds = new(StringComparer.Ordinal);
    private int _done;

    private AccountFileReader(FileTree tree, FileNotes notes, IPolicyDocumentValidator documents, DateTime now, Action<int, int> progress)
    {
        _documents = documents;
        _notes = notes;
        _now = now;
        _progress = progress;
        _root = new(tree, notes, tree.Root, "");
    }

    /// <summary>Reads a file's tree.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="notes">Takes what was left out.</param>
    /// <param name="documents">Tells which documents IAM would refuse today.</param>
    /// <param name="now">Stands in for dates that the file has not.</param>
    /// <param name="progress">Told how many entities of how many are checked.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="AccountFileException">The file cannot be imported.</exception>
    public static ImportedAccount Read(
        FileTree tree, FileNotes notes, IPolicyDocumentValidator documents, DateTime now, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var reader = new AccountFileReader(tree, notes, documents, now, progress);
        reader.ReadAll(cancellationToken);
        notes.ThrowIfProblems();
        AccountReferences.Resolve(reader._account);
        return reader._account;
    }

    private void ReadAll(CancellationToken cancellationToken)
    {
        string[] lists = [AccountFileNames.Policies, AccountFileNames.Groups, AccountFileNames.Users, AccountFileNames.Roles];
        if (!lists.Any(_root.Has))
        {
            _root.Problem("", $"This is no account: none of {string.Join(", ", lists)} is in it. Make the file with `aws iam get-account-authorization-details`.");
            return;
        }
        if (_root.Has("NextToken") || _root.Has("Marker") || _root.Flag("IsTruncated"))
            _root.Note(_root.Has("NextToken") ? "NextToken" : "Marker", "The file holds a part of the account only: the list it came from goes on.");
        if (_root.Child(AccountFileNames.Studio) is { } studio)
        {
            _account.AccountId = studio.Required(AccountFileNames.AccountId, AccountIdForm(), "an account id has 12 digits.");
            _account.Alias = studio.Optional(AccountFileNames.AccountAlias, 63);
            _account.CallerName = studio.Optional(AccountFileNames.CallerUserName, 64);
        }
        Each(AccountFileNames.Policies, ReadPolicy, cancellationToken);
        Each(AccountFileNames.Groups, entry => ReadIdentity(entry, IdentityTraits.Group), cancellationToken);
        Each(AccountFileNames.Users, entry => ReadIdentity(entry, IdentityTraits.User), cancellationToken);
        Each(AccountFileNames.Roles, entry => ReadIdentity(entry, IdentityTraits.Role), cancellationToken);
    }

    private void Each(string list, Action<FileEntry> read, CancellationToken cancellationToken)
    {
        var total = _root.Count(AccountFileNames.Policies) + _root.Count(AccountFileNames.Groups)
            + _root.Count(AccountFileNames.Users) + _root.Count(AccountFileNames.Roles);
        foreach (var entry in _root.List(list))
        {
            cancellationToken.ThrowIfCancellationRequested();
            read(entry);
            _progress(++_done, total);
        }
    }

    // The account of an ARN must be the same all over the file; the part before it says in which partition it lies.
    private string? ReadArn(FileEntry entry)
    {
        var arn = entry.Required("Arn", ArnForm(), "an ARN of IAM looks like arn:aws:iam::111122223333:user/name.");
        var parts = arn.Split(':');
        if (parts.Length < 6) return null;
        if (parts[1] != "aws")
        {
            entry.Problem("Arn", $"This is an account of the partition {parts[1]}; the sandbox is one of the partition aws.");
            return null;
        }
        if (parts[4] == "aws") return arn;
        _account.AccountId ??= parts[4];
        if (parts[4] != _account.AccountId)
            entry.Problem("Arn", $"This belongs to the account {parts[4]}, what stands before it to {_account.AccountId}. A file describes one account.");
        return arn;
    }

    private string ReadName(FileEntry entry, string member, Regex form, string formInWords, string kind)
    {
        var name = entry.Required(member, form, formInWords);
        if (name.Length > 0 && !_names.Add((kind, NameKey.Of(name))))
            entry.Problem(member, $"There are two of the name {name}; IAM tells names apart without regard to case.");
        return name;
    }

    // Ids that IAM did not make, or that come twice, would collide with later ones.
    private string ReadUniqueId(FileEntry entry, string member, string prefix)
    {
        var id = entry.Optional(member, 128);
        if (id is not null && UniqueIdForm().IsMatch(id) && _uniqueIds.Add(id)) return id;
        if (id is not null) entry.Note(member, $"“{id}” is no id of IAM's form, or not unique. It got a new one.");
        return UniqueId.New(prefix);
    }

    private static string ReadPath(FileEntry entry)
    {
        var path = entry.Optional("Path", 512) ?? "/";
        if (!PathForm().IsMatch(path))
            entry.Problem("Path", "A path begins and ends with /, and has no spaces.");
        return path;
    }

    private static void ReadTags(FileEntry entry, List<Tag> tags, TagOwner owner)
    {
        foreach (var tag in entry.List("Tags"))
        {
            var key = tag.Required("Key", TagKeyForm(), "a tag key has 1 to 128 characters.");
            if (tags.Exists(other => other.KeyKey == owner.KeyOf(key)))
                tag.Problem("Key", $"There are two tags with the key {key}.");
            else
                tags.Add(owner.New(key, tag.Optional("Value", 256) ?? ""));
        }
    }

    // What IAM holds it has accepted once, so a document that it would refuse today is kept, and said so.
    private string? ReadDocument(FileEntry entry, string member, PolicyDocumentKind kind)
    {
        if (entry.Document(member) is not { } document)
        {
            if (!entry.Has(member)) entry.Problem(member, $"{member} is missing.");
            return null;
        }
        if (_documents.Validate(document.Text, kind) is { } refusal)
            entry.Note(document.Value, member, $"IAM would not accept this document today ({refusal}). It was taken as it is.");
        return document.Text;
    }

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountIdForm();

    [GeneratedRegex(@"^arn:[a-z-]+:iam::(?:aws|[0-9]{12}):[a-z]+/[!-~]+\z")]
    private static partial Regex ArnForm();

    [GeneratedRegex(@"^[A-Z0-9]{16,128}\z")]
    private static partial Regex UniqueIdForm();

    [GeneratedRegex(@"^/(?:[!-~]+/)?\z")]
    private static partial Regex PathForm();

    [GeneratedRegex(@"^.{1,128}\z", RegexOptions.Singleline)]
    private static partial Regex TagKeyForm();
}
