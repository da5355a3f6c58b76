using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Player;

/// <summary>A browser that has kept what Vigor needs without a network, and what is left in it.</summary>
internal static class KeptBrowser
{
    extension(IPage page)
    {
        /// <summary>Waits until the worker and what is the person's are kept.</summary>
        public Task KeptAsync() => page.UntilAsync(
            """
            async () => {
              const { all } = await import('/player/store.js');
              const [snapshot] = await all('snapshots');
              return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated' && snapshot?.document.workouts.length > 0 && (await all('parts')).length > 60;
            }
            """);

        /// <summary>Opens an address in another tab, as whoever comes back later does.</summary>
        public async Task<IPage> AgainAsync(string address = "/dashboard")
        {
            var context = page.Context;
            await page.CloseAsync();
            var next = await context.NewPageAsync();
            await next.GotoAsync(address);
            await next.InteractiveAsync();
            return next;
        }

        /// <summary>How much the browser keeps in each store.</summary>
        public Task<string> LeftAsync() => page.EvaluateAsync<string>(
            """
            async () => {
              const counts = [];
              for (const [database, store] of [['vigor', 'workouts'], ['vigor', 'drafts'], ['vigor-shelf', 'snapshots'], ['vigor-shelf', 'parts'], ['vigor', 'events']]) {
                const opened = await new Promise((done) => { const asked = indexedDB.open(database); asked.onsuccess = () => done(asked.result); });
                const count = await new Promise((done) => { const asked = opened.transaction(store).objectStore(store).count(); asked.onsuccess = () => done(asked.result); });
                opened.close();
                counts.push(`${store} ${count}`);
              }
              return counts.join(' ');
            }
            """);

        /// <summary>A workout with one set that waits to be sent.</summary>
        public Task LeaveWaitingAsync() => page.EvaluateAsync(
            """
            async () => {
              const { put } = await import('/player/store.js');
              const { owner } = document.querySelector('[data-owner]').dataset;
              const { newId, nextMoment } = await import('/player/clock.js');
              const [workout, id] = [newId(), newId()];
              await put('events', { id: workout, workout, type: 'started', at: nextMoment(), known: ['push-up'], owner });
              await put('events', { id, workout, type: 'set-done', at: nextMoment(), exercise: 0, number: 1, figures: { kind: 'Working', reps: 21 }, owner });
            }
            """);
    }

    /// <summary>A person with a plan, whose browser has kept what is needed without a network.</summary>
    public static async Task<IPage> OpenAsync(Uri address)
    {
        var page = await Chromium.OpenAsync(address, hasWorkers: true);
        await page.JoinAsync();
        await page.OnboardAsync();
        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.KeptAsync();
        return page;
    }

    /// <summary>Rows of a table, read from the file and not through Vigor.</summary>
    /// <param name="directory">The data folder.</param>
    /// <param name="rows">A table, with a condition where it has one.</param>
    public static int Count(string directory, string rows)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "vigor.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {rows}";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
