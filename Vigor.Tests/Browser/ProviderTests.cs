using Microsoft.Playwright;
using Vigor.Bench.Protocol;
using Vigor.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Vigor.Tests.Browser;

/// <summary>The coach with a provider behind it: the real client over the wire, hostile answers, a provider that fails.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task The_coach_streams_the_words_of_a_provider_and_says_who_gave_them()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync(provider);
        provider.Reply = _ => "Squat deep, **stand tall**.";
        var page = await OpenCoachAsync(vigor);

        await page.AskAsync("How deep should I squat?");

        var answer = page.GetByRole(AriaRole.Article, new() { Name = "Coach" });
        await Expect(answer).ToContainTextAsync("Squat deep, stand tall.");
        await Expect(answer).ToContainTextAsync("OpenAI");
        await Expect(answer).ToContainTextAsync("gpt-4o-mini");
        Assert.Contains("Bearer hush-hush", Assert.Single(provider.Calls).Authorization, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", vigor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_answer_runs_nothing_and_loads_nothing()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync(provider);
        provider.Reply = _ => "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> ![t](https://evil.example/t.png) [click](javascript:document.title='owned') end";
        var page = await OpenCoachAsync(vigor);
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(vigor.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };

        await page.AskAsync("<img src=x onerror=\"document.title='owned'\"> hello");

        var answer = page.GetByRole(AriaRole.Article, new() { Name = "Coach" });
        await Expect(answer).ToContainTextAsync("end");
        await Expect(page.GetByRole(AriaRole.Article).Locator("img, script, iframe, a[href^=javascript]")).ToHaveCountAsync(0);
        Assert.NotEqual("owned", await page.TitleAsync());
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task A_provider_that_fails_is_followed_by_vigors_own_coach()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync(provider);
        provider.Enqueue(Fault.ServerError, Fault.ServerError, Fault.Cut);
        var page = await OpenCoachAsync(vigor);

        await page.AskAsync("How long should I rest between sets?");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).Last).ToContainTextAsync("Vigor's own coach");

        await page.AskAsync("How should I warm up?");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Coach" }).Last).ToContainTextAsync("OpenAI, then Vigor's own coach");
    }

    [Fact]
    public async Task A_circuit_cut_in_the_middle_of_an_answer_loses_nothing_of_it_and_no_draft()
    {
        await using var provider = await ProviderDouble.StartAsync();
        await using var vigor = await StartAsync(provider);
        provider.Reply = _ => $"It begins {string.Join(' ', Enumerable.Range(1, 25).Select(number => $"w{number}"))} and ends.";
        var end = new TaskCompletionSource();
        provider.LastWord = end.Task;
        var page = await OpenCoachAsync(vigor);
        var answer = page.GetByRole(AriaRole.Article, new() { Name = "Coach" });
        var log = page.GetByRole(AriaRole.Log);

        await page.Textbox("Message").FillAsync("How long should I rest between sets?");
        await page.Button("Send").ClickAsync();
        await page.ArriveAsync("/coach/[0-9a-f-]{36}$");
        await Expect(answer).ToContainTextAsync("It begins");
        Assert.DoesNotContain("and ends.", await answer.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("true", await log.GetAttributeAsync("aria-busy"));
        var conversation = page.Url;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(conversation);
        await page.InteractiveAsync();
        end.SetResult();

        await Expect(answer).ToContainTextAsync("w25 and ends.");
        await Expect(answer).ToContainTextAsync("It begins w1 w2");
        await Expect(log).ToHaveAttributeAsync("aria-busy", "false");
        Assert.Single(provider.Calls);
        await page.Textbox("Message").FillAsync("And for curls?");
        await page.ReloadAsync();
        await page.InteractiveAsync();
        await Expect(page.Textbox("Message")).ToHaveValueAsync("And for curls?");
    }

    private static Task<VigorProcess> StartAsync(ProviderDouble provider) => VigorProcess.StartAsync(new Dictionary<string, string>(SharedVigor.Roomy)
    {
        ["Ai:Providers:openai:Kind"] = "OpenAI",
        ["Ai:Providers:openai:Endpoint"] = provider.Endpoint.ToString(),
        ["Ai:Providers:openai:ApiKey"] = "hush-hush",
        ["Ai:Providers:openai:Model"] = "gpt-4o-mini",
    });

    private static async Task<IPage> OpenCoachAsync(VigorProcess vigor)
    {
        var page = await Chromium.OpenAsync(vigor.Address);
        await page.JoinAsync();
        await page.GotoAsync("/coach");
        await page.InteractiveAsync();
        return page;
    }
}
