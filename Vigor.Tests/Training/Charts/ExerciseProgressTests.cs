using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Charts;

/// <summary>How one exercise went, who is rested, and whether somebody gets stronger.</summary>
public sealed class ExerciseProgressTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);

    [Fact]
    public void An_exercise_has_a_line_a_measure_and_the_heaviest_load_by_reps()
    {
        var progress = ExerciseProgress.Of(
            Gym.Catalogue.Get(Gym.Bench),
            [Done(-7, 5, 80), Done(-7, 8, 70, sets: 2), Done(0, 1, 90), Done(0, 5, 80)],
            _ => 75_000);

        Assert.Equal([TrendMeasure.EstimatedMax, TrendMeasure.Load, TrendMeasure.Volume], progress.Lines.Select(line => line.Measure));
        Assert.Equal([80_000, 90_000], progress.Lines[1].Points.Select(point => point.Value));
        Assert.Equal([false, true], progress.Lines[1].Points.Select(point => point.IsRecord));
        Assert.Equal([(5 * 80_000) + (2 * 8 * 70_000), 90_000 + (5 * 80_000)], progress.Lines[2].Points.Select(point => point.Value));
        Assert.Equal(
            [(1, 90, 1, 0), (2, 80, 5, -7), (3, 80, 5, -7), (4, 80, 5, -7), (5, 80, 5, -7), (6, 70, 8, -7), (7, 70, 8, -7), (8, 70, 8, -7)],
            progress.RepMaxes.Select(best => (best.Reps, best.Load.Grams / 1000, best.Done, best.Day.DayNumber - Monday.DayNumber)));
        Assert.False(progress.IsAddedLoad);
    }

    [Fact]
    public void A_pull_up_counts_its_belt_alone_and_with_the_body_and_a_push_up_never_the_body()
    {
        var pullUp = Gym.Exercise("pull", "Pull", MovementPattern.VerticalPull, LoadType.BodyWeight) with { Position = BodyPosition.Hanging };
        var progress = ExerciseProgress.Of(pullUp, [Done(0, 1, 20), Done(7, 1, null)], day => day == Monday ? 80_000 : 82_000);
        Assert.Equal([100_000, 82_000], progress.Lines.Single(line => line.Measure == TrendMeasure.MaxWithBody).Points.Select(point => point.Value));
        Assert.Equal(20_000, Assert.Single(progress.Lines.Single(line => line.Measure == TrendMeasure.EstimatedMax).Points).Value);
        Assert.True(progress.IsAddedLoad);
        Assert.Equal([TrendMeasure.EstimatedMax, TrendMeasure.Load], progress.Lines.Where(line => line.IsAddedLoad).Select(line => line.Measure).Order().ToArray());

        Assert.DoesNotContain(
            ExerciseProgress.Of(pullUp, [Done(0, 5, null) with { IsHelped = true }], _ => 80_000).Lines,
            line => line.Measure is TrendMeasure.MaxWithBody or TrendMeasure.Reps);
        Assert.DoesNotContain(
            ExerciseProgress.Of(pullUp with { Position = BodyPosition.Plank, Pattern = MovementPattern.HorizontalPush }, [Done(0, 5, 10)], _ => 80_000).Lines,
            line => line.Measure == TrendMeasure.MaxWithBody);
    }

    [Fact]
    public void What_a_set_leaves_fades_over_three_days()
    {
        var now = new DateTimeOffset(2026, 5, 4, 18, 0, 0, TimeSpan.Zero);
        IEnumerable<MuscleRecovery> After(double hours, int sets) => MuscleRecovery.Of([new(now.AddHours(-hours).AddMinutes(-45), 45, Gym.Bench, sets)], Gym.Catalogue, now);

        Assert.Equal([new(Muscle.Chest, 40, 72, 6), new(Muscle.Triceps, 70, 72, 3)], After(0, 6));
        Assert.Equal([new(Muscle.Chest, 70, 36, 6), new(Muscle.Triceps, 85, 36, 3)], After(36, 6));
        Assert.Equal(0, After(0, 25).First().Percent);
        Assert.Empty(After(72, 6));
    }

    [Fact]
    public void Strength_is_the_best_of_four_weeks_against_the_four_before()
    {
        LiftTrend Lift(TrendMeasure measure, params (int Days, int Value)[] points) => new("x", "X", measure, [.. points.Select(point => new LiftPoint(Monday.AddDays(-point.Days), point.Value, false))]);

        var change = StrengthChange.Of([Lift(TrendMeasure.EstimatedMax, (40, 100), (10, 110)), Lift(TrendMeasure.EstimatedMax, (30, 200), (28, 198), (27, 190)), Lift(TrendMeasure.Reps, (40, 5), (1, 50))], Monday, WeekStart.Monday)!;
        Assert.Equal((2.5m, 2), (change.Percent, change.Lifts));
        Assert.Equal(100, change.Weeks[0]);
        Assert.Null(StrengthChange.Of([Lift(TrendMeasure.EstimatedMax, (10, 110))], Monday, WeekStart.Monday));
        Assert.Null(StrengthChange.Of([], Monday, WeekStart.Monday));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_log_is_read_for_one_exercise_for_recovery_and_for_new_bests(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await LogAsync(gym, actor, -40, 5, 60);
        await LogAsync(gym, actor, -1, 5, 70);

        var progress = await gym.Lifts.OfExerciseAsync(actor, Gym.Bench);
        Assert.Equal([60_000, 70_000], progress.Lines.Single(line => line.Measure == TrendMeasure.Load).Points.Select(point => point.Value));
        Assert.Equal(5, progress.RepMaxes.Count);
        Assert.Equal([Muscle.Chest, Muscle.Triceps], (await gym.Progress.RecoveryAsync(actor)).Select(muscle => muscle.Muscle));
        Assert.Equal(1, await gym.Lifts.LateBestsAsync(actor));

        var report = await gym.Progress.GetAsync(actor);
        Assert.Equal((350_000L, 650_000L), (report.Periods.Max(period => period.VolumeGrams), report.Periods.Sum(period => period.VolumeGrams)));
        Assert.Equal(DateOnly.FromDateTime(gym.Time.GetUtcNow().UtcDateTime).AddDays(-40), report.Began);

        var stranger = await gym.Database.AddPersonAsync();
        Assert.Empty((await gym.Lifts.OfExerciseAsync(stranger, Gym.Bench)).Lines);
        Assert.Empty(await gym.Progress.RecoveryAsync(stranger));
        Assert.Equal(0, await gym.Lifts.LateBestsAsync(stranger));
        Assert.Empty((await gym.Lifts.OfExerciseAsync(actor, "nothing")).Lines);
    }

    [Fact]
    public async Task What_the_profile_weighs_stands_in_the_log_of_weights()
    {
        await using var gym = await Gym.OpenAsync(DatabaseKind.Sqlite);
        var actor = await gym.Database.AddPersonAsync();
        var profiles = new ProfileService(gym.Database.Contexts, gym.Time);
        await profiles.UpdateAsync(actor, profile => profile with { BodyWeightGrams = 80_000 });
        await profiles.UpdateAsync(actor, profile => profile with { BodyWeightGrams = 81_000 });
        await profiles.UpdateAsync(actor, profile => profile with { BodyWeightGrams = null });
        Assert.Equal([new(Monday, 81_000)], await new BodyWeightService(gym.Database.Contexts, gym.Time).ListAsync(actor));
    }

    private static DoneOfDay Done(int day, int reps, int? kilograms, int sets = 1) => new(Monday.AddDays(day), reps, kilograms * 1000, false, null, sets);

    private static async Task LogAsync(Gym gym, Vigor.Core.People.Actor actor, int day, int reps, int kilograms)
    {
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        var at = gym.Time.GetUtcNow().AddDays(day);
        var session = Session.Past(actor.UserId, "Push", Gym.Workout, new(at, DateOnly.FromDateTime(at.UtcDateTime), "UTC"), 45);
        db.Sessions.Add(session);
        db.SetEntries.Add(SetEntry.Of(session, Guid.CreateVersion7(), Gym.Bench, (0, 1), Gym.Reps(reps, kilograms), at.AddMinutes(5)));
        await db.SaveChangesAsync();
    }
}
