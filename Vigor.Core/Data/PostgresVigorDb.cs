using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data;

/// <summary>PostgreSQL, for more than one process and for growth.</summary>
public sealed class PostgresVigorDb(DbContextOptions<PostgresVigorDb> options) : VigorDb(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.IsJsonDocument())
            {
                property.SetColumnType("jsonb");
            }
        }
    }
}
