using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteVigorDb(DbContextOptions<SqliteVigorDb> options) : VigorDb(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite has no time type: as text, instants neither compare nor sort in SQL.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }
}
