using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Vigor.Bench.Browser;

/// <summary>What a person does in the browser, by role and accessible name.</summary>
public static class Person
{
    public const string Password = "correct horse battery";

    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    extension(IPage page)
    {
        public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        public ILocator Textbox(string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

        public ILocator Spinbutton(string name) => page.GetByRole(AriaRole.Spinbutton, new() { Name = name, Exact = true });

        public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

        /// <summary>Waits until the circuit is up and what is typed is heard.</summary>
        public Task InteractiveAsync() => page.Locator("body[data-interactive=true]").WaitForAsync();

        /// <summary>Changes the page's size, in CSS pixels, and waits until the page has taken it: the browser says so before, and what is measured meanwhile is of the old size.</summary>
        public async Task ResizeAsync(int width, int height)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.WaitForFunctionAsync("([width, height]) => innerWidth === width && innerHeight === height", new[] { width, height });
        }

        /// <summary>
        /// Waits until the address matches. It is asked for again and again: a step within the page fires one event and no
        /// other, and on a busy machine that one can pass between a first look at the address and listening for it.
        /// </summary>
        /// <param name="pattern">Regular expression for the whole address, such as <c>/plans/</c>.</param>
        public Task ArriveAsync(string pattern) => Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern));

        /// <summary>Waits until the address no longer matches.</summary>
        public Task LeaveAsync(string pattern) => Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(pattern));

        /// <summary>Waits until what the page is asked, again and again, is true, also when it is loaded anew meanwhile. Playwright's own way takes a promise for a yes.</summary>
        public async Task UntilAsync(string asked)
        {
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < TwoMinutes; await page.WaitForTimeoutAsync(100))
            {
                try
                {
                    if (await page.EvaluateAsync<bool>(asked))
                    {
                        return;
                    }
                }
                catch (PlaywrightException exception) when (exception.Message.Contains("context was destroyed", StringComparison.Ordinal))
                {
                    // The next one is asked.
                }
            }

            throw new TimeoutException($"{asked} stayed untrue.");
        }

        /// <summary>Starts the workout that the page offers and arrives at its player.</summary>
        public async Task StartWorkoutAsync()
        {
            await page.InteractiveAsync();
            await page.Button("Start workout").ClickAsync();
            await page.ArriveAsync("/sessions/");
            await page.InteractiveAsync();
        }

        /// <summary>Creates an account and arrives at onboarding.</summary>
        public async Task<string> RegisterAsync(string? name = null)
        {
            name ??= $"person-{Guid.NewGuid():N}"[..20];
            await page.GotoAsync("/account/register");
            await page.Textbox("Email").FillAsync($"{name}@example.org");
            await page.Textbox("Username").FillAsync(name);
            await page.Textbox("Password").FillAsync(Password);
            await page.Textbox("Confirm password").FillAsync(Password);
            await page.Button("Create account").ClickAsync();
            await page.ArriveAsync("/onboarding");
            await page.InteractiveAsync();
            return name;
        }

        /// <summary>Answers the six steps and arrives at the first plan.</summary>
        public async Task OnboardAsync(string goal = "Strength", string level = "Intermediate", string equipment = "Basic")
        {
            if (!page.Url.Contains("/onboarding", StringComparison.Ordinal))
            {
                await page.GotoAsync("/onboarding");
                await page.InteractiveAsync();
            }

            await page.NextStepAsync(2);
            await page.GetByRole(AriaRole.Checkbox, new() { Name = goal, Exact = true }).CheckAsync();
            await page.NextStepAsync(3);
            await page.GetByRole(AriaRole.Radio, new() { Name = level, Exact = true }).CheckAsync();
            await page.NextStepAsync(4);
            await page.GetByRole(AriaRole.Radio, new() { Name = equipment, Exact = true }).CheckAsync();
            await page.NextStepAsync(5);
            await page.NextStepAsync(6);
            await page.Button("Finish").ClickAsync();
            await page.ArriveAsync("/plans/[0-9a-f-]{36}$");
            await page.Button("Start workout").WaitForAsync();
        }

        /// <summary>Taps "Next" and waits for the step it leads to, as somebody does who reads what they answer.</summary>
        public async Task NextStepAsync(int number)
        {
            await page.Button("Next").ClickAsync();
            await page.GetByText($"Step {number} of 6", new() { Exact = true }).WaitForAsync();
        }

        /// <summary>Taps "Complete set" until nothing is left, skipping each rest, and returns how many sets there were.</summary>
        public async Task<int> CompleteEverySetAsync(int atMost = 200)
        {
            await page.ArriveAsync("/sessions/");
            await page.InteractiveAsync();
            var sets = 0;
            for (; sets < atMost && await page.HasSetToDoAsync(); sets++)
            {
                await page.CompleteSetAsync();
            }

            return sets;
        }

        /// <summary>Whether a set is left; waits until the player has made up its mind.</summary>
        public async Task<bool> HasSetToDoAsync()
        {
            await page.Button("Complete set").Or(page.Button("All done: finish")).Or(page.Button("Next exercise")).First.WaitForAsync();
            if (await page.Button("Next exercise").IsVisibleAsync())
            {
                await page.Button("Next exercise").ClickAsync();
            }

            return await page.Button("Complete set").IsVisibleAsync();
        }

        /// <summary>Completes the set that is due, without a weight where the player cannot know one.</summary>
        public async Task CompleteSetAsync()
        {
            var logged = await page.Locator("[data-sets-logged]").GetAttributeAsync("data-sets-logged");
            await page.Button("Complete set").ClickAsync();
            var done = page.Locator($"[data-sets-logged]:not([data-sets-logged='{logged}'])");
            await done.Or(page.Button("Bodyweight only")).First.WaitForAsync();
            if (await page.Button("Bodyweight only").IsVisibleAsync())
            {
                await page.Button("Bodyweight only").ClickAsync();
            }

            await done.WaitForAsync();

            // Two taps within a quarter of a second are one, and nobody is that quick who means two.
            await page.WaitForTimeoutAsync(260);
        }

        /// <summary>Sends a message and waits for the whole answer.</summary>
        public async Task AskAsync(string text)
        {
            var answers = await page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).CountAsync();
            await page.Textbox("Message").FillAsync(text);
            await page.Button("Send").ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" })).ToHaveCountAsync(answers + 1);
            await page.Locator("[role=log][aria-busy=false], [role=log]:not([aria-busy])").WaitForAsync();
        }
    }
}
