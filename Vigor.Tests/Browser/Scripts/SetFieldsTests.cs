using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Vigor.Core.People;
using Vigor.Core.Training;

namespace Vigor.Tests.Browser.Scripts;

/// <summary>Numbers of a set in fields of a page without a connection.</summary>
public sealed class SetFieldsTests
{
    private const string Body = "<input name=weight><input name=reps><input name=seconds><input name=metres><input name=rpe>";

    /// <summary>The table as the browser gets it.</summary>
    private static readonly string Limits = JsonSerializer.Serialize(SetBounds.All, JsonSerializerOptions.Web);

    [Theory]
    [InlineData("100", "5", "8", "")]
    [InlineData("", "5", "", "")]
    [InlineData("100", "", "", "Say how many reps you did.")]
    [InlineData("100", "5.5", "", "Reps are whole numbers.")]
    [InlineData("1e300", "5", "", "Weight goes from 0 to 1,360 kg.")]
    [InlineData("-1", "5", "", "Weight goes from 0 to 1,360 kg.")]
    [InlineData("100", "1001", "", "Reps go from 0 to 1,000.")]
    [InlineData("100", "5", "8.3", "RPE goes from 5 to 10 in halves, reps in reserve from 5 to 0. Leave it empty if you are not sure.")]
    public async Task What_the_log_would_refuse_is_said_before(string weight, string reps, string rpe, string problem)
    {
        var page = await OpenAsync(weight, reps, rpe);

        Assert.Equal(problem, await page.EvaluateAsync<string>($"fields.problemOf({Exercise("Rpe")}, {Limits}, field)"));
    }

    [Fact]
    public async Task The_browser_and_the_log_refuse_the_same()
    {
        var page = await OpenAsync("", "5", "");
        var random = new Random(7);
        for (var number = 0; number < 200; number++)
        {
            var limit = random.Next(2) == 0 ? SetBounds.Rpe : SetBounds.Weight(UnitSystem.Metric);
            var value = Math.Round(((decimal)random.NextDouble() * (limit.Most + 4)) - 2, random.Next(3));
            var name = limit == SetBounds.Rpe ? "rpe" : "weight";
            await page.FillAsync($"[name={name}]", value.ToString(CultureInfo.InvariantCulture));

            Assert.Equal(limit.Allows(value) ? "" : limit.Sentence, await page.EvaluateAsync<string>($"fields.problemOf({Exercise("Rpe")}, {Limits}, field)"));

            await page.FillAsync($"[name={name}]", "");
        }
    }

    [Theory]
    [InlineData("Rpe", "8", 8)]
    [InlineData("RepsInReserve", "2", 8)]
    public async Task Reps_in_reserve_and_RPE_are_each_others_rest_to_ten(string effort, string typed, double rpe)
    {
        var page = await OpenAsync("100", "5", typed);

        Assert.Equal(rpe, await page.EvaluateAsync<double>($"fields.tapOf({Exercise(effort)}, field, {{ kind: 'Working' }}).rpe"));
    }

    [Theory]
    [InlineData("100", 99_790)]
    [InlineData("102.5", null)]
    public async Task An_untouched_weight_is_sent_to_the_gram(string typed, int? grams)
    {
        var page = await OpenAsync(typed, "5", "");

        Assert.Equal(grams, await page.EvaluateAsync<int?>($"fields.tapOf({Exercise("Rpe")}, field, {{ kind: 'Working', weight: 100, grams: 99790 }}).grams"));
    }

    private static async Task<IPage> OpenAsync(string weight, string reps, string rpe)
    {
        var page = await ScriptBench.OpenAsync(Body);
        await page.ImportAsync("/js/set-fields.js", "fields");
        await page.EvaluateAsync("window.field = (name) => document.querySelector(`input[name=${name}]`)");
        await page.FillAsync("[name=weight]", weight);
        await page.FillAsync("[name=reps]", reps);
        await page.FillAsync("[name=rpe]", rpe);
        return page;
    }

    private static string Exercise(string effort) =>
        $"{{ takesLoad: true, isTimed: false, takesMetres: false, takesRpe: true, effort: '{effort}', units: 'Metric', missing: 'Say how many reps you did.' }}";
}
