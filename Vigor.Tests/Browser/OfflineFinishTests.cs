using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>What needs the server is wished for without it: taking back, finishing, saving.</summary>
public sealed class OfflineFinishTests
{
    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task Undo_and_finish_wait_for_a_dead_server_and_go_on_by_themselves()
    {
        await using var first = await VigorProcess.StartAsync(SharedVigor.Roomy);
        var page = await OfflineSetsTests.StartAsync(first.Address);
        var session = new Uri(page.Url).Segments[^1];
        await page.Spinbutton("Reps").FillAsync("5");
        await page.CompleteSetAsync();
        await page.Context.SetOfflineAsync(true);
        await page.Spinbutton("Reps").FillAsync("6");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("Set 2 is kept here: 6 reps.")).ToBeVisibleAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(page.Locator(OfflineSetsTests.Waiting)).ToHaveTextAsync("An undo waits to be sent.");
        await Expect(page.Spinbutton("Reps")).ToHaveValueAsync("6");
        await page.Spinbutton("Reps").FillAsync("7");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Set type" }).SelectOptionAsync("Failure");
        await page.Button("Complete set").ClickAsync();
        await Expect(page.GetByText("Set 2 is kept here: 7 reps.")).ToBeVisibleAsync();

        // A tab that leads away would leave a page that cannot be opened again.
        await page.GetByRole(AriaRole.Link, new() { Name = "Coach" }).ClickAsync();
        await Expect(page.GetByText("Other pages need the connection.")).ToBeVisibleAsync();
        await page.Button("Finish workout").ClickAsync();
        await Expect(page.GetByText("opens by itself when the connection is back")).ToBeVisibleAsync();
        await Expect(page.Button("Complete set")).ToBeHiddenAsync();
        await page.Context.SetOfflineAsync(false);

        await page.GetByRole(AriaRole.Radio, new() { Name = "7", Exact = true }).CheckAsync();
        await page.Textbox("Notes").FillAsync("Strong day");

        // Kept once the form's script is there, and the server must not die before.
        await page.WaitForFunctionAsync("(key) => { const kept = JSON.parse(localStorage.getItem(key) ?? '{}'); return kept.notes === 'Strong day' && kept.intensity === '7'; }", $"vigor-finish-{session}");
        Assert.Equal([5, 7], OfflineSetsTests.Stored(first.DataDirectory, session, "deleted_at IS NULL").Select(set => set.Reps));
        await first.KillAsync();
        await Expect(page.GetByText("What you write here is kept in this browser.")).ToBeVisibleAsync();
        await page.Textbox("Notes").FillAsync("Strong day after all");
        await page.Button("Save workout").ClickAsync();
        await Expect(page.GetByText("The workout is saved by itself when the connection is back.")).ToBeVisibleAsync();

        await using var second = await VigorProcess.StartAsync(SharedVigor.Roomy, first.DataDirectory, first.Address.Port);
        await page.ArriveAsync("/dashboard");
        Assert.Equal((true, 7L, "Strong day after all"), Finished(first.DataDirectory, session));
        await page.WaitForFunctionAsync("() => !Object.keys(localStorage).some((key) => key.startsWith('vigor-finish-'))");
    }

    /// <summary>Whether a session is finished, how hard it was and its notes, read from the file and not through Vigor.</summary>
    private static (bool IsFinished, object Intensity, object Notes) Finished(string directory, string session)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT finished_at IS NOT NULL, intensity, notes FROM sessions WHERE id = $session COLLATE NOCASE";
        command.Parameters.AddWithValue("$session", session);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetBoolean(0), reader.GetValue(1), reader.GetValue(2));
    }
}
