using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vigor.Core.People;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Architecture;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_migrations_lead_to_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await database.Contexts.CreateDbContextAsync();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Who_was_there_before_there_was_a_choice_of_scales_goes_on_with_RPE(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var actor = await database.AddPersonAsync(profile: profile => profile.EffortScale = EffortScale.RepsInReserve);
        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync("CountedSets");
        await db.GetService<IMigrator>().MigrateAsync();

        Assert.Equal(EffortScale.Rpe, (await new ProfileService(database.Contexts, TimeProvider.System).GetAsync(actor)).EffortScale);
    }
}
