using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vigor.Core.Data.Files;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Data.Files;

/// <summary>Copies of a SQLite file, and what is not put in its place.</summary>
public sealed class DatabaseCopyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vigor-copy-");

    [Fact]
    public async Task A_copy_holds_every_row_and_needs_no_journal()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.AddPersonAsync();
        await using var open = await database.Contexts.CreateDbContextAsync();
        await open.Database.OpenConnectionAsync();
        var (source, copy) = (FileOf(database), At("copy.db"));

        DatabaseCopy.Make(source, copy);

        TableContents.AssertSame(await TableContents.OfFileAsync(source), await TableContents.OfFileAsync(copy));
        Assert.Equal([copy], Directory.GetFiles(folder.FullName));
        Assert.Contains("there already", Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.Make(source, copy)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no database", Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.Make(At("nothing.db"), At("other.db"))).Message, StringComparison.Ordinal);
        Assert.Contains("could not be copied", Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.Make(source, At("no-folder/copy.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_is_kept_beside_what_is_put_back()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.AddPersonAsync();
        var (copy, target, aside) = (At("copy.db"), At("vigor.db"), At("vigor.db.before"));
        DatabaseCopy.Make(FileOf(database), copy);
        DatabaseCopy.PutBack(copy, target, await KnownAsync(database), aside);
        Assert.False(File.Exists(aside));
        await ExecuteAsync(target, "PRAGMA journal_mode=WAL; UPDATE accounts SET email = 'later@example.org'");
        var later = await TableContents.OfFileAsync(target);

        DatabaseCopy.PutBack(copy, target, await KnownAsync(database), aside);

        TableContents.AssertSame(await TableContents.OfFileAsync(copy), await TableContents.OfFileAsync(target));
        TableContents.AssertSame(later, await TableContents.OfFileAsync(aside));
    }

    [Fact]
    public async Task What_is_foreign_newer_damaged_or_in_use_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.AddPersonAsync();
        var known = await KnownAsync(database);
        var (copy, target) = (At("copy.db"), At("vigor.db"));
        DatabaseCopy.Make(FileOf(database), copy);
        File.Copy(copy, target);
        var before = await TableContents.OfFileAsync(target);
        await PlantAsync(copy);
        foreach (var (file, why) in (IEnumerable<(string, string)>)[
            ("nothing", "There is no file"), ("text", "no database of Vigor"), ("foreign.db", "no database of Vigor"), ("newer.db", "20990101000000_Later"), ("damaged.db", "'")])
        {
            Assert.Contains(why, Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.PutBack(At(file), target, known, At("aside"))).Message, StringComparison.Ordinal);
        }

        using (DatabaseHold.TryTake(target, alone: false))
        {
            Assert.Contains("Vigor is running", Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.PutBack(copy, target, known, At("aside"))).Message, StringComparison.Ordinal);
        }

        await using (var other = new SqliteConnection($"Data Source={target};Pooling=false"))
        {
            // Another program reads it: a shell, or a build that knows of no lock.
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var command = other.CreateCommand();
            command.Transaction = (SqliteTransaction)transaction;
            command.CommandText = "UPDATE accounts SET phone_number = '1'";
            await command.ExecuteNonQueryAsync();
            Assert.Contains("is as it was", Assert.Throws<DatabaseCopyFailure>(() => DatabaseCopy.PutBack(copy, target, known, At("aside"))).Message, StringComparison.Ordinal);
        }

        TableContents.AssertSame(before, await TableContents.OfFileAsync(target));
        Assert.False(File.Exists(At("aside")));
    }

    [Fact]
    public void Those_who_serve_share_the_lock_and_who_exchanges_the_file_has_it_alone()
    {
        using (DatabaseHold.TryTake(At("vigor.db"), alone: false))
        using (var second = DatabaseHold.TryTake(At("vigor.db"), alone: false))
        {
            Assert.NotNull(second);
            Assert.Null(DatabaseHold.TryTake(At("vigor.db"), alone: true));
        }

        using var alone = DatabaseHold.TryTake(At("vigor.db"), alone: true);
        Assert.NotNull(alone);
        Assert.Null(DatabaseHold.TryTake(At("vigor.db"), alone: false));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task PlantAsync(string copy)
    {
        await File.WriteAllTextAsync(At("text"), "This is no database, but a text that is long enough to be taken for one by its size alone, if that were all.");
        await ExecuteAsync(At("foreign.db"), "CREATE TABLE songs (name TEXT)");
        File.Copy(copy, At("newer.db"));
        await ExecuteAsync(At("newer.db"), """INSERT INTO "__EFMigrationsHistory" VALUES ('20990101000000_Later', '99')""");
        var damaged = await File.ReadAllBytesAsync(copy);
        damaged.AsSpan(8192, damaged.Length / 2).Fill(0x5A);
        await File.WriteAllBytesAsync(At("damaged.db"), damaged);
    }

    private static string FileOf(TestDatabase database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;

    private static async Task<List<string>> KnownAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return [.. db.Database.GetMigrations()];
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={file};Pooling=false");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
