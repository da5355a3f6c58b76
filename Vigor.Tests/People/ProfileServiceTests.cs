using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

public sealed class ProfileServiceTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_was_answered_comes_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var actor = await database.AddPersonAsync();
        var profiles = new ProfileService(database.Contexts, time);

        await profiles.UpdateAsync(actor, profile => profile with
        {
            Goals = [FitnessGoal.Strength, FitnessGoal.MuscleGain],
            Level = FitnessLevel.Intermediate,
            EquipmentItems = [EquipmentItem.Dumbbell],
            Limitations = [new Limitation(BodyArea.Knee, LimitationSeverity.Severe)],
            Readiness = new Readiness([ReadinessQuestion.ChestPain], new DateOnly(2026, 1, 2)),
            TimeZone = "Europe/Berlin",
            EffortScale = EffortScale.RepsInReserve,
        });

        var stored = await profiles.GetAsync(actor);
        Assert.Equal([FitnessGoal.Strength, FitnessGoal.MuscleGain], stored.Goals);
        Assert.Equal(FitnessLevel.Intermediate, stored.Level);
        Assert.Equal(new EquipmentSet(EquipmentItem.Wall, EquipmentItem.Dumbbell), stored.Equipment);
        Assert.Equal([new Limitation(BodyArea.Knee, LimitationSeverity.Severe)], stored.Limitations);
        Assert.Equal(ReadinessOutcome.Amber, stored.Readiness.On(new DateOnly(2026, 5, 4)));
        Assert.Equal(EffortScale.RepsInReserve, stored.EffortScale);
        Assert.Equal(time.GetUtcNow(), stored.UpdatedAt);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_value_out_of_range_is_refused_beside_its_field_and_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var actor = await database.AddPersonAsync();
        var profiles = new ProfileService(database.Contexts, time);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => profiles.UpdateAsync(actor, profile => profile with
        {
            Goals = [FitnessGoal.Strength],
            SessionMinutes = 121,
        }));

        Assert.Equal(RefusalCode.ValidationError, refusal.Code);
        Assert.Equal(nameof(Profile.SessionMinutes), refusal.Field);
        Assert.Empty((await profiles.GetAsync(actor)).Goals);
    }
}
