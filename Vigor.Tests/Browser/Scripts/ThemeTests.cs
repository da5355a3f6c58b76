using Microsoft.Playwright;

namespace Vigor.Tests.Browser.Scripts;

public sealed class ThemeTests
{
    private const string Head = "<meta name=theme-color content=none><script src=/js/theme.js></script>";

    [Theory]
    [InlineData(ColorScheme.Light, "light", "#ffffff")]
    [InlineData(ColorScheme.Dark, "dark", "#121212")]
    public async Task Without_a_choice_the_device_decides(ColorScheme scheme, string theme, string bar)
    {
        var page = await ScriptBench.OpenAsync("", Head, scheme);

        Assert.Equal(theme, await ThemeAsync(page));
        Assert.Equal(bar, await page.GetAttributeAsync("meta[name=theme-color]", "content"));
    }

    [Fact]
    public async Task The_device_that_turns_dark_turns_the_page_dark()
    {
        var page = await ScriptBench.OpenAsync("", Head);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'dark'");
    }

    [Fact]
    public async Task A_choice_outlives_the_page_and_what_the_server_sends()
    {
        var page = await ScriptBench.OpenAsync("", Head);
        await page.EvaluateAsync("vigorTheme.choose('dark')");
        await page.ReloadAsync();
        Assert.Equal("dark", await ThemeAsync(page));

        await page.EvaluateAsync("document.documentElement.dataset.theme = 'light'");

        await page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'dark'");
    }

    [Fact]
    public async Task A_choice_can_be_taken_back_and_nonsense_is_none()
    {
        var page = await ScriptBench.OpenAsync("", Head);
        await page.EvaluateAsync("vigorTheme.choose('dark')");
        await page.EvaluateAsync("vigorTheme.choose('device')");
        Assert.Equal("light", await ThemeAsync(page));

        await page.EvaluateAsync("localStorage.setItem('vigor-theme', 'pink')");
        await page.ReloadAsync();

        Assert.Equal("light", await ThemeAsync(page));
    }

    private static Task<string> ThemeAsync(IPage page) => page.EvaluateAsync<string>("document.documentElement.dataset.theme");
}
