using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Vigor.Core.People;
using Vigor.Core.People.Push;
using Vigor.Core.People.SignIns;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.People.Push;

/// <summary>Messages on their way to a push service on loopback that reads them as the browser would.</summary>
public sealed class PushDeliveryTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private readonly EphemeralDataProtectionProvider protection = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Of_several_processes_one_sends_and_each_browser_reads_it_once(DatabaseKind kind)
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(kind);
        using var here = new PushOffice(database, time, protection);
        using var there = new PushOffice(database, time, protection);
        var (actor, other) = (await database.AddPersonAsync(), await database.AddPersonAsync());
        string[] browsers = [await service.SubscribeAsync(here.Push, actor), await service.SubscribeAsync(there.Push, actor)];
        await service.SubscribeAsync(here.Push, other);
        await QueueAsync(here, actor, "Rest is over", "rest", seconds: 60, isUrgent: true);

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => (Task[])[here.Courier.DeliverAsync(default), there.Courier.DeliverAsync(default)]));
        await here.Courier.DeliverAsync(default);

        Assert.Equal(browsers.Order(StringComparer.Ordinal), service.Messages.Select(message => message.Endpoint).Order(StringComparer.Ordinal));
        Assert.All(service.Messages, message =>
        {
            Assert.Equal(("Rest is over", "rest", "high", 60), (message.Title, message.Topic, message.Urgency, message.TimeToLive));
            Assert.Equal(["title", "topic"], message.Members);
            Assert.Contains($"k={here.Push.KeyAsync(actor).Result}", message.Authorization, StringComparison.Ordinal);
        });
        Assert.Equal(0, await WaitingAsync(here));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_browser_that_is_gone_is_forgotten_and_one_that_is_busy_is_asked_again(DatabaseKind kind)
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(kind);
        using var office = new PushOffice(database, time, protection);
        var actor = await database.AddPersonAsync();
        var endpoint = await service.SubscribeAsync(office.Push, actor);

        await QueueAsync(office, actor, "Later", "planned", seconds: 3600);
        service.Answer = (429, 120);
        await office.Courier.DeliverAsync(default);
        time.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(0, await office.Courier.DeliverAsync(default));
        time.Advance(TimeSpan.FromSeconds(1));
        service.Answer = (503, null);
        Assert.Equal(1, await office.Courier.DeliverAsync(default));
        time.Advance(TimeSpan.FromSeconds(39));
        Assert.Equal(0, await office.Courier.DeliverAsync(default));
        time.Advance(TimeSpan.FromSeconds(1));
        service.Answer = null;
        await office.Courier.DeliverAsync(default);
        Assert.Equal("Later", Assert.Single(service.Messages).Title);

        await QueueAsync(office, actor, "Refused", "planned", seconds: 3600);
        service.Answer = (403, null);
        await office.Courier.DeliverAsync(default);
        Assert.Equal(0, await WaitingAsync(office));
        Assert.True(await office.Push.KnowsAsync(actor, endpoint));

        await QueueAsync(office, actor, "Gone", "planned", seconds: 3600);
        await QueueAsync(office, actor, "Gone too", "streak", seconds: 3600);
        service.Answer = (410, null);
        await office.Courier.DeliverAsync(default);
        Assert.False(await office.Push.KnowsAsync(actor, endpoint));
        Assert.Equal(0, await WaitingAsync(office));
    }

    [Fact]
    public async Task What_a_process_took_with_it_is_sent_by_the_next_unless_it_is_too_late()
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var office = new PushOffice(database, time, protection);
        var actor = await database.AddPersonAsync();
        await service.SubscribeAsync(office.Push, actor);
        await QueueAsync(office, actor, "Long", "planned", seconds: 3600);
        await QueueAsync(office, actor, "Short", "rest", seconds: 40);
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            // As one leaves it that is killed after it took a message.
            var until = time.GetUtcNow().AddSeconds(45);
            await db.PushMessages.ExecuteUpdateAsync(set => set.SetProperty(message => message.DueAt, until).SetProperty(message => message.Attempts, 1));
        }

        await office.Courier.DeliverAsync(default);
        Assert.Empty(service.Messages);
        time.Advance(TimeSpan.FromSeconds(45));
        await office.Courier.DeliverAsync(default);

        Assert.Equal("Long", Assert.Single(service.Messages).Title);
        Assert.Equal(0, await WaitingAsync(office));
    }

    [Fact]
    public async Task A_browser_reminds_whoever_subscribed_last_while_they_are_signed_in()
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var office = new PushOffice(database, time, protection);
        var (first, second) = (await database.AddPersonAsync(), await database.AddPersonAsync());
        var (endpoint, key, secret) = service.NewBrowser();
        var signIn = new SignIn { Id = Guid.CreateVersion7(), UserId = second.UserId, Device = "Firefox", Network = "", StartedAt = time.GetUtcNow(), EndsAt = time.GetUtcNow().AddDays(7) };
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            db.SignIns.Add(signIn);
            await db.SaveChangesAsync();
        }

        await office.Push.SubscribeAsync(first, null, endpoint, key, secret);
        await QueueAsync(office, first, "For the first", "planned", seconds: 600);
        await office.Push.SubscribeAsync(second, signIn.Id, endpoint, key, secret);
        Assert.Equal((false, true), (await office.Push.KnowsAsync(first, endpoint), await office.Push.KnowsAsync(second, endpoint)));
        await QueueAsync(office, second, "For the second", "planned", seconds: 600);
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            var now = time.GetUtcNow();
            await db.SignIns.ExecuteUpdateAsync(set => set.SetProperty(ended => ended.EndedAt, now));
        }

        await office.Courier.DeliverAsync(default);

        Assert.Empty(service.Messages);
        Assert.Equal((0, false), (await WaitingAsync(office), await office.Push.KnowsAsync(second, endpoint)));
    }

    [Fact]
    public async Task Nobody_has_more_browsers_than_the_limit_and_the_oldest_gives_way()
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var office = new PushOffice(database, time, protection);
        var actor = await database.AddPersonAsync();
        List<string> browsers = [];
        for (var count = 0; count <= PushSubscription.MostOfOne; count++)
        {
            browsers.Add(await service.SubscribeAsync(office.Push, actor));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.False(await office.Push.KnowsAsync(actor, browsers[0]));
        foreach (var browser in browsers.Skip(1))
        {
            Assert.True(await office.Push.KnowsAsync(actor, browser));
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Keys_are_made_once_by_whoever_asks_first_and_anew_when_nothing_opens_them(DatabaseKind kind)
    {
        await using var service = await LoopbackPushService.StartAsync();
        await using var database = await TestDatabase.CreateAsync(kind);
        using var here = new PushOffice(database, time, protection);
        using var there = new PushOffice(database, time, protection);
        var actor = await database.AddPersonAsync();

        var keys = await Task.WhenAll(here.Push.KeyAsync(actor), there.Push.KeyAsync(actor), here.Push.KeyAsync(actor));
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        var endpoint = await service.SubscribeAsync(here.Push, actor);

        using var stranger = new PushOffice(database, time, new EphemeralDataProtectionProvider());
        Assert.NotEqual(keys[0], await stranger.Push.KeyAsync(actor));
        Assert.False(await here.Push.KnowsAsync(actor, endpoint));
    }

    private async Task QueueAsync(PushOffice office, Actor actor, string title, string topic, int seconds, bool isUrgent = false)
    {
        var now = time.GetUtcNow();
        await using var db = await office.Contexts.CreateDbContextAsync();
        await db.QueuePushAsync(actor.UserId, new(title, topic, now.AddSeconds(seconds), isUrgent), now, default);
        await db.SaveChangesAsync();
    }

    private static async Task<int> WaitingAsync(PushOffice office)
    {
        await using var db = await office.Contexts.CreateDbContextAsync();
        return await db.PushMessages.CountAsync();
    }
}
