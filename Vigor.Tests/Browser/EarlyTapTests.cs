using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>Somebody taps before the circuit is up: the page they reach lives, and says so.</summary>
public sealed class EarlyTapTests(SharedVigor vigor) : IClassFixture<SharedVigor>
{
    [Fact]
    public async Task A_link_tapped_while_the_circuit_comes_up_leads_to_a_page_that_says_it_is_up()
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        var (joining, asked, up) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteWebSocketAsync(new Regex("/_blazor"), socket => HoldBack(socket, joining, until: asked.Task));
        await page.RouteAsync("**/progress/badges", async route =>
        {
            asked.TrySetResult();
            await up.Task;
            await route.ContinueAsync();
        });

        await page.GotoAsync("/dashboard");
        await joining.Task;
        await page.GetByRole(AriaRole.Link, new() { Name = "Badges, level and challenge" }).ClickAsync();
        await page.InteractiveAsync();
        await page.EvaluateAsync("Blazor.addEventListener('enhancedload', () => window.arrived = true)");
        up.SetResult();

        await page.WaitForFunctionAsync("() => window.arrived");
        await page.ArriveAsync("/progress/badges$");
        await Expect(page.Heading).ToHaveTextAsync("Badges");
        await page.InteractiveAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "5 days" }).CheckAsync();
        await Expect(page.GetByText(new Regex("5 more days this week to make it 1 week|of 5 this week"))).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workout_starts_before_the_circuit_is_up(bool fromPlan)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.OnboardAsync();
        var plan = new Uri(page.Url).AbsolutePath;
        await page.RouteAsync("**/_framework/blazor.web*.js", route => route.AbortAsync());

        await page.GotoAsync(fromPlan ? plan : "/dashboard");
        await page.Button("Start workout").ClickAsync();

        await page.ArriveAsync("/sessions/");
        await page.InteractiveAsync();
        await page.GotoAsync($"{plan}/start");
        await page.ArriveAsync($"{plan}$");
    }

    /// <summary>Passes on what the page says at once, and what the server says from when the page joins only after <paramref name="until"/>.</summary>
    private static void HoldBack(IWebSocketRoute socket, TaskCompletionSource joining, Task until)
    {
        var server = socket.ConnectToServer();
        var gate = new Lock();
        var sent = Task.CompletedTask;
        socket.OnMessage(frame =>
        {
            if (frame.Binary is { } bytes && Encoding.Latin1.GetString(bytes).Contains("UpdateRootComponents", StringComparison.Ordinal))
            {
                joining.TrySetResult();
            }

            Pass(frame, server);
        });
        server.OnMessage(frame =>
        {
            lock (gate)
            {
                sent = PassAsync(sent, frame);
            }
        });

        async Task PassAsync(Task before, IWebSocketFrame frame)
        {
            await before;
            if (joining.Task.IsCompleted)
            {
                await until;
            }

            Pass(frame, socket);
        }
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text ?? "");
        }
    }
}
