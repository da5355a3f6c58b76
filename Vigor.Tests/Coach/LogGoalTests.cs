using Vigor.Core.Coach.Local;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Training;
using Vigor.Core.Training.History;
using Vigor.Core.Training.Insights;
using Vigor.Core.Training.Records;

namespace Vigor.Tests.Coach;

/// <summary>What the log says of goals, of a week's sets and of the days of the week.</summary>
public sealed class LogGoalTests
{
    private const int Weeks = 20;

    private static readonly DateOnly Today = new(2026, 5, 6);

    private static readonly LocalKnowledge Knowledge = new(ExerciseCatalogue.Default, TimeProvider.System);

    [Fact]
    public async Task A_lift_that_rises_has_a_date_and_one_that_stands_still_has_none()
    {
        var rising = await AnswerAsync("when will I hit 120 kg bench", gain: 1);
        var flat = await AnswerAsync("when will I hit 120 kg bench", gain: 0);

        Assert.Equal("forecast: barbell-bench-press", rising.About);
        Assert.Contains("weeks**, around", rising.Text, StringComparison.Ordinal);
        Assert.Contains("any date would be a guess", flat.Text, StringComparison.Ordinal);
        Assert.Contains("within reach **now**", (await AnswerAsync("when will I bench 60 kg", gain: 1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_the_sets_of_a_week_are_enough_is_reckoned_and_without_a_log_told()
    {
        var reckoned = await AnswerAsync("do I train chest enough", gain: 1);

        Assert.Equal("enough: chest", reckoned.About);
        Assert.Contains("| the chest | 3 | 10 to 20 |", reckoned.Text, StringComparison.Ordinal);
        Assert.NotEqual("enough: chest", (await Knowledge.AnswerAsync("do I train chest enough", LocalCoachTests.Facts())).About);
    }

    [Fact]
    public async Task The_days_of_the_week_are_counted() =>
        Assert.Contains("Mostly on **Monday**", (await AnswerAsync("which day do I usually train", gain: 1)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_a_new_best_in_some_days_is_told_with_the_one_before()
    {
        Assert.Contains("**1 lift** with a new best this month", (await AnswerAsync("how many PRs this month", gain: 1)).Text, StringComparison.Ordinal);
        Assert.Contains("No new best this month", (await AnswerAsync("how many PRs this month", gain: 0)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_lift_stands_still_is_answered_with_how_it_stands_and_what_is_done_about_it()
    {
        var reply = await AnswerAsync("why is my bench not going up", gain: 0);

        Assert.Contains("It stands still", reply.Text, StringComparison.Ordinal);
        Assert.Contains("plateaus", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_research_hears_that_nothing_was_looked_up()
    {
        Assert.Contains("cannot look up studies", (await Knowledge.AnswerAsync("is creatine proven to work", LocalCoachTests.Facts())).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot look up studies", (await Knowledge.AnswerAsync("how much creatine should I take", LocalCoachTests.Facts())).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("💪🔥", "cheer")]
    [InlineData("😭😭", "sad")]
    [InlineData("🤕👍", "hurt")]
    [InlineData("🤔", "picture")]
    public async Task Pictures_alone_are_answered(string message, string about) => Assert.Equal(about, (await Knowledge.AnswerAsync(message, LocalCoachTests.Facts())).About);

    [Theory]
    [InlineData("benchpres form tips", "how: barbell-bench-press")]
    [InlineData("legpress technique", "how: leg-press")]
    public async Task A_name_written_as_one_word_is_found(string question, string about) => Assert.Equal(about, (await Knowledge.AnswerAsync(question, LocalCoachTests.Facts())).About);

    [Fact]
    public async Task How_to_do_what_was_spoken_of_is_about_that() =>
        Assert.Equal("Plateau", (await Knowledge.AnswerAsync("how do i break it", LocalCoachTests.Facts(), ["bench stuck at 80"])).About);

    private static ValueTask<LocalReply> AnswerAsync(string question, decimal gain)
    {
        var sets = Enumerable.Range(0, Weeks)
            .SelectMany(week => Enumerable.Repeat(new DoneSet(Monday(week), Guid.Empty, "Push", "barbell-bench-press", Load.FromKilograms(70 + (gain * (Weeks - week))), 5, null), 3))
            .ToList();
        var workouts = Enumerable.Range(0, Weeks).Select(week => new DoneWorkout(Guid.Empty, "Push", Monday(week), 50, null)).ToList();
        var facts = LocalCoachTests.Facts();
        return Knowledge.AnswerAsync(question, facts with
        {
            Log = new(
                facts.Log.TodayAsync,
                () => Task.FromResult<IReadOnlyList<WorkoutDetail>>([]),
                () => Task.FromResult<IReadOnlyList<ExerciseBests>>([]),
                () => Task.FromResult<IReadOnlyList<Insight>>([]))
            {
                Looks = new(
                    (slugs, from, to) => Task.FromResult<IReadOnlyList<DoneSet>>([.. sets.Where(set => (slugs is null || slugs.Contains(set.Slug)) && set.Day >= from && set.Day <= to)]),
                    (from, to) => Task.FromResult<IReadOnlyList<DoneWorkout>>([.. workouts.Where(workout => workout.Day >= from && workout.Day <= to)]),
                    _ => Task.FromResult<IReadOnlyList<ExerciseBests>>([]),
                    _ => Task.FromResult<IReadOnlyList<ExerciseDay>>([]),
                    _ => Task.FromResult<IReadOnlyList<BodyWeight>>([])),
            },
        });
    }

    // The newest first.
    private static DateOnly Monday(int weeksAgo) => Today.AddDays(-2 - (7 * weeksAgo));
}
