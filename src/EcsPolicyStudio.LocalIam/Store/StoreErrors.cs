using Microsoft.Data.Sqlite;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>Says in plain words what SQLite's result codes (sqlite.org/rescode.html) mean for the person who runs the studio.</summary>
internal static class StoreErrors
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const string ElsewhereHint = "or set LocalIam:DataFolder to another folder";

    /// <summary>What happened to the database at <paramref name="path"/> and what to do.</summary>
    public static string Explain(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        NotADatabase => NotOurs(path, "is not a SQLite database"),
        Corrupt => $"The sandbox account's database '{path}' is damaged. Restore it from a backup, {ElsewhereHint}.",
        Full => $"The disk that holds the sandbox account's database '{path}' is full; nothing was changed. Free some space and try again.",
        ReadOnly or CannotOpen =>
            $"The sandbox account's database '{path}' cannot be opened for writing. Give the studio write access to the file and its "
            + $"folder, {ElsewhereHint}.",
        Busy => $"The sandbox account's database '{path}' is in use by another program. Try again, or stop the other program.",
        InputOutput => $"Reading or writing the sandbox account's database '{path}' failed. Check the disk and try again.",
        _ => $"The sandbox account's database '{path}' failed: {exception.Message}",
    };

    /// <summary>The file is something else, so it is left alone.</summary>
    public static string NotOurs(string path, string reason) =>
        $"The file '{path}' {reason}. It was left untouched. Move it away, {ElsewhereHint}.";

    /// <summary>The file system refused.</summary>
    public static string Inaccessible(string path, Exception exception) =>
        $"The sandbox account cannot be kept in '{path}': {exception.Message} Give the studio write access, {ElsewhereHint}.";
}
