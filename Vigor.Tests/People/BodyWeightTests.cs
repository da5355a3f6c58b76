using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core;
using Vigor.Core.People;
using Vigor.Core.People.Services;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People;

public sealed class BodyWeightTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task The_newest_weight_is_that_of_the_profile_and_a_day_has_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var actor = await database.AddPersonAsync();
        var weights = new BodyWeightService(database.Contexts, time);
        var profiles = new ProfileService(database.Contexts, time);

        await weights.StoreAsync(actor, [new(Today, 80_000)]);
        await weights.StoreAsync(actor, [new(Today.AddDays(-1), 81_000)]);
        Assert.Equal(80_000, (await profiles.GetAsync(actor)).BodyWeightGrams);
        await weights.StoreAsync(actor, [new(Today, 79_500)]);

        Assert.Equal([new(Today.AddDays(-1), 81_000), new BodyWeight(Today, 79_500)], await weights.ListAsync(actor));
        Assert.Equal([new BodyWeight(Today, 79_500)], await weights.ListAsync(actor, Today));
        Assert.Equal(79_500, (await profiles.GetAsync(actor)).BodyWeightGrams);

        await weights.RemoveAsync(actor, Today);
        Assert.Equal(81_000, (await profiles.GetAsync(actor)).BodyWeightGrams);
        await weights.RemoveAsync(actor, Today.AddDays(-1));
        Assert.Empty(await weights.ListAsync(actor));
        Assert.Equal(81_000, (await profiles.GetAsync(actor)).BodyWeightGrams);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Many_are_stored_at_once_and_only_over_the_persons_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (actor, other) = (await database.AddPersonAsync(), await database.AddPersonAsync());
        var weights = new BodyWeightService(database.Contexts, time);
        await weights.StoreAsync(other, [new(Today, 60_000)]);
        await weights.StoreAsync(actor, [new(Today.AddDays(-2), 90_000)]);

        await weights.StoreAsync(actor, [.. Enumerable.Range(0, 400).Select(day => new BodyWeight(Today.AddDays(-day), 80_000 + day)), new(Today, 70_000)]);

        var stored = await weights.ListAsync(actor);
        Assert.Equal((400, 70_000, 80_002), (stored.Count, stored[^1].Grams, stored[^3].Grams));
        Assert.Equal([new BodyWeight(Today, 60_000)], await weights.ListAsync(other));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => weights.RemoveAsync(other, Today.AddDays(-1)));
        Assert.Equal(RefusalCode.NotFound, refusal.Code);
    }

    [Theory]
    [InlineData(29_999, 0, nameof(BodyWeightEntry.Grams))]
    [InlineData(300_001, 0, nameof(BodyWeightEntry.Grams))]
    [InlineData(80_000, 1, nameof(BodyWeightEntry.Day))]
    [InlineData(80_000, -20_000, nameof(BodyWeightEntry.Day))]
    public async Task What_is_past_belief_is_refused_and_nothing_is_stored(int grams, int day, string field)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var actor = await database.AddPersonAsync();
        var weights = new BodyWeightService(database.Contexts, time);

        var refusal = await Assert.ThrowsAsync<Refusal>(() => weights.StoreAsync(actor, [new(Today, 80_000), new(Today.AddDays(day), grams)]));

        Assert.Equal(field, refusal.Field);
        Assert.Empty(await weights.ListAsync(actor));
    }

    [Fact]
    public async Task Today_is_the_persons_day()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var actor = await database.AddPersonAsync(profile: profile => profile with { TimeZone = "Pacific/Auckland" });
        await new BodyWeightService(database.Contexts, time).StoreAsync(actor, [new(Today.AddDays(1), 80_000)]);
    }

    [Fact]
    public void A_mean_is_that_of_the_last_seven_days() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[30_000, 300_000]).List[0, 40].Sample(entries =>
        {
            List<BodyWeight> weights = [.. entries.DistinctBy(entry => entry.Item1).Select(entry => new BodyWeight(Today.AddDays(entry.Item1), entry.Item2)).OrderBy(weight => weight.Day)];
            var expected = weights.Select(weight => weights.Where(other => other.Day <= weight.Day && other.Day > weight.Day.AddDays(-7)).Average(other => (decimal)other.Grams));
            return BodyWeightMean.Of(weights).Select(mean => (decimal)mean.Grams).Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) <= 0.5m);
        });
}
