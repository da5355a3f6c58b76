using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>Training goes on without a network, on a line that is dead, and while the server is: each set is stored once, in order.</summary>
public sealed class OfflineTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Without_a_circuit_a_workout_is_done_from_its_first_set_to_its_summary()
    {
        var page = await Chromium.OpenAsync(vigor.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.Context.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.AddExerciseAsync("push-up");
        await page.ChooseMoreAsync("Swap exercise");
        await page.GetByRole(AriaRole.Region, new() { Name = "Another exercise" }).GetByRole(AriaRole.Button).First.ClickAsync();
        var sets = await page.CompleteEverySetAsync();
        await page.Button("Finish workout").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "7", Exact = true }).CheckAsync(new() { Force = true });
        await page.Button("Save workout").ClickAsync();
        await page.ArriveAsync("/history/");
        Assert.Equal(sets, Trainee.Stored(vigor.DataDirectory, page.Url).Count);
    }

    [Fact]
    public async Task Sets_done_without_network_wait_and_are_sent_once_in_order()
    {
        var page = await Chromium.OpenAsync(vigor.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.Told.WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        foreach (var (reps, waits) in new[] { ("7", "1 set waits to be sent."), ("9", "2 sets wait to be sent."), ("11", "3 sets wait to be sent.") })
        {
            await page.Spinbutton("Reps").FillAsync(reps);
            await page.CompleteSetAsync();
            await Expect(page.Waits).ToHaveTextAsync(waits);
        }

        await page.Spinbutton("Reps").FillAsync("10000");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("Reps go from 0 to 1,000.")).ToBeVisibleAsync();
        Assert.Empty(Trainee.Stored(vigor.DataDirectory, page.Url));

        // The first answer is lost on its way back: what it says was stored is sent again.
        var sendings = 0;
        await page.Context.RouteAsync("**/offline/events*", async route =>
        {
            if (Interlocked.Increment(ref sendings) == 1)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.Context.SetOfflineAsync(false);
        await page.Told.WaitForAsync();
        Assert.True(sendings >= 2);
        var stored = Trainee.Stored(vigor.DataDirectory, page.Url);
        Assert.Equal([7, 9, 11], stored.Select(set => set.Reps));
        Assert.Equal(3, stored.Select(set => set.Place).Distinct().Count());
    }

    [Fact]
    public async Task What_is_typed_rests_and_waits_is_there_again_after_a_killed_server()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await Chromium.OpenAsync(first.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.CompleteSetAsync();
        await page.Told.WaitForAsync();
        await first.KillAsync();
        for (var sets = 1; sets <= 2; sets++)
        {
            await page.CompleteSetAsync();
            await Expect(page.Waits).ToHaveTextAsync(sets == 1 ? "1 set waits to be sent." : "2 sets wait to be sent.");
        }

        var rest = page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" });
        for (var taps = 0; taps < 20; taps++)
        {
            await page.Button("15 seconds longer").ClickAsync();
        }

        await page.Spinbutton("Reps").FillAsync("13");
        await page.ChooseMoreAsync("Add a note");
        await page.GetByLabel("Shown each time").FillAsync("seat on fo");

        // At once: never unable.
        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.GetByLabel("Shown each time")).ToHaveValueAsync("seat on fo");
        await page.Button("Close").ClickAsync();
        await Expect(page.Spinbutton("Reps")).ToHaveValueAsync("13");
        await Expect(rest).ToHaveCountAsync(1);
        await page.Told.WaitForAsync();
        Assert.Equal((3, 3), KilledServerTests.StoredSets(first.DataDirectory));
        await page.CompleteSetAsync();
        await page.Told.WaitForAsync();
        Assert.Equal(13, Trainee.Stored(first.DataDirectory, page.Url)[^1].Reps);
    }

    [Fact]
    public async Task On_a_dead_line_everything_goes_on_and_the_badge_says_how_many_wait()
    {
        await using var line = DeadLine.To(vigor.Address);
        var page = await Chromium.OpenAsync(line.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.CompleteSetAsync();
        await page.Told.WaitForAsync();
        line.IsDead = true;
        await page.CompleteSetAsync();
        var rest = page.GetByRole(AriaRole.Region, new() { Name = "Rest timer" });
        await page.Button("15 seconds longer").ClickAsync();
        await Expect(rest).ToHaveCountAsync(1);
        await page.Button("Skip rest").ClickAsync();
        await Expect(rest).ToHaveCountAsync(0);
        await page.Button("Undo").ClickAsync();
        await page.CompleteSetAsync();
        await Expect(page.Waits).ToContainTextAsync("to be sent.");

        // What only the server knows says so, and goes on by itself.
        await page.ChooseMoreAsync("Swap exercise");
        await Expect(page.GetByText("This needs a connection.")).ToBeVisibleAsync();
        line.IsDead = false;
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Another exercise" }).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await page.Button("Close").ClickAsync();
        await page.Told.WaitForAsync();
        await Expect(page.Waits).ToHaveCountAsync(0);
        Assert.Equal(2, Trainee.Stored(vigor.DataDirectory, page.Url).Count);
    }

    [Fact]
    public async Task Finishing_without_a_server_is_saved_here_and_sent_by_itself()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await Chromium.OpenAsync(first.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.CompleteSetAsync();
        await page.Told.WaitForAsync();
        await page.Button("Finish workout").ClickAsync();
        await page.Textbox("Notes").FillAsync("Strong day after all");
        await first.KillAsync();
        await page.Button("Save workout").ClickAsync();
        await Expect(page.Heading).ToHaveTextAsync("Saved");

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.ArriveAsync("/history/");
        await Expect(page.GetByText("Strong day after all")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_set_that_is_refused_says_so_and_holds_up_no_other()
    {
        var page = await Chromium.OpenAsync(vigor.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.Told.WaitForAsync();
        await page.Context.RouteAsync("**/offline/events*", route => route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(route.Request.PostData!.Replace("\"reps\":41", "\"reps\":41000", StringComparison.Ordinal)) }));
        await page.Spinbutton("Reps").FillAsync("41");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Reps go from 0 to 1,000.");
        await page.Locator("[data-sets-logged='0']").WaitForAsync();
        await page.CompleteSetAsync();
        await page.Told.WaitForAsync();
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await page.Button("Dismiss").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.Single(Trainee.Stored(vigor.DataDirectory, page.Url));
    }

    [Fact]
    public async Task Who_is_signed_out_keeps_their_sets_and_nobody_else_sends_them()
    {
        var page = await Chromium.OpenAsync(vigor.Address, hasWorkers: true);
        await page.StartPlannedAsync();
        await page.Told.WaitForAsync();
        var (session, cookies) = (page.Url, await page.Context.CookiesAsync());
        await page.Context.ClearCookiesAsync();
        await page.CompleteSetAsync();
        await Expect(page.Waits).ToHaveTextAsync("1 set waits to be sent.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();

        // Somebody else signs in on this browser.
        await page.GotoAsync("/account/register");
        await page.JoinAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await Expect(page.Locator("[data-unsent]")).ToBeHiddenAsync();
        Assert.Empty(Trainee.Stored(vigor.DataDirectory, session));

        await page.Context.ClearCookiesAsync();
        await page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await page.GotoAsync(session);
        await page.InteractiveAsync();
        await page.Told.WaitForAsync();
        Assert.Single(Trainee.Stored(vigor.DataDirectory, session));
    }
}
