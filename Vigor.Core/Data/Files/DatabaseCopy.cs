using Microsoft.Data.Sqlite;

namespace Vigor.Core.Data.Files;

/// <summary>Copies a SQLite file, also one that is being written: what it held at one moment, in one file that stands for itself.</summary>
public static class DatabaseCopy
{
    private const string Unfinished = ".part";

    /// <summary>Copies a database to a file that is not there yet.</summary>
    /// <param name="source">The database.</param>
    /// <param name="target">The file; it appears whole or not at all.</param>
    /// <exception cref="DatabaseCopyFailure">It cannot be made; says why.</exception>
    public static void Make(string source, string target)
    {
        if (!File.Exists(source))
        {
            throw new DatabaseCopyFailure($"There is no database '{source}'.");
        }

        if (Path.Exists(target))
        {
            throw new DatabaseCopyFailure($"'{target}' is there already, and no copy is written over.");
        }

        var part = target + Unfinished;
        try
        {
            File.Delete(part);
            Copy(source, part);
            Flush(part);
            File.Move(part, target, overwrite: false);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            Discard(part);
            throw new DatabaseCopyFailure($"'{source}' could not be copied to '{target}': {failure.Message}", failure);
        }
    }

    /// <summary>Puts a file in the place of a database that nobody uses, and keeps what was there beside it.</summary>
    /// <param name="copy">What <see cref="Make"/> made.</param>
    /// <param name="database">The database.</param>
    /// <param name="known">Migrations that this version knows.</param>
    /// <param name="aside">Where what was there is kept.</param>
    /// <exception cref="DatabaseCopyFailure">It is none of Vigor's or a newer version's, or somebody uses the database; nothing was changed.</exception>
    public static void PutBack(string copy, string database, IReadOnlyCollection<string> known, string aside)
    {
        Judge(copy, known);
        using var hold = DatabaseHold.TryTake(database, alone: true)
            ?? throw new DatabaseCopyFailure($"Vigor is running on '{database}': stop it first.");
        var part = database + Unfinished;
        try
        {
            File.Delete(part);
            Copy(copy, part);
            Flush(part);
            if (File.Exists(database))
            {
                // Takes in what is only in the journal yet, and fails while anybody has the file open.
                Leave(database, "restore");
                File.Copy(database, aside, overwrite: false);
                Flush(aside);
            }

            // At every moment one of the two is there, whole.
            File.Move(part, database, overwrite: true);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            Discard(part);
            throw new DatabaseCopyFailure($"'{database}' could not be exchanged, and is as it was: {failure.Message}", failure);
        }
    }

    private static void Judge(string copy, IReadOnlyCollection<string> known)
    {
        if (!File.Exists(copy))
        {
            throw new DatabaseCopyFailure($"There is no file '{copy}'.");
        }

        List<string> applied;
        try
        {
            using var opened = Open(copy, SqliteOpenMode.ReadOnly);
            if (Ask(opened, "PRAGMA integrity_check") is not ["ok"])
            {
                throw new DatabaseCopyFailure($"'{copy}' is damaged.");
            }

            applied = Ask(opened, """SELECT migration_id FROM "__EFMigrationsHistory" ORDER BY migration_id""");
        }
        catch (SqliteException failure)
        {
            throw new DatabaseCopyFailure($"'{copy}' is no database of Vigor.", failure);
        }

        if (!applied.Any(known.Contains))
        {
            throw new DatabaseCopyFailure($"'{copy}' is no database of Vigor.");
        }

        if (applied.Find(migration => !known.Contains(migration)) is { } newer)
        {
            throw new DatabaseCopyFailure($"'{copy}' is of another version of Vigor (its migration '{newer}' is not known here): restore it with the version that made it.");
        }
    }

    private static void Copy(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadOnly);
        using (var to = Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            from.BackupDatabase(to);
        }

        Leave(target, "check");
        using var made = Open(target, SqliteOpenMode.ReadOnly);
        if (Ask(made, "PRAGMA integrity_check") is not ["ok"])
        {
            throw new DatabaseCopyFailure($"'{source}' is damaged: {string.Join(' ', Ask(made, "PRAGMA integrity_check").Take(3))}");
        }
    }

    // Without a journal beside it, a file stands for itself.
    private static void Leave(string file, string why)
    {
        using var opened = Open(file, SqliteOpenMode.ReadWrite, seconds: 2);
        if (Ask(opened, "PRAGMA journal_mode=DELETE") is not ["delete"])
        {
            throw new DatabaseCopyFailure($"'{file}' is in use, so that it could not be closed to {why} it.");
        }

        // Fails while anybody else reads or writes; closing gives it back.
        _ = Ask(opened, "BEGIN EXCLUSIVE");
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, int seconds = 10)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = seconds }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }

    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    private static void Discard(string part)
    {
        foreach (var file in (string[])[part, part + "-wal", part + "-shm", part + "-journal"])
        {
            if (File.Exists(file))
            {
                File.Delete(file);
            }
        }
    }
}
