using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Vigor.Core.Data;

/// <summary>
/// The database, without a word about features: each feature maps its own entities with an
/// <see cref="IEntityTypeConfiguration{TEntity}"/> in its own folder and offers its tables as extension properties.
/// </summary>
public abstract class VigorDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Keys that protect cookies and tokens, shared by all processes on this database.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VigorDb).Assembly);
    }
}
