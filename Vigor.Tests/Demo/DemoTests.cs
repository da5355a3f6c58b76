using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vigor.Core;
using Vigor.Core.Data;
using Vigor.Core.Exercises;
using Vigor.Core.People;
using Vigor.Core.Plans;
using Vigor.Core.Training;
using Vigor.Tests.Account;
using Vigor.Tests.Hosting;
using Vigor.Web.Demo;

namespace Vigor.Tests.Demo;

/// <summary>Trying Vigor out: all of it works, nothing of it is stored, and one guest never sees another.</summary>
public sealed class DemoTests(VigorHost vigor) : IClassFixture<VigorHost>
{
    [Fact]
    public async Task A_guest_lives_ten_weeks_and_nothing_is_stored()
    {
        using var guest = vigor.Browse();
        await StartAsync(guest);
        foreach (var address in (string[])["/dashboard", "/plans", "/history", "/progress", "/coach", "/profile", "/exercises", "/profile/export/vigor.json"])
        {
            using var page = await guest.OpenAsync(address);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address}: {page.StatusCode} {page.Target()}");
        }

        await guest.OpenAsync("/history");
        Assert.Contains("Nothing is kept", guest.Text, StringComparison.Ordinal);
        Assert.True(guest.Page.QuerySelectorAll("main li").Length > 20, guest.Text);
        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        Assert.False(await db.Sessions.AnyAsync());
        Assert.False(await db.Accounts.AnyAsync(account => account.UserName == DemoPerson.Name));
    }

    [Fact]
    public async Task Two_guests_have_two_lives_and_to_the_account_pages_both_are_guests()
    {
        using var one = vigor.Browse();
        using var two = vigor.Browse();
        await StartAsync(one);
        await StartAsync(two);
        using var mine = await one.OpenAsync("/profile/export/vigor.json");
        using var theirs = await two.OpenAsync("/profile/export/vigor.json");
        Assert.NotEqual(await mine.Content.ReadAsStringAsync(), await theirs.Content.ReadAsStringAsync());

        using var account = await one.OpenAsync("/account/manage");
        Assert.Contains("/account/login", account.Target(), StringComparison.Ordinal);
        foreach (var closed in (string[])["/admin", "/support", "/upgrade", "/profile/import"])
        {
            using var answer = await one.OpenAsync(closed);
            Assert.Contains("/account/no-rights", answer.Target(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_chosen_goes_along_into_the_account()
    {
        using var guest = vigor.Browse();
        await StartAsync(guest, FitnessGoal.Endurance, FitnessLevel.Advanced);
        await guest.RegisterAsync("convinced");
        Assert.True(await guest.IsSignedInAsync());

        await using var db = await vigor.Services.GetRequiredService<IDbContextFactory<VigorDb>>().CreateDbContextAsync();
        var id = await db.Accounts.Where(account => account.UserName == "convinced").Select(account => account.Id).SingleAsync();
        var profile = await db.Profiles.SingleAsync(profile => profile.UserId == id);
        Assert.Equal((FitnessGoal.Endurance, FitnessLevel.Advanced, false), (Assert.Single(profile.Goals), profile.Level!.Value, profile.IsOnboarded));
        using var history = await guest.OpenAsync("/history");
        Assert.DoesNotContain("Nothing is kept", guest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_or_does_nothing_for_long_is_gone()
    {
        await using var own = new VigorHost();
        var house = own.Services.GetRequiredService<DemoHouse>();
        using var leaver = own.Browse();
        using var idler = own.Browse();
        await StartAsync(leaver);
        await StartAsync(idler);
        Assert.Equal(2, house.Count);

        await leaver.OpenAsync("/demo");
        await leaver.SendAsync("Leave the demo");
        Assert.Equal(1, house.Count);
        own.Time.Advance(DemoHouse.Idle + TimeSpan.FromSeconds(1));
        house.Sweep();

        Assert.Equal(0, house.Count);
        using var answer = await idler.OpenAsync("/dashboard");
        Assert.Contains("/account/login", answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_in_motion_for_a_guest_reaches_no_other_database()
    {
        await using var own = new VigorHost();
        var person = (await own.Services.GetRequiredService<DemoHouse>().OpenAsync(DemoWish.Usual, CancellationToken.None))!;
        var contexts = own.Services.GetRequiredService<IDbContextFactory<VigorDb>>();
        async Task<int> PeopleAsync()
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Accounts.CountAsync();
        }

        // Who opened the demo goes on with the database of everybody; what follows from a guest's request with the guest's.
        Assert.Equal(0, await PeopleAsync());
        var guests = Task.Run(async () =>
        {
            OtherDatabase.Current = person.Open;
            return await Task.Run(PeopleAsync);
        });
        Assert.Equal((1, 0), (await guests, await PeopleAsync()));
        await using var scope = own.Services.CreateAsyncScope();
        OtherDatabase.Current = person.Open;
        Assert.False(await scope.ServiceProvider.GetRequiredService<VigorDb>().Accounts.AnyAsync());
    }

    [Fact]
    public async Task A_guest_who_writes_without_end_is_told_and_keeps_what_is_there()
    {
        await using var own = new VigorHost();
        var person = (await own.Services.GetRequiredService<DemoHouse>().OpenAsync(DemoWish.Usual, CancellationToken.None))!;
        Assert.InRange(person.Size, 1, DemoPerson.MostBytes / 2);
        await using var reading = person.Open();
        var workout = (await reading.Plans.FirstAsync()).Workout;
        var refusal = await Assert.ThrowsAsync<Refusal>(async () =>
        {
            for (var day = 1; day < 100_000; day++)
            {
                await using var db = person.Open();
                db.Sessions.Add(Session.Past(person.Actor.UserId, "Again", workout, new(DateTimeOffset.UnixEpoch.AddDays(day), DateOnly.FromDayNumber(day), "UTC"), 30));
                await db.SaveChangesAsync();
            }
        });

        Assert.Contains("Create an account", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(person.Size, DemoPerson.MostBytes / 2, DemoPerson.MostBytes);
        await using var still = person.Open();
        Assert.True(await still.Sessions.CountAsync() > 100);
    }

    [Fact]
    public async Task A_made_up_key_is_nobodys()
    {
        using var client = vigor.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        foreach (var key in (string[])["00000000000000000000000000000000", "nonsense", "%00", "{}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/dashboard");
            request.Headers.Add("Cookie", $"vigor-demo={key}");
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    private static async Task StartAsync(FormClient guest, FitnessGoal goal = FitnessGoal.Strength, FitnessLevel level = FitnessLevel.Intermediate)
    {
        await guest.OpenAsync("/demo");
        using var started = await guest.ChooseAsync("Start the demo", ("Goal", goal.ToString()), ("Level", level.ToString()));
        Assert.EndsWith("/dashboard", started.Target(), StringComparison.Ordinal);
    }
}
