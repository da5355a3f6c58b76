using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core;
using Vigor.Core.Data.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Data;

public sealed class DatabaseMigratorTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, "move that file away or name another")]
    [InlineData(DatabaseKind.Postgres, "name another database")]
    public async Task A_database_that_another_version_made_stops_the_start_with_what_to_do(DatabaseKind kind, string remedy)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await MadeByAnotherVersionAsync(database);

        var mistake = await Assert.ThrowsAsync<ConfigurationMistake>(() => Migrator(database).MigrateAsync());

        Assert.Equal("ConnectionStrings:Vigor", mistake.Key);
        Assert.Contains("another version of Vigor made", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("20200101000000_Before", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("assword", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_database_with_every_migration_is_left_as_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await Migrator(database).MigrateAsync();

        await using var db = await database.Contexts.CreateDbContextAsync();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task The_process_ends_with_that_one_sentence()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await MadeByAnotherVersionAsync(database);

        var (exitCode, output) = await VigorProcess.RunToEndAsync(
            new Dictionary<string, string> { ["ConnectionStrings:Vigor"] = database.ConnectionString }, "--migrate-only");

        Assert.Equal(78, exitCode);
        Assert.Contains("Vigor cannot start. ConnectionStrings:Vigor: leads to the database", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static DatabaseMigrator Migrator(TestDatabase database) => new(database.Contexts, NullLogger<DatabaseMigrator>.Instance);

    /// <summary>As the databases of earlier versions are: the history names a migration that is gone, and not the first of today.</summary>
    private static async Task MadeByAnotherVersionAsync(TestDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync(
            $"""UPDATE "__EFMigrationsHistory" SET migration_id = '20200101000000_Before' WHERE migration_id = (SELECT min(migration_id) FROM "__EFMigrationsHistory")""");
    }
}
