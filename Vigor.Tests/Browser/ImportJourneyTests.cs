using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Somebody comes from another application and takes their log along.</summary>
public sealed class ImportJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    private const string Strong =
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
        + "2024-03-05 18:01:02,Push,1h 5m,Bench Press (Barbell),1,82.5,8,0,0,,,8.5\n"
        + "2024-03-05 18:01:02,Push,1h 5m,Bench Press (Barbell),2,heavy,8,0,0,,,\n"
        + "2024-03-05 18:01:02,Push,1h 5m,Tractor Tyre Shove,1,100,8,0,0,,,\n";

    [Fact]
    public async Task A_file_is_looked_at_fixed_imported_and_exported()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/profile/import");
        await page.InteractiveAsync();
        var upload = page.GetByLabel("Exported file");
        await ListensAsync(page);
        await upload.SetInputFilesAsync(new FilePayload { Name = "photo.csv", MimeType = "text/csv", Buffer = [0x89, 0x50, 0x4E, 0x47, 0, 1, 2] });
        await Expect(page.GetByText("This is not a text file.")).ToBeVisibleAsync();

        await upload.SetInputFilesAsync(new FilePayload { Name = "strong.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Strong) });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Strong: 1 workout, 2 sets" })).ToBeVisibleAsync();
        await page.GetByText("1 line cannot be read").ClickAsync();
        await Expect(page.GetByText("Line 3:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Kilograms" }).CheckAsync();
        await Expect(page.GetByText("Becomes your own exercise")).ToBeVisibleAsync();
        await page.Button("Import workouts").ClickAsync();
        await Expect(page.GetByText("1 workout and 2 sets are new in your log.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "To the history" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Push") }).ClickAsync();
        await Expect(page.GetByText("82.5 kg × 8")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Tractor Tyre Shove" })).ToBeVisibleAsync();

        await page.GotoAsync("/profile?section=export");
        await page.InteractiveAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Export everything (JSON)" }).ClickAsync());
        Assert.Matches("^vigor-log-.*\\.json$", download.SuggestedFilename);
        await page.GotoAsync("/profile/import");
        await page.InteractiveAsync();
        await page.Button("Another file").ClickAsync();
        await ListensAsync(page);
        await upload.SetInputFilesAsync(await download.PathAsync());
        await page.Button("Import workouts").ClickAsync();
        await Expect(page.GetByText("1 workout was there already.")).ToBeVisibleAsync();
    }

    // A field is drawn before the framework's script listens to it; nobody chooses a file that fast.
    private static Task ListensAsync(IPage page) => page.WaitForFunctionAsync("() => document.getElementById('file')?._blazorInputFileNextFileId !== undefined");

    [Fact]
    public async Task A_guest_gets_nobodys_log()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        foreach (var address in new[] { "/profile/export/sets.csv", "/profile/export/vigor.json" })
        {
            Assert.Equal(401, (await page.GotoAsync(address))!.Status);
        }
    }
}
