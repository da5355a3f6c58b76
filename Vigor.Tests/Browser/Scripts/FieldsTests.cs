namespace Vigor.Tests.Browser.Scripts;

/// <summary>What the browser does for a field by itself.</summary>
public sealed class FieldsTests
{
    private const string Body = """
        <div id=source contenteditable></div>
        <textarea id=wish maxlength=500></textarea><p data-count=wish></p><p data-note=wish></p>
        <input id=amount role=spinbutton data-step=0.5 aria-valuemin=0 aria-valuemax=300>
        <input id=day type=date><button>Save</button>
        <script>
        addEventListener('input', ({ target }) => { window.longest = Math.max(window.longest ?? 0, target.value.length); });
        addEventListener('unreadable', ({ detail }) => { (window.told ??= []).push(detail); });
        </script>
        <script type=module src=/js/fields.js></script>
        """;

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(40_000)]
    [InlineData(501)]
    public async Task What_is_pasted_is_held_to_its_length_and_what_did_not_fit_is_said(int length)
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.EvaluateAsync("length => { document.querySelector('#source').textContent = 'x'.repeat(length); }", length);
        await page.FocusAsync("#source");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Control+C");
        await page.FocusAsync("#wish");
        await page.Keyboard.PressAsync("Control+V");

        Assert.Equal(500, (await page.InputValueAsync("#wish")).Length);
        Assert.Equal($"500 of {length:N0} letters fit; the rest was left out.", await page.InnerTextAsync("[data-note]"));
        Assert.Equal("500 of 500 letters", await page.InnerTextAsync("[data-count]"));
        Assert.Equal(500, await page.EvaluateAsync<int>("window.longest"));

        await page.Keyboard.PressAsync("Backspace");
        Assert.Equal("", await page.InnerTextAsync("[data-note]"));
        Assert.Equal("499 of 500 letters", await page.InnerTextAsync("[data-count]"));
    }

    [Fact]
    public async Task What_a_script_puts_in_is_held_too_and_no_sign_is_cut_in_half()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.FillAsync("#wish", new string('x', 499) + "💪💪");

        Assert.Equal(new string('x', 499), await page.InputValueAsync("#wish"));
        Assert.Equal(499, await page.EvaluateAsync<int>("window.longest"));
        Assert.Equal("499 of 503 letters fit; the rest was left out.", await page.InnerTextAsync("[data-note]"));
    }

    [Fact]
    public async Task Arrow_keys_step_a_number_within_its_range()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.FillAsync("#amount", "82,5");
        await page.PressAsync("#amount", "ArrowUp");
        Assert.Equal("83", await page.InputValueAsync("#amount"));
        await page.FillAsync("#amount", "0.2");
        await page.PressAsync("#amount", "ArrowDown");
        Assert.Equal("0", await page.InputValueAsync("#amount"));
        await page.FillAsync("#amount", "8o");
        await page.PressAsync("#amount", "ArrowDown");
        Assert.Equal("8o", await page.InputValueAsync("#amount"));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_of_when_it_is_left_and_when_it_is_mended()
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.FocusAsync("#day");
        await page.Keyboard.TypeAsync("02312025");
        Assert.Null(await page.EvaluateAsync<bool[]?>("window.told"));
        await page.ClickAsync("button");
        Assert.Equal("true", await page.EvaluateAsync<string>("window.told.join()"));

        await page.FillAsync("#day", "2025-02-28");
        await page.FocusAsync("#day");
        await page.ClickAsync("button");
        Assert.Equal("true,false", await page.EvaluateAsync<string>("window.told.join()"));
    }
}
