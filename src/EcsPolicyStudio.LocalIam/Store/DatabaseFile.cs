using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>What the database file was found to be.</summary>
internal enum DatabaseState
{
    /// <summary>There is no file yet, or an empty one.</summary>
    New,

    /// <summary>An account's database that an older version wrote, or whose creation was cut short.</summary>
    Unfinished,

    /// <summary>Ready for use.</summary>
    Ready,
}

/// <summary>
/// Looks at the file before Entity Framework does: a file of something else must stay as it is, and a database that is ready
/// must not cost a start the price of the migrator.
/// </summary>
internal static class DatabaseFile
{
    private const string HistoryTable = "__EFMigrationsHistory";

    // The first 16 bytes of every SQLite database (sqlite.org/fileformat.html, section 1.3).
    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <summary>Refuses a file that is no SQLite database without opening it for writing.</summary>
    /// <returns>Whether there is a database at all.</returns>
    /// <exception cref="LocalIamStoreException">The file is something else.</exception>
    public static bool HasDatabase(string path)
    {
        if (Directory.Exists(path))
            throw new LocalIamStoreException(StoreErrors.NotOurs(path, "is a folder"));
        if (!File.Exists(path))
            return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length == 0)
            return false;
        Span<byte> start = stackalloc byte[Header.Length];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (!start[..read].SequenceEqual(Header))
            throw new LocalIamStoreException(StoreErrors.NotOurs(path, "is not a SQLite database"));
        return true;
    }

    /// <summary>Finds out how far the database is.</summary>
    /// <exception cref="LocalIamStoreException">It belongs to another program or to a newer version of the studio.</exception>
    public static DatabaseState Inspect(SqliteConnection connection, string path)
    {
        var tables = Strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (tables.Count == 0)
            return DatabaseState.Unfinished;
        if (!tables.Contains(HistoryTable))
            throw new LocalIamStoreException(StoreErrors.NotOurs(path, "is the database of another program"));
        var applied = Strings(connection, $"SELECT MigrationId FROM {HistoryTable}");
        var known = KnownMigrations();
        if (!applied.IsSubsetOf(known))
        {
            throw new LocalIamStoreException(StoreErrors.NotOurs(
                path, "was written by a newer version of the studio, or by another program"));
        }
        Execute(connection, "BEGIN IMMEDIATE; ROLLBACK");
        return applied.Count == known.Count && Strings(connection, "SELECT AccountId FROM Accounts").Count == 1
            ? DatabaseState.Ready
            : DatabaseState.Unfinished;
    }

    /// <summary>
    /// Readies a file for the migrator: write-ahead log, and no lock of a migrator that was killed (the start gate excludes a live one).
    /// </summary>
    public static void Prepare(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = 'wal'");
        Execute(connection, "DROP TABLE IF EXISTS __EFMigrationsLock");
    }

    private static HashSet<string> KnownMigrations() =>
    [
        .. typeof(DatabaseFile).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>(),
    ];

    private static HashSet<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
