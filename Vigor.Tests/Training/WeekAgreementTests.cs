using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.Charts;
using Vigor.Core.Training.Services;
using Vigor.Tests.Coach;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Training;

/// <summary>What a week is the dashboard, the history, the charts, the streak and the coach agree on, whatever day somebody's begins on.</summary>
public sealed class WeekAgreementTests
{
    // Tuesday noon; trained on Saturday, on Sunday at half past eleven at night, and on Monday.
    private static readonly DateOnly Tuesday = new(2026, 5, 12);

    private static readonly DateTimeOffset[] Trained =
    [
        new(2026, 5, 9, 10, 0, 0, TimeSpan.Zero),
        new(2026, 5, 10, 23, 30, 0, TimeSpan.Zero),
        new(2026, 5, 11, 10, 0, 0, TimeSpan.Zero),
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite, WeekStart.Monday, 1)]
    [InlineData(DatabaseKind.Sqlite, WeekStart.Sunday, 2)]
    [InlineData(DatabaseKind.Sqlite, WeekStart.Saturday, 3)]
    [InlineData(DatabaseKind.Postgres, WeekStart.Sunday, 2)]
    public async Task A_set_on_Sunday_is_of_the_same_week_everywhere(DatabaseKind kind, WeekStart start, int workouts)
    {
        await using var office = await CoachOffice.OpenAsync(kind, new OnThatDay());
        var actor = await office.Database.AddPersonAsync(profile: profile => profile with { DaysPerWeek = 3, WeekStart = start });
        await LogAsync(office, actor);
        var first = start.FirstOf(Tuesday);

        var today = await office.Get<TodayService>().GetAsync(actor);
        Assert.Equal((first, workouts, workouts, 2 * workouts), (today.Week.First, today.Week.Sessions, today.Week.Days, today.Week.Sets));
        Assert.Equal((first, workouts), (today.Consistency.Current.First, today.Consistency.Current.Days));
        Assert.Equal(workouts, today.WeekDays.Count);

        var progress = office.Get<ProgressService>();
        var weeks = await progress.WeeksAsync(actor);
        Assert.Equal((today.Week, Trained.Length - workouts), (weeks[^1], weeks[^2].Sessions));
        foreach (var range in Enum.GetValues<ChartRange>())
        {
            var report = await progress.GetAsync(actor, range);
            Assert.Equal((first, workouts), (report.Periods[^1].First, report.Periods[^1].Sessions));
            Assert.Equal(start.Day, report.First.DayOfWeek);
        }

        var rows = (await office.Get<HistoryService>().PageAsync(actor)).Rows;
        Assert.Equal(workouts, rows.Count(row => start.FirstOf(row.Day) == first));

        Assert.Contains($"**{workouts} of 3 days**", (await office.AnswerAsync(actor, "How is my week going?")).Text, StringComparison.Ordinal);
        Assert.Contains(InWords.Count(workouts, "workout"), (await office.AnswerAsync(actor, "How many workouts did I do this week?")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Another_start_of_the_week_takes_a_choice_along(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, new OnThatDay());
        var actor = await office.Database.AddPersonAsync();
        var (streaks, today) = (office.Get<StreakService>(), office.Get<TodayService>());
        await streaks.ChooseTargetAsync(actor, 5);
        await office.Profiles.UpdateAsync(actor, profile => profile with { WeekStart = WeekStart.Sunday });
        Assert.Equal((new DateOnly(2026, 5, 10), 5), await CurrentAsync());
        await streaks.ChooseTargetAsync(actor, 4);
        Assert.Equal((new DateOnly(2026, 5, 10), 4), await CurrentAsync());
        await office.Profiles.UpdateAsync(actor, profile => profile with { WeekStart = WeekStart.Monday });
        Assert.Equal((new DateOnly(2026, 5, 11), 4), await CurrentAsync());

        async Task<(DateOnly First, int Target)> CurrentAsync()
        {
            var current = (await today.GetAsync(actor)).Consistency.Current;
            return (current.First, current.Target);
        }
    }

    private static async Task LogAsync(CoachOffice office, Actor actor)
    {
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        foreach (var at in Trained)
        {
            var session = Session.Past(actor.UserId, "Push", Gym.Workout, new(at, DateOnly.FromDateTime(at.UtcDateTime), "UTC"), 30);
            db.Sessions.Add(session);
            for (var number = 1; number <= 2; number++)
            {
                db.SetEntries.Add(SetEntry.Of(session, Guid.CreateVersion7(), "push-up", (0, number), Gym.Reps(10), at.AddMinutes(number)));
            }
        }

        await db.SaveChangesAsync();
    }

    // Answers are waited for by the clock, so that it has to go.
    private sealed class OnThatDay : TimeProvider
    {
        private readonly long started = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Tuesday.ToDateTime(new(12, 0)), TimeSpan.Zero) + System.GetElapsedTime(started);
    }
}
