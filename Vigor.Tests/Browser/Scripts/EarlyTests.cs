using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>What somebody typed and pressed before the circuit was up, when its page takes the place of the one that was sent.</summary>
public sealed class EarlyTests
{
    private const string Fields = """
        <main><h1 tabindex=-1>Coach</h1>
        <form class=ask><textarea id=message></textarea><button type=submit>Send</button></form>
        <input id=untouched value=45><input type=checkbox id=goal><label><input type=radio name=days checked> 2</label><label><input type=radio name=days> 3</label>
        <select id=why><option>Ill</option><option>Away</option></select>
        <details id=more><summary>More</summary></details><button type=button>Add</button><button type=button>Add</button></main>
        """;

    [Fact]
    public async Task What_was_typed_and_chosen_is_carried_over_and_raised()
    {
        var page = await OpenAsync();
        await page.FillAsync("#message", "How is my squat?");
        await page.CheckAsync("#goal");
        await page.Locator("[name=days]").Last.CheckAsync();
        await page.SelectOptionAsync("#why", "Away");
        await page.ClickAsync("summary");

        await TakeOverAsync(page);

        Assert.Equal("How is my squat?", await page.InputValueAsync("#message"));
        Assert.True(await page.IsCheckedAsync("#goal"));
        Assert.True(await page.Locator("[name=days]").Last.IsCheckedAsync());
        Assert.Equal("Away", await page.InputValueAsync("#why"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#more').open"));
        Assert.Equal(["goal", "message", "radio", "why"], await page.EvaluateAsync<string[]>("[...new Set(heard.filter(([type]) => type === 'change').map(([, name]) => name))].sort()"));
    }

    [Fact]
    public async Task Whoever_is_typing_goes_on_typing()
    {
        var page = await OpenAsync();
        await page.ClickAsync("#message");
        await page.Keyboard.TypeAsync("How is squat?");
        await page.Keyboard.PressAsync("Home");
        for (var letter = 0; letter < 7; letter++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await TakeOverAsync(page);

        // The framework moves the focus to the heading when it starts.
        await page.EvaluateAsync("document.querySelector('h1').focus()");
        await page.Keyboard.TypeAsync("my ");
        Assert.Equal("How is my squat?", await page.InputValueAsync("#message"));
    }

    [Fact]
    public async Task However_slow_the_page_comes_whoever_types_keeps_the_field_until_they_leave_it()
    {
        var page = await OpenAsync();
        await page.EvaluateAsync("() => { const known = performance.now.bind(performance); let late = 0; performance.now = () => known() + (late += 5000); }");
        await page.ClickAsync("#message");
        await page.Keyboard.TypeAsync("Legs");
        await TakeOverAsync(page);
        await page.EvaluateAsync("document.querySelector('h1').focus()");
        await page.Keyboard.TypeAsync("?");
        Assert.Equal("Legs?", await page.InputValueAsync("#message"));

        await page.ClickAsync("#goal");
        await page.EvaluateAsync("document.querySelector('h1').focus()");
        Assert.Equal("H1", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_has_left_a_field_is_not_taken_back_to_it(bool byKey)
    {
        var page = await OpenAsync();
        await page.ClickAsync("#message");
        await page.Keyboard.TypeAsync("Legs");
        await (byKey ? page.Keyboard.PressAsync("Tab") : page.Mouse.ClickAsync(5, 600));
        await TakeOverAsync(page);
        Assert.NotEqual("message", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Legs", await page.InputValueAsync("#message"));
    }

    [Fact]
    public async Task A_button_pressed_too_early_neither_reloads_nor_is_lost()
    {
        var page = await OpenAsync();
        await page.FillAsync("#message", "Legs?");
        await page.ClickAsync("text=Send");
        await page.ClickAsync("text=Send");
        await page.Locator("text=Add").Last.ClickAsync();
        Assert.Equal("true", await page.GetAttributeAsync("text=Send", "aria-busy"));
        Assert.EndsWith("/", page.Url, StringComparison.Ordinal);

        // While something is on its way, its page cannot take a press.
        await TakeOverAsync(page, more: "<div class=loading></div>");
        Assert.DoesNotContain("click", await TypesAsync(page));
        await page.EvaluateAsync("document.querySelector('.loading').remove()");

        Assert.Equal(["input message", "change message", "click Send", "submit ", "click Add"], await page.EvaluateAsync<string[]>("heard.map((said) => said.join(' '))"));
        Assert.Equal(1, await page.EvaluateAsync<int>("[...document.querySelectorAll('button')].findIndex((button) => button.dataset.pressed) - 1"));
    }

    [Fact]
    public async Task Nothing_is_held_back_once_the_circuit_is_up_and_nothing_of_a_form_that_works_without_it()
    {
        var page = await OpenAsync("<main><form method=post onsubmit=\"event.preventDefault(); window.posted = true\"><button>Sign out</button></form></main>");
        await page.ClickAsync("text=Sign out");
        Assert.True(await page.EvaluateAsync<bool>("window.posted"));

        await TakeOverAsync(page);
        await page.ClickAsync("text=Send");
        Assert.Contains("submit", await TypesAsync(page));
    }

    [Fact]
    public async Task What_is_typed_while_the_connection_is_away_is_raised_when_it_is_back()
    {
        var page = await OpenAsync(Fields + "<div id=components-reconnect-modal></div>");
        await TakeOverAsync(page, after: "<div id=components-reconnect-modal class=components-reconnect-show></div>");
        await page.FillAsync("#message", "Legs?");
        await page.EvaluateAsync("heard.length = 0");

        await page.EvaluateAsync("document.querySelector('#components-reconnect-modal').className = 'components-reconnect-retrying'");
        await page.EvaluateAsync("document.querySelector('#components-reconnect-modal').className = 'components-reconnect-hide'");

        Assert.Equal(["input message", "change message"], await page.EvaluateAsync<string[]>("heard.map((said) => said.join(' '))"));
    }

    [Fact]
    public async Task Pictures_that_were_not_sent_again_are_put_into_their_places()
    {
        var page = await OpenAsync(Fields + "<svg data-drawn=squat><path d='M1 1'/></svg><svg data-drawn=row><path d='M2 2'/></svg><svg data-drawn=plank><path d='M3 3'/></svg>");
        await TakeOverAsync(page, after: "<svg data-drawn=row></svg><svg data-drawn=squat></svg><svg data-drawn=squat></svg><svg data-drawn=plank><path d='M4 4'/></svg>");

        Assert.Equal(["M2 2", "M1 1", "", "M4 4"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-drawn]')].map((picture) => [...picture.children].map((path) => path.getAttribute('d')).join())"));
    }

    private static async Task<IPage> OpenAsync(string body = Fields) =>
        await ScriptBench.OpenAsync(body + "<span hidden data-circuit=coming></span>", "<script src=/js/early.js></script>");

    /// <summary>As the framework does it: all at once, and nothing stays.</summary>
    private static Task TakeOverAsync(IPage page, string more = "", string after = "") => page.EvaluateAsync(
        """
        async (html) => {
          window.heard = [];
          for (const type of ['input', 'change', 'click', 'submit']) {
            document.addEventListener(type, (event) => {
              heard.push([type, event.target.id || (event.target.localName === 'button' ? event.target.textContent : event.target.type ?? '')]);
              if (type === 'click' && event.target.textContent === 'Add') event.target.dataset.pressed = 'yes';
              if (type === 'submit') event.preventDefault();
            });
          }
          document.body.innerHTML = html;
          await new Promise((done) => setTimeout(done));
        }
        """,
        Fields.Replace("<main>", "<main>" + more, StringComparison.Ordinal) + "<span hidden data-circuit=up></span>" + after);

    private static Task<string[]> TypesAsync(IPage page) => page.EvaluateAsync<string[]>("heard.map(([type]) => type)");
}
