using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vigor.Core.Data;

/// <summary>Registers the database that the configuration names.</summary>
public static class DataServices
{
    // Planning the dashboard's statements takes PostgreSQL longer than running them, so that it is done once a connection.
    // Nothing leaves settings behind on a connection, and nothing has to be reset.
    private const string PostgresDefaults = "Max Auto Prepare=200;Auto Prepare Min Usages=2;No Reset On Close=true;";

    /// <summary>
    /// Adds <see cref="IDbContextFactory{TContext}"/> of <see cref="VigorDb"/>: PostgreSQL when
    /// <c>ConnectionStrings:Vigor</c> names a host, else a SQLite file in <c>Vigor:DataDirectory</c>.
    /// </summary>
    /// <exception cref="ConfigurationMistake">The connection string is of neither kind, or the folder cannot be made.</exception>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var location = DatabaseLocation.From(configuration);
        services.AddSingleton(location);
        if (location.IsPostgres)
        {
            services.AddPooledDbContextFactory<PostgresVigorDb>(options => options.UseVigorPostgres(location.ConnectionString));
            services.AddSingleton<IDbContextFactory<VigorDb>, VigorDbFactory<PostgresVigorDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteVigorDb>(options => options.UseVigorSqlite(location.ConnectionString));
            services.AddSingleton<IDbContextFactory<VigorDb>, VigorDbFactory<SqliteVigorDb>>();
        }

        services.AddSingleton<DatabaseMigrator>();

        // ASP.NET Core Identity's stores want a context of the request; everything else asks the factory.
        services.AddScoped<VigorDb>(provider => provider.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContext());
        return services;
    }

    /// <summary>SQLite with the settings Vigor relies on.</summary>
    public static DbContextOptionsBuilder UseVigorSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString)
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(SqlitePragmas.Instance, CleanText.Instance);

    /// <summary>PostgreSQL with the settings Vigor relies on; those that the connection string names itself stand.</summary>
    public static DbContextOptionsBuilder UseVigorPostgres(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(PostgresDefaults + connectionString)
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(CleanText.Instance);
}
