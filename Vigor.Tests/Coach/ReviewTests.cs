using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Bench.Gateway;
using Vigor.Bench.Protocol;
using Vigor.Core.Coach;
using Vigor.Core.Coach.Reviews;
using Vigor.Core.People;
using Vigor.Tests.Hosting;
using Vigor.Tests.Training;

namespace Vigor.Tests.Coach;

/// <summary>A week that is over gets its review: once, from Vigor's own figures, and at the person's own Monday.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    // Monday, one o'clock at night in UTC.
    private readonly FakeTimeProvider time = new(new(Monday.ToDateTime(new(1, 0)), TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_week_is_reviewed_once_and_put_away_for_good(DatabaseKind kind)
    {
        await using var office = await CoachOffice.OpenAsync(kind, time);
        var actor = await TrainedAsync(office);
        var idle = await office.Database.AddPersonAsync();

        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        Assert.Equal(0, await office.Reviewer.WriteDueAsync());

        var review = (await office.Reviews.CurrentAsync(actor))!;
        Assert.Equal(Monday.AddDays(-7), review.First);
        Assert.StartsWith("You trained on **3 days** and reached your goal of 3: ", review.Text, StringComparison.Ordinal);
        Assert.Null(review.Provider);
        Assert.Null(await office.Reviews.CurrentAsync(idle));
        await office.Reviews.HideAsync(idle, review.First);
        Assert.NotNull(await office.Reviews.CurrentAsync(actor));
        await office.Reviews.HideAsync(actor, review.First);
        Assert.Null(await office.Reviews.CurrentAsync(actor));
        Assert.Equal(0, await office.Reviewer.WriteDueAsync());
    }

    [Fact]
    public async Task It_stands_from_the_persons_own_monday_to_their_wednesday()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var honolulu = await TrainedAsync(office, profile => profile with { TimeZone = "Pacific/Honolulu" });

        Assert.Equal(0, await office.Reviewer.WriteDueAsync());
        time.Advance(TimeSpan.FromHours(9.5));
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());

        Assert.NotNull(await office.Reviews.CurrentAsync(honolulu));
        time.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await office.Reviews.CurrentAsync(honolulu));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await office.Reviews.CurrentAsync(honolulu));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_week_that_begins_on_Sunday_is_over_on_Sunday(DatabaseKind kind)
    {
        var sunday = new FakeTimeProvider(new(Monday.AddDays(-1).ToDateTime(new(1, 0)), TimeSpan.Zero));
        await using var office = await CoachOffice.OpenAsync(kind, sunday);
        var early = await TrainedAsync(office, profile => profile with { WeekStart = WeekStart.Sunday });
        var usual = await TrainedAsync(office);

        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        Assert.Equal(Monday.AddDays(-8), (await office.Reviews.CurrentAsync(early))!.First);
        Assert.Null(await office.Reviews.CurrentAsync(usual));
        sunday.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        Assert.NotNull(await office.Reviews.CurrentAsync(early));
        Assert.Equal(Monday.AddDays(-7), (await office.Reviews.CurrentAsync(usual))!.First);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, WeekStart.Sunday)]
    [InlineData(DatabaseKind.Sqlite, WeekStart.Saturday)]
    [InlineData(DatabaseKind.Postgres, WeekStart.Sunday)]
    public async Task Whoever_lets_their_weeks_begin_on_another_day_is_told_of_no_day_twice(DatabaseKind kind, WeekStart start)
    {
        await using var office = await CoachOffice.OpenAsync(kind, time);
        var actor = await TrainedAsync(office);
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            await db.Profiles.Where(profile => profile.UserId == actor.UserId).ExecuteUpdateAsync(change => change.SetProperty(profile => profile.WeekStart, start));
            await LogWriter.WriteAsync(db, actor.UserId, Monday.AddDays(14), weeks: 2);
        }

        Assert.Equal(0, await office.Reviewer.WriteDueAsync());
        Assert.Equal(Monday.AddDays(-7), (await office.Reviews.CurrentAsync(actor))!.First);

        // The week after it is told of on its new day.
        time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        Assert.Equal(start.FirstOf(Monday.AddDays(6)).AddDays(-7), (await office.Reviews.CurrentAsync(actor))!.First);
    }

    [Fact]
    public async Task A_server_that_was_away_until_thursday_writes_none()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        await TrainedAsync(office);
        time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(0, await office.Reviewer.WriteDueAsync());
    }

    [Fact]
    public async Task Two_processes_write_each_review_once()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Postgres, time);
        for (var person = 0; person < 12; person++)
        {
            await TrainedAsync(office);
        }

        await using var neighbour = office.Neighbour(time);
        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => (number % 2 == 0 ? office : neighbour).Reviewer.WriteDueAsync())));

        Assert.Equal(12, written.Sum());
    }

    [Fact]
    public async Task What_a_process_left_half_done_is_taken_over()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var actor = await TrainedAsync(office);
        await using (var db = await office.Database.Contexts.CreateDbContextAsync())
        {
            db.Add(new WeeklyReview { UserId = actor.UserId, First = Monday.AddDays(-7), ClaimedAt = time.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await office.Reviewer.WriteDueAsync());
        Assert.Null(await office.Reviews.CurrentAsync(actor));
        time.Advance(ReviewWriter.Patience + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
        Assert.NotNull(await office.Reviews.CurrentAsync(actor));
    }

    [Theory]
    [InlineData("You trained on 3 days and reached your goal. A strong week; do the same again.", true)]
    [InlineData("You trained on 3 days and lifted 14,000 kg in all.", false)]
    [InlineData("Great week. Just push through the pain in your knee.", false)]
    public async Task A_provider_words_it_at_night_and_only_with_figures_that_are_true(string said, bool isTaken)
    {
        await using var provider = await ProviderDouble.StartAsync();
        provider.Reply = _ => said;
        await using var office = await CoachOffice.OpenAsync(
            DatabaseKind.Sqlite, time, GatewayHost.Provider("openai", "OpenAI", provider.Endpoint, "gpt-4o-mini").ToDictionary());
        var actor = await TrainedAsync(office);

        await office.Reviewer.WriteDueAsync();

        var review = (await office.Reviews.CurrentAsync(actor))!;
        Assert.Equal(isTaken, review.Text == said);
        Assert.Equal(isTaken, review.Provider is not null);
        var call = Assert.Single(provider.Calls);
        Assert.Contains("3 of 3 training days", call.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"tools\"", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, true, "by day")]
    [InlineData(0, false, "who keeps their profile here")]
    public async Task No_provider_is_asked(int hoursLater, bool shares, string when)
    {
        Assert.NotEmpty(when);
        await using var provider = await ProviderDouble.StartAsync();
        await using var office = await CoachOffice.OpenAsync(
            DatabaseKind.Sqlite, time, GatewayHost.Provider("openai", "OpenAI", provider.Endpoint, "gpt-4o-mini").ToDictionary());
        var actor = await TrainedAsync(office, profile => profile with { ShareWithProviders = shares });
        time.Advance(TimeSpan.FromHours(hoursLater));

        await office.Reviewer.WriteDueAsync();

        Assert.NotNull(await office.Reviews.CurrentAsync(actor));
        Assert.Empty(provider.Calls);
    }

    [Fact]
    public async Task Whoever_tells_it_to_stop_is_heard_and_nothing_is_half_written()
    {
        await using var office = await CoachOffice.OpenAsync(DatabaseKind.Sqlite, time);
        var actor = await TrainedAsync(office);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Reviewer.WriteDueAsync(cancel.Token));
        Assert.Null(await office.Reviews.CurrentAsync(actor));
        Assert.Equal(1, await office.Reviewer.WriteDueAsync());
    }

    private static async Task<Actor> TrainedAsync(CoachOffice office, Func<Profile, Profile>? profile = null)
    {
        var actor = await office.Database.AddPersonAsync(profile: who =>
        {
            who = who with { DaysPerWeek = 3 };
            return profile?.Invoke(who) ?? who;
        });
        await using var db = await office.Database.Contexts.CreateDbContextAsync();
        await LogWriter.WriteAsync(db, actor.UserId, Monday, weeks: 5);
        return actor;
    }
}
