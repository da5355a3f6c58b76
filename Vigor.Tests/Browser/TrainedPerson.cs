using Microsoft.Playwright;
using Vigor.Tests.Hosting;

namespace Vigor.Tests.Browser;

/// <summary>Somebody signed in who has used everything.</summary>
public sealed class TrainedPerson : IAsyncDisposable
{
    private readonly TestDatabase? database;

    private TrainedPerson(VigorHost vigor, TestDatabase? database, IPage page, TrainedLife life)
    {
        Vigor = vigor;
        this.database = database;
        Page = page;
        Life = life;
    }

    public VigorHost Vigor { get; }

    /// <summary>Their browser.</summary>
    public IPage Page { get; }

    public TrainedLife Life { get; }

    public static async Task<TrainedPerson> OpenAsync(DatabaseKind kind)
    {
        var database = kind == DatabaseKind.Postgres ? await TestDatabase.CreateAsync(kind) : null;
        var settings = new Dictionary<string, string>(SharedVigor.Roomy);
        if (database is not null)
        {
            settings["ConnectionStrings:Vigor"] = database.ConnectionString;
        }

        var vigor = new VigorHost { Settings = settings };
        var address = vigor.Listen();
        TrainedLife.Begin(vigor);

        // What a page sends to the database is counted: the worker asks for its parts beside it, signed in as the page is.
        var page = await Chromium.OpenAsync(address, Chromium.Desktop, hasWorkers: false);
        await page.JoinAsync();
        return new(vigor, database, page, await TrainedLife.LiveAsync(vigor));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await Vigor.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
