using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vigor.Core.Data;

/// <summary>The settings that both databases are opened with.</summary>
public static class DatabaseOptions
{
    // Planning the dashboard's statements takes PostgreSQL longer than running them, so that it is done once a connection.
    // Nothing leaves settings behind on a connection, and nothing has to be reset.
    private const string PostgresDefaults = "Max Auto Prepare=200;Auto Prepare Min Usages=2;No Reset On Close=true;";

    /// <summary>SQLite with the settings Vigor relies on.</summary>
    public static DbContextOptionsBuilder UseVigorSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(WithoutPending)
        .AddInterceptors(SqlitePragmas.Instance, CleanText.Instance, CommandTimes.Instance);

    /// <summary>PostgreSQL with the settings Vigor relies on; those that the connection string names itself stand.</summary>
    /// <param name="options">What is set.</param>
    /// <param name="connectionString">Of Npgsql.</param>
    /// <param name="credential">Whose tokens stand for the password, when there is none.</param>
    public static DbContextOptionsBuilder UseVigorPostgres(this DbContextOptionsBuilder options, string connectionString, TokenCredential? credential = null) => options
        .UseNpgsql(PostgresDefaults + connectionString, credential is null ? null : npgsql => npgsql.ConfigureDataSource(source => source.UseTokens(credential)))
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(WithoutPending)
        .AddInterceptors(CleanText.Instance, CommandTimes.Instance);

    // To look whether the model has changed since the last migration, the framework builds it anew at the first start of a database,
    // which takes a quarter of that start. Whoever runs Vigor could not mend it; a test looks.
    private static void WithoutPending(WarningsConfigurationBuilder warnings) => warnings.Ignore(RelationalEventId.PendingModelChangesWarning);
}
