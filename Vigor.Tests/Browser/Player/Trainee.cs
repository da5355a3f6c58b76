using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser.Player;

/// <summary>What somebody does in the workout player, and what is stored of it.</summary>
internal static class Trainee
{
    extension(IPage page)
    {
        /// <summary>The player, once the server has heard of all that happened in it.</summary>
        public ILocator Told => page.Locator("#player[data-waiting='0']");

        /// <summary>The list of sets of the exercise that is on.</summary>
        public ILocator Sets => page.GetByRole(AriaRole.List, new() { Name = "Sets", Exact = true });

        /// <summary>How many sets or changes wait to be sent.</summary>
        public ILocator Waits => page.Locator("[data-waiting]:not(#player)");

        /// <summary>Registers and starts a workout without a plan.</summary>
        public async Task StartFreeAsync()
        {
            await page.JoinAsync();
            await page.StartEmptyAsync();
        }

        /// <summary>Starts a workout without a plan.</summary>
        public async Task StartEmptyAsync()
        {
            await page.GotoAsync("/dashboard");
            await page.InteractiveAsync();
            await page.Button("Start an empty workout").ClickAsync();
            await page.ArriveAsync("/sessions/");
            await page.InteractiveAsync();
        }

        /// <summary>Finds an exercise and adds it.</summary>
        public async Task AddExerciseAsync(string words)
        {
            await page.Button("Add exercise").ClickAsync();
            await page.GetByRole(AriaRole.Searchbox).FillAsync(words);
            var found = page.GetByRole(AriaRole.Region, new() { Name = "Exercises found" }).GetByRole(AriaRole.Button).First;
            var name = await found.InnerTextAsync();
            await found.ClickAsync();
            await Expect(page.GetByText($"{name} is part of the workout.")).ToBeVisibleAsync();
        }

        /// <summary>Turns to an exercise.</summary>
        public async Task ChooseExerciseAsync(string name)
        {
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        }

        /// <summary>Chooses from the menu of the exercise that is on.</summary>
        public async Task ChooseMoreAsync(string act)
        {
            await page.Button("More").ClickAsync();
            await page.Button(act).ClickAsync();
        }

        /// <summary>Registers, starts a workout of a plan and turns to an exercise that is counted in reps.</summary>
        public async Task StartPlannedAsync()
        {
            await page.JoinAsync();
            await page.OnboardAsync();
            await page.StartWorkoutAsync();
            await page.Locator(".choose", new() { HasText = "0 of" }).Filter(new() { HasNotText = "Warm" }).First.ClickAsync();
            await page.Spinbutton("Reps").WaitForAsync();
        }

        /// <summary>Signs another browser in as the person of this one.</summary>
        public async Task SignInAsAsync(IPage other) => await page.Context.AddCookiesAsync((await other.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
    }

    /// <summary>Sets of a workout in the order they were done, read from the file and not through Vigor.</summary>
    public static List<(string Place, int? Reps)> Stored(string directory, string address)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT position || ' ' || set_number, reps FROM set_entries WHERE session_id = $session COLLATE NOCASE AND deleted_at IS NULL ORDER BY completed_at";
        command.Parameters.AddWithValue("$session", new Uri(address).Segments[^1]);
        using var reader = command.ExecuteReader();
        var sets = new List<(string, int?)>();
        while (reader.Read())
        {
            sets.Add((reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetInt32(1)));
        }

        return sets;
    }
}
