using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Vigor.Tests.Browser.Player;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>A server that dies in the middle of a workout loses nothing and doubles nothing.</summary>
public sealed class KilledServerTests
{
    [Fact]
    public async Task A_session_goes_on_at_the_same_set_after_a_kill()
    {
        var directory = Directory.CreateTempSubdirectory("vigor-killed-").FullName;
        try
        {
            var first = await VigorProcess.StartAsync(SharedVigor.Roomy, directory);
            var page = await Chromium.OpenAsync(first.Address, hasWorkers: true);
            await page.JoinAsync();
            await page.OnboardAsync();
            await page.StartWorkoutAsync();
            for (var set = 0; set < 4; set++)
            {
                await page.CompleteSetAsync();
            }

            await page.Told.WaitForAsync();
            var before = await StateAsync(page);
            var address = page.Url;
            await first.KillAsync();
            Assert.Equal((4, 4), StoredSets(directory));

            await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, directory, first.Address.Port);
            await page.GotoAsync(address);
            await page.InteractiveAsync();
            Assert.Equal(before, await StateAsync(page));

            var rest = await page.CompleteEverySetAsync();
            await page.Button("Finish workout").ClickAsync();
            await page.Button("Save workout").ClickAsync();
            await page.LeaveAsync("/sessions/");
            Assert.Equal((4 + rest, 4 + rest), StoredSets(directory));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Every_page_comes_back_by_itself_with_what_was_typed()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var start = await Chromium.OpenAsync(first.Address, hasWorkers: true);
        await start.JoinAsync();
        var pages = new List<(IPage Page, ILocator Field)>();
        foreach (var (path, label) in new[] { ("/history", "Workout or exercise"), ("/coach", "Message"), ("/plans/new", "Anything else?"), ("/history/new", "Name"), ("/exercises/own/new", "Name") })
        {
            var page = await start.Context.NewPageAsync();
            await page.GotoAsync(path);
            await page.InteractiveAsync();
            var field = page.GetByLabel(label, new() { Exact = true }).Or(page.GetByPlaceholder(label)).First;
            await field.FocusAsync();
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync("half typed");
            await page.EvaluateAsync("document.documentElement.classList.add('before')");
            pages.Add((page, field));
        }

        await first.KillAsync();
        foreach (var (page, _) in pages)
        {
            await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        }

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        foreach (var (page, field) in pages)
        {
            await page.Locator("html:not(.before) body[data-interactive=true]").WaitForAsync();
            await Expect(field).ToHaveValueAsync("half typed");
        }
    }

    /// <summary>What the player shows: the exercise, the set that is due, how many are logged.</summary>
    private static async Task<string> StateAsync(IPage page)
    {
        var due = await page.Locator(".set.now strong").InnerTextAsync();
        var logged = await page.Locator("[data-sets-logged]").GetAttributeAsync("data-sets-logged");
        return $"{await page.Locator("[data-exercise]").GetAttributeAsync("data-exercise")}, {due}, {logged} logged";
    }

    /// <summary>Rows and distinct places of sets, read from the file and not through Vigor.</summary>
    internal static (int Rows, int Places) StoredSets(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), count(DISTINCT session_id || ' ' || position || ' ' || set_number) FROM set_entries";
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt32(0), reader.GetInt32(1));
    }
}
