using Microsoft.EntityFrameworkCore;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Plans.Programmes;
using Vigor.Core.Training;
using Vigor.Core.Training.Suggestions;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Plans.Programmes;

/// <summary>A recovery week is light in the player too, and leaves no trace in what comes after it.</summary>
public sealed class RecoveryWeekTests
{
    private static readonly PlannedExercise Lift = new()
    {
        Slug = Gym.Bench,
        Role = ExerciseRole.Main,
        Sets = 2,
        Reps = new RepRange(6, 10),
        RestSeconds = 120,
        TargetRpe = 5.5m,
        LoadShare = 0.85m,
    };

    [Fact]
    public void The_weight_is_lower_than_last_time_however_well_that_went()
    {
        var suggestion = Progression.Next(Lift, Gym.Catalogue.Find(Gym.Bench), Logged(Gym.Reps(10, 100, 7), Gym.Reps(10, 100, 7)), 3, UnitSystem.Metric);

        Assert.Equal(Load.FromKilograms(85), suggestion.Load);
        Assert.StartsWith("Recovery week", suggestion.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_weight_no_rep_is_added()
    {
        var dip = Lift with { Slug = Gym.Dip };

        var suggestion = Progression.Next(dip, Gym.Catalogue.Find(Gym.Dip), Logged(Gym.Reps(10), Gym.Reps(10)), 3, UnitSystem.Metric);

        Assert.Equal(6, suggestion.Reps);
        Assert.StartsWith("Recovery week", suggestion.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task What_follows_goes_on_from_the_weights_before_it(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor, values: Gym.Reps(8, 100));
        gym.Time.Advance(TimeSpan.FromDays(2));
        var light = await gym.TrainAsync(actor, values: Gym.Reps(8, 85));
        await MarkRecoveryAsync(gym, actor, light);
        gym.Time.Advance(TimeSpan.FromDays(2));

        var state = await gym.Training.GetAsync(actor, await gym.StartAsync(actor));

        Assert.Equal(Load.FromKilograms(100), state.Exercises[0].Previous[0].Values.Load);
    }

    private static async Task MarkRecoveryAsync(Gym gym, Actor actor, Guid sessionId)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var programme = new Programme
        {
            Id = Guid.CreateVersion7(),
            UserId = actor.UserId,
            Name = "Block",
            Request = new() { Weekdays = [DayOfWeek.Monday] },
            StartsOn = new(2026, 5, 4),
            Weeks = [],
            Score = 100,
            CreatedAt = gym.Time.GetUtcNow(),
        };
        db.Programmes.Add(programme);
        db.ProgrammeSessions.Add(new()
        {
            Id = Guid.CreateVersion7(),
            ProgrammeId = programme.Id,
            UserId = actor.UserId,
            Week = 4,
            IsRecovery = true,
            Number = 1,
            Name = "Light day",
            Minutes = 30,
            Workout = Gym.Workout,
            PlannedOn = new(2026, 5, 4),
            PlanId = (await db.Sessions.SingleAsync(session => session.Id == sessionId)).PlanId,
        });
        await db.SaveChangesAsync();
    }

    private static List<LoggedSet> Logged(params SetValues[] sets) =>
    [
        .. sets.Select((values, index) => new LoggedSet
        {
            Id = Guid.CreateVersion7(),
            ExerciseSlug = Gym.Bench,
            Position = 0,
            SetNumber = index + 1,
            Values = values,
            CompletedAt = DateTimeOffset.UnixEpoch,
        }),
    ];
}
