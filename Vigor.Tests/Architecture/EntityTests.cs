using Microsoft.EntityFrameworkCore;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

/// <summary>What is stored changes by its own methods, or another one takes its place.</summary>
public sealed class EntityTests
{
    [Fact]
    public async Task Nobody_writes_into_what_is_stored()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = await database.Contexts.CreateDbContextAsync();

        Assert.Contains(db.Model.GetEntityTypes(), entity => entity.ClrType == typeof(Vigor.Core.Training.Session));
        Rule.AssertKept(EntityRules.OpenSetters(db.Model));
    }

    [Fact]
    public void A_setter_for_everybody_is_seen()
    {
        using var db = new PlantedDb();

        Assert.Equal(["PlantedEntity.Open"], EntityRules.OpenSetters(db.Model));
    }

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PlantedEntity>();
    }

    private sealed class PlantedEntity
    {
        public int Id { get; init; }

        public string Open { get; set; } = "";

        public string Closed { get; private set; } = "";
    }
}
