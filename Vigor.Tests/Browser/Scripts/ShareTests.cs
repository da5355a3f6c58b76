namespace Vigor.Tests.Browser.Scripts;

/// <summary>A workout as a picture: what the page says is in it, and nothing else is asked for.</summary>
public sealed class ShareTests
{
    private const string Workout = """
        <main id=main><h1>Push  day</h1><p data-day>Monday 4 May 2026, 12:00</p>
        <dl class=sums><div class=card><dt>Sets</dt><dd>9</dd></div><div class=card><dt>Volume, kg</dt><dd>4,200</dd></div></dl>
        <section data-done="3 x 60 kg x 8"><h2>Bench press</h2></section><section data-done="3 x 12 reps"><h2>Push-up</h2></section></main>
        """;

    [Fact]
    public async Task It_holds_the_name_the_figures_and_a_line_an_exercise()
    {
        var page = await ScriptBench.OpenAsync(Workout);
        await page.ImportAsync("/js/share.js", "share");
        Assert.Equal(
            "Push day; Monday 4 May 2026, 12:00; Sets 9, Volume, kg 4,200; Bench press 3 x 60 kg x 8, Push-up 3 x 12 reps",
            await page.EvaluateAsync<string>(
                """
                () => {
                  const { name, day, figures, exercises } = window.share.read(document.getElementById('main'));
                  return [name, day, figures.map((one) => `${one.name} ${one.value}`).join(', '), exercises.map((one) => `${one.name} ${one.done}`).join(', ')].join('; ');
                }
                """));
    }

    [Fact]
    public async Task It_grows_with_the_exercises_up_to_twelve_and_is_drawn()
    {
        var page = await ScriptBench.OpenAsync(Workout);
        await page.ImportAsync("/js/share.js", "share");
        var found = await page.EvaluateAsync<int[]>(
            """
            () => [2, 12, 40].flatMap((count) => {
              const exercises = Array.from({ length: count }, (_, index) => ({ name: 'A name that is much too long for the picture '.repeat(3), done: `${index}` }));
              const canvas = window.share.draw({ name: 'N', day: 'D', figures: [], exercises });
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              return [canvas.height, Number(pixels.some((value, at) => at % 4 === 0 && value > 200))];
            })
            """);
        Assert.Equal([648, 1, 1288, 1, 1352, 1], found);
    }
}
