using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>From the form to the first finished session of a programme, on a phone.</summary>
public sealed class ProgrammeJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task Somebody_creates_a_programme_and_trains_its_first_session()
    {
        var (page, programme) = await CreateAsync();
        await PageTests.AssertPagesHoldAsync(page, ["/programmes/new", programme, $"{programme}?week=4", "/plans"]);
        await TrainAsync(page, programme);
    }

    internal async Task CreateAndTrainAsync()
    {
        var (page, programme) = await CreateAsync();
        await TrainAsync(page, programme);
    }

    private async Task<(IPage Page, string Programme)> CreateAsync()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.OnboardAsync();
        await page.GotoAsync("/plans");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New programme", Exact = true }).ClickAsync();
        await page.ArriveAsync("/programmes/new");
        await page.GetByRole(AriaRole.Radio, new() { Name = "4 weeks", Exact = true }).CheckAsync(new() { Force = true });
        await page.Spinbutton("Minutes a workout").FillAsync("5");
        await page.Button("Create programme").ClickAsync();
        await Expect(page.GetByText("Choose 15 to 120 minutes.")).ToBeVisibleAsync();

        await page.Spinbutton("Minutes a workout").FillAsync("30");
        await page.Button("Create programme").ClickAsync();
        await page.ArriveAsync("/programmes/[0-9a-f-]{36}$");
        await Expect(page.Heading).ToHaveTextAsync("4 weeks of strength");
        await Expect(page.GetByText("0 of 12 workouts done")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        return (page, new Uri(page.Url).AbsolutePath);
    }

    private async Task TrainAsync(IPage page, string programme)
    {
        await page.GotoAsync($"{programme}?week=4");
        await page.InteractiveAsync();
        await Expect(page.GetByText("Recovery week:").First).ToBeVisibleAsync();
        await page.GotoAsync(programme);
        await page.InteractiveAsync();
        await page.Button("Start workout").First.ClickAsync();
        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.CompleteSetAsync();
        await page.Button("Finish workout").First.ClickAsync();
        await page.Button("Save workout").ClickAsync();
        await page.LeaveAsync("/sessions/");
        await page.GotoAsync(programme);
        await Expect(page.GetByText("1 of 12 workouts done")).ToBeVisibleAsync();

        var stranger = await Chromium.OpenAsync(vigor.Address);
        await stranger.JoinAsync();
        await stranger.GotoAsync(programme);
        await Expect(stranger.GetByText("Not found").First).ToBeVisibleAsync();
    }
}
