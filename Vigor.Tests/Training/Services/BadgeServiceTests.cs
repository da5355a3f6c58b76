using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Vigor.Core.Exercises;
using Vigor.Core.People.Services;
using Vigor.Core.Plans;
using Vigor.Core.Training.Badges;
using Vigor.Core.Training.Challenges;
using Vigor.Core.Training.Services;
using Vigor.Core.Training.Streaks;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training.Services;

public sealed class BadgeServiceTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    [Theory]
    [InlineData(Badge.FormMaster, 50)]
    [InlineData(Badge.EquipmentAdapter, 5)]
    [InlineData(Badge.CoachConversationalist, 100)]
    [InlineData(Badge.PlateauBuster, 3)]
    [InlineData(Badge.EarlyBird, 20)]
    [InlineData(Badge.ConsistencyKing, 30)]
    [InlineData(Badge.AiExplorer, 3)]
    public void Each_badge_takes_so_many(Badge badge, int needed)
    {
        Assert.Equal(needed, BadgeRules.Needed(badge));
        Assert.Equal(7, Enum.GetValues<Badge>().Length);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nobody_has_anything_at_the_beginning(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var report = await gym.Badges.GetAsync(await gym.Database.AddPersonAsync());

        Assert.Equal(7, report.Badges.Count);
        Assert.All(report.Badges, badge => Assert.Equal((0, null), (badge.Done, badge.EarnedOn)));
        Assert.Equal((1, 0, 100), (report.Level.Number, report.Level.Points, report.Level.Missing));
        Assert.Equal(new Challenge(new(2026, 5, 1), ChallengeKind.Workouts, Challenge.FirstWorkouts, 0), report.Challenge);
        Assert.Empty(report.Earlier);
        Assert.Equal(35, report.Calendar.Count);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Deed.CoachMessage, Badge.CoachConversationalist)]
    [InlineData(DatabaseKind.Postgres, Deed.CoachMessage, Badge.CoachConversationalist)]
    [InlineData(DatabaseKind.Sqlite, Deed.CoachedWorkout, Badge.FormMaster)]
    [InlineData(DatabaseKind.Postgres, Deed.CoachedWorkout, Badge.FormMaster)]
    public async Task What_is_counted_by_deeds_is_earned_with_the_last_of_them(DatabaseKind kind, Deed deed, Badge badge)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var needed = BadgeRules.Needed(badge);
        for (var count = 1; count < needed; count++)
        {
            await gym.Deeds.NoteAsync(actor, deed, Guid.CreateVersion7());
        }

        Assert.Equal((needed - 1, null), Of(await gym.Badges.GetAsync(actor), badge));
        await gym.Deeds.NoteAsync(actor, deed, Guid.CreateVersion7());
        Assert.Equal((needed, Day), Of(await gym.Badges.GetAsync(actor), badge));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Explorers_hear_all_three_providers(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        foreach (var deed in (Deed[])[Deed.OpenAIAnswer, Deed.OpenAIAnswer, Deed.GeminiAnswer])
        {
            await gym.Deeds.NoteAsync(actor, deed, Guid.CreateVersion7());
        }

        Assert.Equal((2, null), Of(await gym.Badges.GetAsync(actor), Badge.AiExplorer));
        await gym.Deeds.NoteAsync(actor, Deed.PerplexityAnswer, Guid.CreateVersion7());
        Assert.Equal((3, Day), Of(await gym.Badges.GetAsync(actor), Badge.AiExplorer));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_workout_that_earns_a_badge_names_it_and_the_badge_is_kept_when_the_workout_goes(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var first = await gym.TrainAsync(actor, values: Gym.Reps(8, 60));
        var sessions = new List<Guid>();
        for (var record = 1; record <= 3; record++)
        {
            sessions.Add(await gym.TrainAsync(actor, values: Gym.Reps(8, 60 + record)));
        }

        Assert.Empty(await gym.Badges.OfWorkoutAsync(actor, first));
        Assert.Equal([new Award(Badge.PlateauBuster, Day)], await gym.Badges.OfWorkoutAsync(actor, sessions[^1]));
        Assert.Empty(await gym.Badges.OfWorkoutAsync(await gym.Database.AddPersonAsync(), sessions[^1]));
        var before = await gym.Badges.GetAsync(actor);
        Assert.Equal((3, Day), Of(before, Badge.PlateauBuster));

        // A day of 120 minutes, three records, one badge.
        Assert.Equal(22 + 15 + 100, before.Level.Points);

        await gym.History.DeleteAsync(actor, sessions[^1]);
        var after = await gym.Badges.GetAsync(actor);
        Assert.Equal((3, Day), Of(after, Badge.PlateauBuster));
        Assert.Equal(22 + 10 + 100, after.Level.Points);
        gym.Time.Advance(TimeSpan.FromDays(2));
        await gym.History.DeleteAsync(actor, sessions[0]);
        Assert.Equal((3, Day), Of(await gym.Badges.GetAsync(actor), Badge.PlateauBuster));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Records_of_two_months_are_not_one_month(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        gym.Time.SetUtcNow(new(2026, 5, 29, 12, 0, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor, values: Gym.Reps(8, 60));
        for (var record = 1; record <= 3; record++)
        {
            gym.Time.Advance(TimeSpan.FromDays(1));
            await gym.TrainAsync(actor, values: Gym.Reps(8, 60 + record));
        }

        Assert.Equal((1, null), Of(await gym.Badges.GetAsync(actor), Badge.PlateauBuster));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Early_is_before_nine_where_the_person_was_when_they_trained(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync(profile: profile => profile with { TimeZone = "Europe/Berlin" });
        gym.Time.SetUtcNow(new(2026, 5, 5, 6, 59, 0, TimeSpan.Zero));
        var early = await gym.TrainAsync(actor);
        gym.Time.SetUtcNow(new(2026, 5, 6, 7, 0, 0, TimeSpan.Zero));
        await gym.TrainAsync(actor);
        await new ProfileService(gym.Database.Contexts, gym.Time).UpdateAsync(actor, profile => profile with { TimeZone = "America/New_York" });

        Assert.Equal((1, null), Of(await gym.Badges.GetAsync(actor), Badge.EarlyBird));
        await gym.Events.FinishAsync(actor, early, 5, "again");
        Assert.Equal((1, null), Of(await gym.Badges.GetAsync(actor), Badge.EarlyBird));
        await gym.History.DeleteAsync(actor, early);
        Assert.Equal((0, null), Of(await gym.Badges.GetAsync(actor), Badge.EarlyBird));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Thirty_days_make_a_king_and_twenty_mornings_an_early_bird(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        var monday = Day.AddDays(7);
        var sessions = new List<Guid>();
        for (var day = 0; day < 30; day++)
        {
            gym.Time.SetUtcNow(new DateTimeOffset(monday.AddDays(day), new(7, 0), TimeSpan.Zero));
            sessions.Add(await gym.TrainAsync(actor, 15));
        }

        Assert.Equal([new Award(Badge.EarlyBird, monday.AddDays(19))], await gym.Badges.OfWorkoutAsync(actor, sessions[19]));
        Assert.Equal([new Award(Badge.ConsistencyKing, monday.AddDays(29))], await gym.Badges.OfWorkoutAsync(actor, sessions[29]));
        var report = await gym.Badges.GetAsync(actor);
        Assert.Equal((30, 30, 4), (report.Streak.Days, report.Streak.Longest, report.Consistency.Weeks));
        Assert.Equal((30 * 13) + 200, report.Level.Points);
        Assert.Equal((new DateOnly(2026, 6, 1), 1), (report.Challenge.Month, report.Earlier.Count));
        Assert.Equal((ChallengeKind.Workouts, 21, true), (report.Earlier[0].Kind, report.Earlier[0].Done, report.Earlier[0].IsReached));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Five_kinds_of_equipment_make_an_adapter(DatabaseKind kind)
    {
        EquipmentItem[] items = [EquipmentItem.Barbell, EquipmentItem.Dumbbell, EquipmentItem.Kettlebell, EquipmentItem.Band, EquipmentItem.Cable];
        var exercises = items.Select((item, place) => Gym.Exercise($"test-{place}", $"Test {place}", MovementPattern.HorizontalPush, LoadType.External, item))
            .Append(Gym.Exercise("test-barbell-again", "Again", MovementPattern.Squat, LoadType.External, EquipmentItem.Barbell))
            .Append(Gym.Exercise("test-nothing", "Nothing", MovementPattern.Squat, LoadType.BodyWeight));
        var catalogue = new ExerciseCatalogue(exercises);
        await using var gym = await Gym.OpenAsync(kind);
        var badges = new BadgeService(gym.Database.Contexts, catalogue, gym.Time, NullLogger<BadgeService>.Instance);
        var actor = await gym.Database.AddPersonAsync();
        string[] slugs = ["test-nothing", "test-barbell-again", .. items.Select((_, place) => $"test-{place}")];
        var plan = await gym.AddPlanAsync(actor, workout: Gym.Workout with
        {
            Exercises = [.. slugs.Select(slug => new PlannedExercise { Slug = slug, Role = ExerciseRole.Main, Sets = 1, Reps = new RepRange(8, 12), RestSeconds = 60 })],
        });
        var session = await gym.Training.StartAsync(actor, plan);
        for (var position = 0; position < slugs.Length - 1; position++)
        {
            await gym.CompleteAsync(actor, session, position, 1, Gym.Reps(8, position == 0 ? null : 20));
        }

        var other = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(other);
        Assert.Equal((4, null), Of(await badges.GetAsync(actor), Badge.EquipmentAdapter));
        var last = await gym.CompleteAsync(actor, session, slugs.Length - 1, 1, Gym.Reps(8, 20));
        await gym.Sets.DeleteAsync(actor, last.Set.Id);
        Assert.Equal((4, null), Of(await badges.GetAsync(actor), Badge.EquipmentAdapter));
        await gym.Sets.RestoreAsync(actor, last.Set.Id);
        Assert.Equal((5, Day), Of(await badges.GetAsync(actor), Badge.EquipmentAdapter));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_badge_is_given_by_one_of_many_calls_at_once(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        foreach (var deed in (Deed[])[Deed.OpenAIAnswer, Deed.GeminiAnswer, Deed.PerplexityAnswer])
        {
            await gym.Deeds.NoteAsync(actor, deed, Guid.CreateVersion7());
        }

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => gym.Badges.GiveAsync(actor))));

        Assert.Equal(new Award(Badge.AiExplorer, Day), Assert.Single(given.SelectMany(awards => awards)));
        await using var db = await gym.Database.Contexts.CreateDbContextAsync();
        Assert.Equal(1, await db.Awards.CountAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_calendar_tells_what_each_day_was(DatabaseKind kind)
    {
        await using var gym = await Gym.OpenAsync(kind);
        var actor = await gym.Database.AddPersonAsync();
        await gym.TrainAsync(actor, 20);
        gym.Time.Advance(TimeSpan.FromDays(2));
        await gym.TrainAsync(actor, 20);
        gym.Time.Advance(TimeSpan.FromDays(1));
        await gym.TrainAsync(actor, 14);
        await gym.Streaks.PauseAsync(actor, Day.AddDays(5), Day.AddDays(6), PauseReason.Holiday);

        var week = (await gym.Badges.GetAsync(actor)).Calendar.TakeLast(7);

        Assert.Equal(
            [
                (StreakDayKind.Counted, 20), (StreakDayKind.Grace, 0), (StreakDayKind.Counted, 20), (StreakDayKind.Short, 14),
                (StreakDayKind.Ahead, 0), (StreakDayKind.Paused, 0), (StreakDayKind.Paused, 0),
            ],
            week.Select(day => (day.Kind, day.Minutes)));
    }

    private static (int Done, DateOnly? EarnedOn) Of(BadgeReport report, Badge badge)
    {
        var progress = report.Badges.Single(progress => progress.Badge == badge);
        return (progress.Done, progress.EarnedOn);
    }
}
