using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vigor.Core.Data;
using Vigor.Core.Data.Services;
using Vigor.Core.People;

namespace Vigor.Tests.Hosting;

/// <summary>An empty database of one kind, with the schema, thrown away at the end. Made from a template, so it costs milliseconds.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string? directory;

    private TestDatabase(DatabaseKind kind, string connectionString, string? directory)
    {
        Kind = kind;
        ConnectionString = connectionString;
        this.directory = directory;
        services = Services(connectionString, Statements);
        Contexts = services.GetRequiredService<IDbContextFactory<VigorDb>>();
    }

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    public IDbContextFactory<VigorDb> Contexts { get; }

    /// <summary>What the contexts of this database have sent.</summary>
    public StatementCounter Statements { get; } = new();

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var directory = Directory.CreateTempSubdirectory("vigor-test-").FullName;
            var file = Path.Combine(directory, "vigor.db");
            File.Copy(await Template.Sqlite.Value, file);
            return new(kind, $"Data Source={file}", directory);
        }

        return new(kind, await Template.CopyPostgresAsync(), null);
    }

    /// <summary>Stores an account with an empty profile and returns who it is.</summary>
    public async Task<Actor> AddPersonAsync(Tier tier = Tier.Free, Func<Profile, Profile>? profile = null)
    {
        var id = Guid.CreateVersion7();
        await using var db = await Contexts.CreateDbContextAsync();
        var name = $"user{id:N}"[..20] + id.ToString("N")[^12..];
        db.Accounts.Add(new Core.People.Account
        {
            Id = id,
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = $"{name}@example.org",
            NormalizedEmail = $"{name}@example.org".ToUpperInvariant(),
            Tier = tier,
            CreatedAt = DateTimeOffset.UnixEpoch,
        });
        var answers = new Profile { UserId = id };
        db.Profiles.Add(profile?.Invoke(answers) ?? answers);
        await db.SaveChangesAsync();
        return new Actor(id, Role.User, tier);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Kind == DatabaseKind.Postgres)
        {
            await Template.DropPostgresAsync(ConnectionString);
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
            Directory.Delete(directory!, recursive: true);
        }
    }

    private static ServiceProvider Services(string connectionString, StatementCounter statements)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Vigor"] = connectionString,
                ["Vigor:DataDirectory"] = Path.GetTempPath(),
            })
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddData(configuration)
            .ConfigureDbContext<SqliteVigorDb>(options => options.AddInterceptors(statements))
            .ConfigureDbContext<PostgresVigorDb>(options => options.AddInterceptors(statements))
            .BuildServiceProvider();
    }

    private static class Template
    {
        private const string Name = "vigor_template";
        private static readonly SemaphoreSlim Copying = new(1, 1);
        private static readonly Lazy<Task<string>> Postgres = new(PreparePostgresAsync);

        public static Lazy<Task<string>> Sqlite { get; } = new(PrepareSqliteAsync);

        public static async Task<string> CopyPostgresAsync()
        {
            var server = await Postgres.Value;
            var name = $"vigor_{Guid.NewGuid():N}";

            // PostgreSQL refuses to copy a template that another copy is reading the catalogue of.
            await Copying.WaitAsync();
            try
            {
                await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {Name}");
            }
            finally
            {
                Copying.Release();
            }

            return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ToString();
        }

        public static async Task DropPostgresAsync(string connectionString)
        {
            await using (var connection = new NpgsqlConnection(connectionString))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
            await ExecuteAsync(await Postgres.Value, $"DROP DATABASE {name} WITH (FORCE)");
        }

        private static async Task<string> PreparePostgresAsync()
        {
            var server = await PostgresServer.ConnectionStringAsync();
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {Name}");
            await ExecuteAsync(server, $"CREATE DATABASE {Name}");
            await MigrateAsync(new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false }.ToString());
            return server;
        }

        private static async Task<string> PrepareSqliteAsync()
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("vigor-template-").FullName, "vigor.db");
            await MigrateAsync($"Data Source={file};Pooling=False");
            return file;
        }

        private static async Task MigrateAsync(string connectionString)
        {
            await using var services = Services(connectionString, new StatementCounter());
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync();
        }

        private static async Task ExecuteAsync(string connectionString, string sql)
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
