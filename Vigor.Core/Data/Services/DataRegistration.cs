using Azure.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core.Configured;
using Vigor.Core.Data.Audit;
using Vigor.Core.Data.Shared;

namespace Vigor.Core.Data.Services;

/// <summary>Registers the database that the configuration names.</summary>
public static class DataRegistration
{
    /// <summary>
    /// Adds <see cref="IDbContextFactory{TContext}"/> of <see cref="VigorDb"/>: PostgreSQL when
    /// <c>ConnectionStrings:Vigor</c> names a host, else a SQLite file in <c>Vigor:DataDirectory</c>.
    /// </summary>
    /// <exception cref="ConfigurationMistake">The connection string is of neither kind, or the folder cannot be made.</exception>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var location = DatabaseLocation.From(configuration);

        // ASP.NET Core Identity's stores and the keys of cookies want a context of the request, always of the configured database;
        // everything else asks the factory.
        services.AddSingleton(location);
        services.AddMachineIdentity(configuration);
        if (location.IsPostgres)
        {
            services.AddPooledDbContextFactory<PostgresVigorDb>((provider, options) => options.UseVigorPostgres(
                location.ConnectionString, location.IsByToken ? provider.GetRequiredService<TokenCredential>() : null));
            services.AddSingleton<IDbContextFactory<VigorDb>, VigorDbFactory<PostgresVigorDb>>();
            services.AddScoped<VigorDb>(provider => provider.GetRequiredService<IDbContextFactory<PostgresVigorDb>>().CreateDbContext());
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteVigorDb>(options => options.UseVigorSqlite(location.ConnectionString));
            services.AddSingleton<IDbContextFactory<VigorDb>, VigorDbFactory<SqliteVigorDb>>();
            services.AddScoped<VigorDb>(provider => provider.GetRequiredService<IDbContextFactory<SqliteVigorDb>>().CreateDbContext());
        }

        if (RedisLink.From(configuration) is { } redis)
        {
            services.AddSingleton(redis);
        }

        services.AddSingleton<MinuteCounts>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<AuditBook>();
        return services;
    }
}
