using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>The coach acts with consent, goes back to what was asked before, and stands beside the player.</summary>
public sealed class CoachJourneyTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task What_the_coach_offers_is_applied_undone_and_seen_in_the_profile()
    {
        var page = await StartAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("Please remember that I train before breakfast");
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        var offer = page.GetByRole(AriaRole.Region, new() { Name = "Offer" });
        await Expect(offer).ToContainTextAsync("I train before breakfast");
        await page.Button("Apply").ClickAsync();
        await Expect(offer.GetByText("Done")).ToBeVisibleAsync();
        var conversation = page.Url;

        await page.GotoAsync("/profile?section=coach");
        await page.InteractiveAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Forget: I train before breakfast" })).ToBeVisibleAsync();
        await page.Textbox("New fact").FillAsync("My gym has no squat rack");
        await page.Button("Remember").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Forget: My gym has no squat rack" })).ToBeVisibleAsync();

        await page.GotoAsync(conversation);
        await page.InteractiveAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(offer.GetByText("Undone")).ToBeVisibleAsync();
        await page.AskAsync("What do you remember about me?");
        var last = page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).Last;
        await Expect(last).ToContainTextAsync("My gym has no squat rack");
        await Expect(last).Not.ToContainTextAsync("breakfast");
        await PageTests.AssertPagesHoldAsync(page, [new Uri(conversation).AbsolutePath, "/profile?section=coach"]);
    }

    [Fact]
    public async Task A_question_is_edited_and_its_first_version_is_still_there()
    {
        var page = await StartAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How much protein do I need?");
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        await page.Button("Edit").ClickAsync();
        await page.Textbox("Question").FillAsync(" ");
        await page.Button("Ask this").ClickAsync();
        await Expect(page.GetByText("Write a message first.")).ToBeVisibleAsync();
        await page.Textbox("Question").FillAsync("How long should I rest between sets?");
        await page.Button("Ask this").ClickAsync();
        await Expect(page.GetByText("2 of 2")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToContainTextAsync("3 to 5 minutes");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveAttributeAsync("aria-busy", "false");

        await page.Button("Earlier version").ClickAsync();
        await Expect(page.GetByText("1 of 2")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "You" })).ToContainTextAsync("protein");

        await page.GetByRole(AriaRole.Button, new() { Name = "This did not help" }).ClickAsync();
        await page.Button("Too long").ClickAsync();
        await Expect(page.Button("Too long")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.Button("Too long")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Two_taps_on_send_ask_once()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How much protein do I need?");
        await page.Textbox("Message").FillAsync("How long should I rest between sets?");
        await page.Button("Send").EvaluateAsync("send => { send.click(); send.click(); }");

        var answers = page.GetByRole(AriaRole.Article, new() { Name = "Coach" });
        await Expect(answers).ToHaveCountAsync(2);
        await Expect(answers.Last).ToContainTextAsync("3 to 5 minutes");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "You" })).ToHaveCountAsync(2);
        await Expect(page.GetByText("Write a message first.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_conversation_opens_at_its_end_wherever_it_was_left()
    {
        const string AtEnd = "() => { const page = document.scrollingElement; return page.scrollHeight > 1.2 * innerHeight && page.scrollHeight - page.scrollTop - page.clientHeight < 4; }";
        var page = await StartAsync();
        await page.ResizeAsync(390, 600);
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("How do I break a bench press plateau?");
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        await Expect(page.GetByRole(AriaRole.Log)).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToContainTextAsync("Failed at the same weight");
        var conversation = page.Url;

        await page.GotoAsync("/dashboard");
        await page.InteractiveAsync();
        await page.GotoAsync(conversation);
        await page.WaitForFunctionAsync(AtEnd);

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.WaitForFunctionAsync("() => document.scrollingElement.scrollTop === 0");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(AtEnd);
    }

    [Fact]
    public async Task Beside_the_player_the_coach_knows_the_set_that_is_due()
    {
        var page = await StartAsync();
        await page.StartWorkoutAsync();
        await page.CompleteSetAsync();
        var exercise = await page.Locator("#exercise-name").InnerTextAsync();
        var set = await page.Locator(".set.now strong").InnerTextAsync();

        await page.GetByText("Ask the coach", new() { Exact = true }).ClickAsync();
        await page.Textbox("Question for the coach").FillAsync("what's next?");
        await page.Button("Ask").ClickAsync();
        var answer = page.GetByRole(AriaRole.Article, new() { Name = "Coach" });
        await Expect(answer).ToContainTextAsync(set);
        await Expect(answer).ToContainTextAsync(exercise);

        await page.GetByRole(AriaRole.Button, new() { Name = "How long should I rest between sets?" }).ClickAsync();
        await Expect(answer).ToContainTextAsync("Rest until you could do the next set");
        await Expect(answer).Not.ToContainTextAsync("Pair two exercises");
        await Expect(page.Locator("[data-sets-logged='1']")).ToBeVisibleAsync();
    }

    // Long because a journey is walked from its beginning to its end.
    [Fact]
    public async Task A_red_flag_holds_back_workouts_until_the_person_says_that_it_was_looked_at()
    {
        var page = await StartAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        await page.AskAsync("J'ai mal à la poitrine quand je cours");
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToContainTextAsync("Appelle le 15");
        await Expect(page.GetByText("L'entraînement attend.")).ToBeVisibleAsync();
        await PageTests.AssertPagesHoldAsync(page, [new Uri(page.Url).AbsolutePath, "/plans/new"]);

        await page.GotoAsync("/plans/new");
        await page.InteractiveAsync();
        await page.Button("Generate workout").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("L'entraînement attend");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Aucune séance n'est écrite ni commencée");
        await page.Button("Il a été examiné, je peux m'entraîner").ClickAsync();
        await Expect(page.GetByText("L'entraînement attend.")).Not.ToBeVisibleAsync();
        await page.Button("Generate workout").ClickAsync();
        await page.ArriveAsync("/plans/[0-9a-f-]{36}$");

        // A sign in a wish stops as one told to the coach does, and a plan that is there already is not started either.
        var plan = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync("/plans/new");
        await page.InteractiveAsync();
        await page.GetByLabel("Anything else?").FillAsync("Something easy, my chest feels squashed today");
        await page.Button("Generate workout").ClickAsync();
        await Expect(page.GetByText("Training waits.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("local emergency number");
        await page.Button("It has been looked at, I may train").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This still tells of the warning sign.");
        await page.Button("Generate workout").ClickAsync();
        await Expect(page.GetByText("Training waits.")).ToBeVisibleAsync();
        await page.GotoAsync(plan);
        await page.InteractiveAsync();
        await Expect(page.GetByText("Training waits.")).ToBeVisibleAsync();
        await page.Button("Start workout").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No workout is written or started");
        await page.Button("It has been looked at, I may train").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).Not.ToBeVisibleAsync();
        await page.Button("Start workout").ClickAsync();
        await page.ArriveAsync("/sessions/[0-9a-f-]{36}$");
    }

    private async Task<IPage> StartAsync()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.OnboardAsync();
        return page;
    }
}
